"""Which of a check's combinations a set of answers shows.

self-check.js follows the same rule on the page; a browser test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from macros.records import Together


#: How many combinations a part of the result shows: few, so that no answer is told over and over.
MOST_ACROSS, MOST_WITHIN = 2, 1


def most(hope: str | None) -> int:
    """How many combinations of a hope to show at once, or with None of those across hopes."""
    return MOST_WITHIN if hope else MOST_ACROSS


def shown(combinations: Iterable[Together], chosen: frozenset[str]) -> tuple[Together, ...]:
    """Those to show, of one part, for the chosen answers ("question.answer"): the first with each of their needs met."""
    met = (one for one in combinations if all(chosen.intersection(need) for need in one.when))
    return tuple(one for place, one in enumerate(met) if place < most(one.hope))


def ways(one: Together) -> tuple[frozenset[str], ...]:
    """Every smallest set of answers that meets the combination: one answer a need, no two of one question."""
    picked = (frozenset(way) for way in product(*one.when))
    return tuple(way for way in picked if len({pick.split(".")[0] for pick in way}) == len(one.when))


def taking_its_place(one: Together, combinations: tuple[Together, ...]) -> tuple[Together, ...]:
    """The combinations above `one` that are shown instead of it for every smallest set of answers that meets it.

    None where it is shown for one such set: the more special then stands above the more general, as it has to.
    """
    found = [shown(combinations, way) for way in ways(one)]
    return () if any(one in each for each in found) else tuple(dict.fromkeys(c for each in found for c in each))
