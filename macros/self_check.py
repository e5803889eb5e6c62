"""A self-check from its record: questions, a reading for every answer, a result grouped by hope.

The page is whole without script: the script only hides, shows, moves and announces what is here, or what the page of
the combinations holds.
"""

from __future__ import annotations

from collections.abc import Callable
from string import ascii_uppercase
from typing import NamedTuple

from macros import combinations, html
from macros.records import Check, Together

Href = Callable[[str], str]


class Part(NamedTuple):
    """The combinations of one hope, by its `name`, or with None those across hopes, and the `most` that show at once."""

    name: str | None
    most: int
    together: tuple[Together, ...]


def self_check(
    check: Check,
    *,
    href: Href,
    heading: Callable[[str], str],
    mark: Callable[[str], str],
    script: str,
    address: str,
    apart: str | None = None,
) -> str:
    """The check: whole, or without its combinations where these have a page of their own, `apart`.

    `href` gives a link as seen from the page, `heading` the words of the section it leads to, `mark` the note marks
    of a claim's sources, `script` the address of self-check.js and `address` that of the page to send to others.
    """
    names, leans = codes(check), check.hope_of
    return html.render(
        "self_check.html.j2",
        check=check,
        codes={hope.id: ", ".join(names[pick] for pick in names if leans[pick] == hope.id) for hope in check.hopes},
        **_combined(check, names),
        ids=ids(check),
        anchors={},
        apart=apart,
        href=href,
        heading=heading,
        mark=mark,
        script=script,
        address=address,
    )


def together(check: Check) -> str:
    """What answers say together, on a page of its own: for readers, and for self-check.js to fetch."""
    texts = {f"{question.id}.{answer.id}": answer.text for question in check.questions for answer in question.answers}
    names = {pick: f"{code} “{texts[pick]}”" for pick, code in codes(check).items()}
    return html.render(
        "check_together.html.j2",
        found=found(check),
        codes=codes(check),
        names=names,
        **_combined(check, names),
        anchors={one.id: f"{check.id}-together-{one.id}" for one in check.together},
    )


def _combined(check: Check, names: dict[str, str]) -> dict[str, object]:
    """What check_part.html.j2 takes: the parts, and each combination's needs for the script and for a reader."""
    return {
        "parts": parts(check),
        "needs": {one.id: needs(check, one.when) for one in check.together},
        "spoken": {one.id: spoken(one.when, names) for one in check.together},
    }


def found(check: Check) -> dict[str, dict[str, list[tuple[str, str]]]]:
    """By question and answer ("question.answer"), in their order: the ids of its combinations, and how each names its
    other answers, in the order of these. An answer without combinations isn't there."""
    names, order = codes(check), {pick: place for place, pick in enumerate(check.hope_of)}
    rows: dict[str, list] = {pick: [] for pick in names}
    for one in check.together:
        for pick in {pick for need in one.when for pick in need}:
            others = tuple(need for need in one.when if pick not in need)
            rows[pick].append((min(order[other] for need in others for other in need), one.id, spoken(others, names)))
    return {
        question.question: {
            pick: [(name, words) for _, name, words in sorted(rows[pick])]
            for pick in (f"{question.id}.{answer.id}" for answer in question.answers) if rows[pick]
        }
        for question in check.questions
    }


def parts(check: Check) -> tuple[Part, ...]:
    """The combinations in the order of the result: those across hopes, then each hope's; no part is empty."""
    names = {None: None, **{hope.id: hope.name for hope in check.hopes}}
    every = (Part(name, combinations.most(hope), check.together_of(hope)) for hope, name in names.items())
    return tuple(part for part in every if part.together)


def codes(check: Check) -> dict[str, str]:
    """Every answer ("question.answer") as paper and a page without script name it: "3 C" is question 3, answer C."""
    return {
        f"{question.id}.{answer.id}": f"{number} {letter}"
        for number, question in enumerate(check.questions, start=1)
        for letter, answer in zip(ascii_uppercase, question.answers, strict=False)
    }


def ids(check: Check) -> dict[str, str]:
    """Every answer's id on a page, by "question.answer": short, since it stands there many times."""
    return {pick: f"{check.id}-{code.replace(' ', '').lower()}" for pick, code in codes(check).items()}


def needs(check: Check, when: tuple[tuple[str, ...], ...]) -> str:
    """A combination's needs for the script: ids of answers on the page, "a b|c" for (a or b) and c."""
    on_page = ids(check)
    return "|".join(" ".join(on_page[pick] for pick in need) for need in when)


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
