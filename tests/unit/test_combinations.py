"""Which combinations a set of answers shows."""

from __future__ import annotations

import pytest

from macros import combinations
from macros.records import Together


def together(name: str, *when: list[str]) -> Together:
    return Together(id=name, hope="rescue", when=tuple(tuple(need) for need in when), words="Words.", say="Words.")


PAIR = together("pair", ["a.one"], ["b.one"])
EITHER = together("either", ["a.one", "c.one"], ["d.one"])
THREE = together("three", ["a.one"], ["b.one"], ["c.one"])


def shown(chosen: list[str], *among: Together) -> list[str]:
    return [one.id for one in combinations.shown(among, frozenset(chosen))]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        pytest.param([], [], id="nothing chosen"),
        pytest.param(["a.one"], [], id="one of two needs met"),
        pytest.param(["a.one", "b.one"], ["pair"], id="both needs met"),
        pytest.param(["a.one", "b.one", "x.one"], ["pair"], id="something else besides"),
        pytest.param(["c.one", "d.one"], ["either"], id="a need met by its second answer"),
        pytest.param(["a.one", "b.one", "c.one", "d.one"], ["pair"], id="two that are met: the first alone"),
    ],
)
def test_the_first_combination_of_a_hope_shows_that_has_each_of_its_needs_met(chosen, expected):
    assert shown(chosen, PAIR, EITHER) == expected


def test_the_order_of_the_file_decides():
    assert shown(["a.one", "b.one", "c.one"], PAIR, THREE) == ["pair"]
    assert shown(["a.one", "b.one", "c.one"], THREE, PAIR) == ["three"]


def test_of_those_across_hopes_the_first_two_show_and_may_share_an_answer():
    across = [one.model_copy(update={"hope": None}) for one in (PAIR, EITHER, THREE)]

    assert shown(["a.one", "b.one", "c.one", "d.one"], *across) == ["pair", "either"]
    assert shown(["a.one", "b.one", "c.one"], *across) == ["pair", "three"]


def test_ways_are_the_smallest_sets_that_meet_every_need():
    assert set(combinations.ways(EITHER)) == {frozenset({"a.one", "d.one"}), frozenset({"c.one", "d.one"})}


def test_no_way_takes_two_answers_of_one_question():
    assert combinations.ways(together("two", ["a.one", "b.one"], ["a.two"])) == (frozenset({"b.one", "a.two"}),)


def test_a_combination_that_can_appear_has_nothing_in_its_place():
    assert combinations.taking_its_place(THREE, (THREE, PAIR)) == ()
    assert combinations.taking_its_place(EITHER, (PAIR, EITHER)) == ()


def test_a_combination_below_one_that_always_takes_its_answers_names_it():
    assert combinations.taking_its_place(THREE, (PAIR, THREE)) == (PAIR,)
