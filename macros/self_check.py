"""A self-check from its record: questions, a reading for every answer, a result grouped by hope.

The page is whole without script: the script only hides, shows, orders and announces what is here.
"""

from __future__ import annotations

from collections.abc import Callable

from macros import html
from macros.records import Check

Href = Callable[[str], str]


def self_check(check: Check, *, href: Href, heading: Callable[[str], str], mark: Callable[[str], str], script: str) -> str:
    """The whole check.

    `href` gives an answer's link as seen from the page, `heading` the words of the section it leads to,
    `mark` the note marks of a claim's sources, `script` the address of self-check.js.
    """
    return html.render(
        "self_check.html.j2",
        check=check,
        hopes={hope.id: hope for hope in check.hopes},
        href=href,
        heading=heading,
        mark=mark,
        script=script,
    )


def reasons(check: Check) -> str:
    """Why each question is asked, as a list."""
    return html.render("check_reasons.html.j2", check=check)
