"""Crisis lines: the page "Get help now", and which lines are due to be checked again."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from macros import html
from macros.citations import MONTHS
from macros.records import EmergencyNumber, Help, HelpLine, first_day

YEAR = 365


def lines(records: Help) -> str:
    """Emergency numbers first, then lines by country in the order of data/help.yml, each with its date."""
    countries = [(name, list(group)) for name, group in groupby(records.lines, key=lambda line: line.country)]
    return html.render("help_lines.html.j2", emergency=records.emergency, countries=countries, when=when)


def when(partial: str) -> str:
    """A partial ISO date in words: 2026-01 is "January 2026"."""
    year, *rest = partial.split("-")
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    return " ".join([*map(lambda day: str(int(day)), rest[1:]), *month, year])


def stale(records: Help, today: date) -> list[EmergencyNumber | HelpLine]:
    """Numbers never checked, or last checked over a year before `today`, oldest first."""
    def age(item: EmergencyNumber | HelpLine) -> int:
        return (today - first_day(item.checked)).days if item.checked else YEAR * 1000

    return sorted((item for item in (*records.emergency, *records.lines) if age(item) > YEAR), key=age, reverse=True)
