"""Tables of pages, with what a listener needs and Markdown has no sign for."""

from __future__ import annotations

import re

HEADING = re.compile(r'<h[2-4] id="([^"]+)"')
#: A table of Markdown; one with its columns side by side has no first cell that names the others.
TABLE = re.compile(r'(<div class="xg-table--three">\s*)?<table>.*?</table>', re.S)
FIRST_CELL = re.compile(r"<tr>\s*<td>(.*?)</td>", re.S)


def named(content: str) -> str:
    """A page's HTML with each Markdown table named by the heading above it, and each row by its first cell."""
    return TABLE.sub(lambda table: _named(table, HEADING.findall(content, 0, table.start())), content)


def _named(table: re.Match, above: list[str]) -> str:
    name = f' aria-labelledby="{above[-1]}"' if above else ""
    rows = table[0] if table[1] else FIRST_CELL.sub(r'<tr>\n<th scope="row">\1</th>', table[0])
    return rows.replace("<table>", f"<table{name}>")
