"""Which of a check's combinations a set of answers shows.

self-check.js follows the same rule on the page; a browser test holds the two together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import product
from math import inf
from typing import NamedTuple

from macros.records import Together


#: How many combinations a part of the result shows.
MOST_ACROSS, MOST_WITHIN = 2, 1


def most(hope: str | None) -> int:
    """How many combinations of a hope to show at once, or with None of those across hopes."""
    return MOST_WITHIN if hope else MOST_ACROSS


class Shown(NamedTuple):
    """A combination that is shown, and the answers ("question.answer") that it speaks for."""

    one: Together
    answers: tuple[str, ...]


def shown(
    combinations: Iterable[Together], chosen: frozenset[str], limit: Callable[[str | None], float] = most
) -> tuple[Shown, ...]:
    """Those to show for the chosen answers ("question.answer"), in their order, with the parts one after the other, and
    of each hope no more than its `limit`.

    A need is met by the first of its answers that is chosen. No answer speaks twice: told again and again, a reader
    feels sorted by it.
    """
    free, held, found = set(chosen), defaultdict(int), []
    for one in combinations:
        used = tuple(next((pick for pick in need if pick in free), None) for need in one.when)
        if None not in used and held[one.hope] < limit(one.hope):
            found.append(Shown(one, used))
            held[one.hope] += 1
            free.difference_update(used)
    return tuple(found)


def leading(combinations: Iterable[Together], weighed: frozenset[str]) -> tuple[Shown, ...]:
    """Those that open the result where the reader says which of their answers matter most: all that these meet.

    What `shown` gives for the other answers then waits below.
    """
    return shown(combinations, weighed, limit=lambda hope: inf)


def ways(one: Together) -> tuple[frozenset[str], ...]:
    """Every smallest set of answers that meets the combination: one answer a need, no two of one question."""
    picked = (frozenset(way) for way in product(*one.when))
    return tuple(way for way in picked if len({pick.split(".")[0] for pick in way}) == len(one.when))


def taking_its_place(one: Together, combinations: tuple[Together, ...]) -> tuple[Together, ...]:
    """The combinations above `one` that are shown instead of it for every smallest set of answers that meets it.

    None where it is shown for one such set: the more special then stands above the more general, as it has to.
    """
    found = [[each.one for each in shown(combinations, way)] for way in ways(one)]
    return () if any(one in each for each in found) else tuple(dict.fromkeys(c for each in found for c in each))
