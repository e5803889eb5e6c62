"""Our own scoring of the guide's pages, counted from the raters' marks.

PEMAT-P: Shoemaker, Wolf and Brach (2013), AHRQ 14-0002-EF; 17 items for understandability, then 7 for actionability.
CDC Clear Communication Index: 20 items; item 17 counts the other way round, and is marked so.
DISCERN: Charnock and others (1999); 15 questions and the overall one, each 1 to 5, 16 to 80 in all.
"""

from __future__ import annotations

from macros import html
from macros.records import Marks, Page, Scores

UNDERSTANDABLE = 17


def percent(marks: str) -> float:
    """Points out of the items that apply, as a percentage. Items marked - do not apply; all 24 cannot be."""
    rated = [mark for mark in marks if mark != "-"]
    return 100 * rated.count("1") / len(rated) if rated else 100.0


def in_percent(marks: Marks) -> tuple[float, float, float]:
    """A rater's understandability, actionability and clear-communication scores, 0 to 100."""
    return percent(marks.pemat[:UNDERSTANDABLE]), percent(marks.pemat[UNDERSTANDABLE:]), percent(marks.cci)


def discern(marks: str) -> int:
    """The DISCERN total, 16 to 80."""
    return sum(map(int, marks))


def scores(scored: Scores, pages: dict[str, Page]) -> str:
    """A table: each page with the settled scores, and what the two raters gave before they settled."""
    rows = [
        (pages[score.id], score, in_percent(score.settled), in_percent(score.first), in_percent(score.second))
        for score in scored.pages
    ]
    totals = [discern(marks) for marks in (scored.guide.settled, scored.guide.first, scored.guide.second)]
    return html.render("scores.html.j2", rows=rows, totals=totals, guide=scored.guide)
