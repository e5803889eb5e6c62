"""Which of a check's combinations a set of answers shows.

self-check.js follows the same rule on the page; a browser test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from macros.records import Together


def shown(combinations: Iterable[Together], chosen: frozenset[str]) -> Together | None:
    """The combination to show for the chosen answers ("question.answer"): the first with each of its needs met.

    One a part of the result, so that a reader with many answers is not told each of them twice. None where none is met.
    """
    return next((one for one in combinations if all(chosen.intersection(need) for need in one.when)), None)


def ways(one: Together) -> tuple[frozenset[str], ...]:
    """Every smallest set of answers that meets the combination: one answer a need, no two of one question."""
    picked = (frozenset(way) for way in product(*one.when))
    return tuple(way for way in picked if len({pick.split(".")[0] for pick in way}) == len(one.when))


def taking_its_place(one: Together, combinations: tuple[Together, ...]) -> tuple[Together, ...]:
    """The combinations above `one` that are shown instead of it for every smallest set of answers that meets it.

    None where it is shown for one such set: the more special then stands above the more general, as it has to.
    """
    found = [shown(combinations, way) for way in ways(one)]
    return () if one in found else tuple(dict.fromkeys(filter(None, found)))
