"""Crisis lines: the page "Get help now", and which lines are due to be checked again."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import groupby

from macros import html
from macros.citations import MONTHS
from macros.records import Checked, Help, HelpLine, HelpTopic, first_day

YEAR = 365


def emergency(records: Help) -> str:
    """The numbers for danger to life, the first thing on "Get help now": each with its date, or all with theirs once."""
    dates = {(item.basis, item.checked) for item in records.emergency}
    once = when(records.emergency[0], "these numbers") if len(dates) == 1 else None
    return html.render("emergency.html.j2", emergency=records.emergency, when=when, once=once)


def lines(records: Help) -> str:
    """Crisis lines by country in the order of data/help.yml, each with its date; they stand under a heading of the page."""
    return _rows(records.lines)


def lines_for(topic: HelpTopic) -> str:
    """Lines for one trouble, by country, each with its date; they stand under a heading of the page."""
    return _rows(topic.lines)


def _rows(lines: tuple[HelpLine, ...]) -> str:
    countries = [(name, list(group)) for name, group in groupby(lines, key=lambda line: line.country)]
    return html.render("help_lines.html.j2", countries=countries, when=when, twice=_twice(lines))


def _twice(lines: tuple[HelpLine, ...]) -> set[str]:
    """Names that lead to more than one site: two countries may each have a line that is called Childline."""
    sites: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        sites[line.name].add(line.url or "")
    return {name for name, found in sites.items() if len(found - {""}) > 1}


def when(item: Checked, what: str = "it") -> str:
    """What was seen and when, as a sentence: "Page of January 2026." or, of an undated page, "We read it on 22 November 2026."."""
    if item.basis == "page-date":
        return f"Page of {in_words(item.checked)}."
    return f"We read {what} {'on' if item.checked.count('-') == 2 else 'in'} {in_words(item.checked)}."


def in_words(partial: str) -> str:
    """A partial ISO date in words: 2026-01 is "January 2026"."""
    year, *rest = partial.split("-")
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    day = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*day, *month, year])


def stale(records: Help, today: date) -> list[Checked]:
    """Numbers whose date is over a year before `today`, oldest first. A month counts from its first day."""
    oldest_first = sorted(records.numbers, key=lambda item: first_day(item.checked))
    return [item for item in oldest_first if (today - first_day(item.checked)).days > YEAR]
