"""The home page's ways in: three doors, the self-check's strip, three paths, the chapters as a book's contents."""

from __future__ import annotations

from collections.abc import Callable

from macros import html
from macros.records import Check, Door, Page, Way

Href = Callable[[str], str]


def doors(records: dict[str, Door], href: Href) -> str:
    """The doors in the order of data/doors.yml, each with its drawing."""
    shown = [(door, href(door.page), html.drawing(f"door-{door.id}")) for door in records.values()]
    return html.render("doors.html.j2", doors=shown)


def strip(check: Check, href: Href) -> str:
    """The invitation to a self-check."""
    return html.render("check_strip.html.j2", check=check, href=href("self-check.md"))


def ways(records: dict[str, Way], *, href: Href, heading: Callable[[str], str]) -> str:
    """The paths in the order of data/ways.yml, each with its stops. `heading` gives a stop's words."""
    return html.render("ways.html.j2", ways=records.values(), href=href, heading=heading)


def contents(parts: tuple[tuple[str, tuple[Page, ...]], ...], href: Href) -> str:
    """Chapters by part, numbered through, each with its point, its minutes and its address."""
    number = 0
    shown = []
    for name, pages in parts:
        rows = []
        for page in pages:
            number += 1
            rows.append((number, page, href(page.path)))
        shown.append((name, rows))
    return html.render("contents.html.j2", parts=shown)
