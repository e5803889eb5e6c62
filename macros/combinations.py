"""Which of a check's combinations a set of answers shows.

self-check.js follows the same rule on the page; a browser test holds the two together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set
from itertools import product
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


def shown(combinations: Iterable[Together], chosen: frozenset[str]) -> tuple[Shown, ...]:
    """Those to show for the chosen answers ("question.answer"), in their order, with the parts one after the other.

    A need is met by the first of its answers that is chosen. No answer speaks twice: told again and again, a reader
    feels sorted by it.
    """
    free, held, found = set(chosen), defaultdict(int), []
    for one in combinations:
        used = _met(one, free)
        if used and held[one.hope] < most(one.hope):
            found.append(Shown(one, used))
            held[one.hope] += 1
            free.difference_update(used)
    return tuple(found)


def leading(combinations: Iterable[Together], weighed: frozenset[str]) -> tuple[Shown, ...]:
    """Those that open the result where the reader says which of their answers matter most, `weighed`.

    Each has an answer that hasn't spoken yet; the other may have, so that three answers can all be told together. For
    the other answers `shown` tells what then waits below, of the combinations that aren't among these: no words stand
    in a result twice.
    """
    silent, found = set(weighed), []
    for one in combinations:
        used = _met(one, silent, weighed)
        if used and silent.intersection(used):
            found.append(Shown(one, used))
            silent.difference_update(used)
    return tuple(found)


def _met(one: Together, *sets: Set[str]) -> tuple[str, ...] | None:
    """For each need of a combination its first answer in the sets, the first set first; None where a need has none."""
    used = tuple(next((pick for some in sets for pick in need if pick in some), None) for need in one.when)
    return None if None in used else used


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
