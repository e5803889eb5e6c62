"""`make stale`: lists crisis lines that are due to be checked again. The only code that looks at the clock."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from macros.errors import DataError
from macros.help_lines import stale, when
from macros.reading import parse_yaml, read_text, record
from macros.records import Help

FILE = "data/help.yml"


def main() -> int:
    """Prints one line a number; exit code 1 when there is any, 2 when the file is at fault."""
    try:
        records = record(Help, parse_yaml(read_text(Path.cwd(), FILE), FILE), FILE)
    except DataError as error:
        print(error, file=sys.stderr)
        return 2
    due = stale(records, date.today())
    for item in due:
        print(f"{item.id}: {item.number or item.url}. {when(item)}")
    print(f"{len(due)} of {len(records.numbers)} numbers are due to be checked.")
    return 1 if due else 0


if __name__ == "__main__":
    sys.exit(main())
