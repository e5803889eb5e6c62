"""The questions people ask before they start, each answered in two sentences, with the way to the whole answer."""

from __future__ import annotations

from collections.abc import Callable

from macros import html
from macros.records import Asked


def questions(part: tuple[Asked, ...], *, href: Callable[[str], str], heading: Callable[[str], str]) -> str:
    """One part's questions, in the order of data/questions.yml.

    `href` gives a section's address as seen from the page, `heading` its words.
    """
    return html.render("questions.html.j2", part=part, href=href, heading=heading)
