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
    return [each.one.id for each in combinations.shown(among, frozenset(chosen))]


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


def across(*some: Together) -> list[Together]:
    return [one.model_copy(update={"hope": None}) for one in some]


def test_of_those_across_hopes_the_first_two_show():
    other, last = together("other", ["c.one"], ["d.one"]), together("last", ["e.one"], ["f.one"])

    assert shown([f"{name}.one" for name in "abcdef"], *across(PAIR, other, last)) == ["pair", "other"]


def test_no_answer_speaks_twice_not_even_in_another_part():
    within = together("within", ["a.one"], ["d.one"])

    assert shown(["a.one", "b.one", "c.one", "d.one"], *across(PAIR, EITHER, THREE), within) == ["pair", "either"]
    assert shown(["a.one", "b.one", "d.one"], *across(PAIR), within) == ["pair"]
    assert shown(["a.one", "d.one"], *across(PAIR), within) == ["within"]


def test_a_combination_speaks_for_the_first_free_answer_of_each_need():
    (each,) = combinations.shown([EITHER], frozenset({"a.one", "c.one", "d.one"}))

    assert each.answers == ("a.one", "d.one")


def leading(weighed: list[str], *among: Together) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.one.id, each.answers) for each in combinations.leading(among, frozenset(weighed))]


def test_all_that_the_weightiest_answers_say_together_leads_without_a_limit():
    both = together("both", ["d.one"], ["e.one"])

    assert [name for name, _ in leading(["a.one", "b.one", "d.one", "e.one"], PAIR, both)] == ["pair", "both"]
    assert leading(["a.one"], PAIR) == []


def test_each_that_leads_has_an_answer_that_has_not_spoken_yet():
    again, last = together("again", ["a.one"], ["b.one", "c.one"]), together("last", ["b.one"], ["c.one"])

    assert leading(["a.one", "b.one", "c.one"], PAIR, again, last) == [("pair", ("a.one", "b.one")), ("again", ("a.one", "c.one"))]


def test_ways_are_the_smallest_sets_that_meet_every_need():
    assert set(combinations.ways(EITHER)) == {frozenset({"a.one", "d.one"}), frozenset({"c.one", "d.one"})}


def test_no_way_takes_two_answers_of_one_question():
    assert combinations.ways(together("two", ["a.one", "b.one"], ["a.two"])) == (frozenset({"b.one", "a.two"}),)


def test_a_combination_that_can_appear_has_nothing_in_its_place():
    assert combinations.taking_its_place(THREE, (THREE, PAIR)) == ()
    assert combinations.taking_its_place(EITHER, (PAIR, EITHER)) == ()


def test_a_combination_below_one_that_always_takes_its_answers_names_it():
    assert combinations.taking_its_place(THREE, (PAIR, THREE)) == (PAIR,)
