"""A self-check from its record: questions, a reading for every answer, a result grouped by hope.

The page is whole without script: the script only hides, shows, moves and announces what is here.
"""

from __future__ import annotations

from collections.abc import Callable
from string import ascii_uppercase

from macros import combinations, html
from macros.records import Check

Href = Callable[[str], str]


def self_check(
    check: Check, *, href: Href, heading: Callable[[str], str], mark: Callable[[str], str], script: str, address: str
) -> str:
    """The whole check.

    `href` gives a link as seen from the page, `heading` the words of the section it leads to, `mark` the note marks
    of a claim's sources, `script` the address of self-check.js and `address` that of the page to send to others.
    """
    names, leans = codes(check), check.hope_of
    return html.render(
        "self_check.html.j2",
        check=check,
        hopes={hope.id: hope for hope in check.hopes},
        codes={hope.id: ", ".join(names[pick] for pick in names if leans[pick] == hope.id) for hope in check.hopes},
        needs={one.id: needs(check, one.when) for one in check.together},
        spoken={one.id: spoken(one.when, names) for one in check.together},
        most=combinations.most,
        href=href,
        heading=heading,
        mark=mark,
        script=script,
        address=address,
    )


def codes(check: Check) -> dict[str, str]:
    """Every answer ("question.answer") as paper and a page without script name it: "3 C" is question 3, answer C."""
    return {
        f"{question.id}.{answer.id}": f"{number} {letter}"
        for number, question in enumerate(check.questions, start=1)
        for letter, answer in zip(ascii_uppercase, question.answers, strict=False)
    }


def needs(check: Check, when: tuple[tuple[str, ...], ...]) -> str:
    """A combination's needs for the script: ids of answers on the page, "a b|c" for (a or b) and c."""
    return "|".join(" ".join(f"{check.id}-{pick.replace('.', '-', 1)}" for pick in need) for need in when)


def spoken(when: tuple[tuple[str, ...], ...], names: dict[str, str]) -> str:
    """A combination's needs for a reader without script: "1 A or 2 C, with 8 D"."""
    return ", with ".join(" or ".join(names[pick] for pick in need) for need in when)


def reasons(check: Check) -> str:
    """Why each question is asked, as a list."""
    return html.render("check_reasons.html.j2", check=check)


def made(check: Check, cite: Callable[..., str]) -> str:
    """How each question came about: its theme, its answers' hopes, the research, what the makers' trials showed."""
    return html.render("check_made.html.j2", check=check, hopes={hope.id: hope for hope in check.hopes}, cite=cite)


def frame(check: Check, address: str, *, absolute: bool) -> str:
    """What another site pastes to show the check in a frame.

    `address` is that of the framed page. It is not `absolute` where the build was not told where the site stands.
    """
    return html.render("check_frame.html.j2", check=check, address=address, absolute=absolute)
