"""Which of a check's combinations a set of answers shows.

self-check.js follows the same rule on the page; a browser test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from macros.records import Together


def shown(combinations: Iterable[Together], chosen: frozenset[str]) -> tuple[Together, ...]:
    """The combinations to show for the chosen answers ("question.answer"), in their order.

    A need is met by the first of its answers that is chosen. No answer speaks twice: the first combination takes it.
    """
    free, found = set(chosen), []
    for one in combinations:
        used = [next((pick for pick in need if pick in free), None) for need in one.when]
        if None not in used:
            found.append(one)
            free.difference_update(used)
    return tuple(found)


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
