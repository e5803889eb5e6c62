"""Figures of claims in words and dots, and drawings."""

from __future__ import annotations

import pytest

from macros import figures
from macros.records import Figure
from tests.conftest import soup


@pytest.mark.parametrize(
    ("value", "words"), [(8, "8"), (999, "999"), (1000, "1,000"), (8760, "8,760"), (1234567, "1,234,567"), (0.8, "0.8")]
)
def test_a_number_has_a_comma_at_thousands(lib, value, words):
    claim = lib.claims["WORK-01"].model_copy(update={"figures": {"year": Figure(value=value, unit="hours")}})

    assert figures.number(claim, "year") == words


@pytest.mark.parametrize("value", [0, 1, 48, 100])
def test_as_many_of_a_hundred_dots_are_filled_as_the_claim_says(lib, value):
    claim = lib.claims["OUT-01"].model_copy(update={"figures": {"one": Figure(value=value, of=100, label="of them")}})

    page = soup(figures.dots(claim, ("one",)))

    assert len(page.select("svg circle")) == 100
    assert len(page.select("svg circle.xg-d__fill")) == value


def test_no_two_dots_share_a_place(lib):
    page = soup(figures.dots(lib.claims["OUT-01"], ("usual-care",)))

    assert len({(dot["cx"], dot["cy"]) for dot in page.select("circle")}) == 100


def test_filled_dots_come_first(lib):
    page = soup(figures.dots(lib.claims["OUT-01"], ("usual-care",)))

    assert [dot["class"] for dot in page.select("circle")] == [["xg-d__fill"]] * 48 + [["xg-d__edge"]] * 52


def test_of_two_counts_the_smaller_comes_first(lib):
    page = soup(figures.dots(lib.claims["OUT-01"], ("after-therapy", "usual-care")))

    assert [picture["aria-label"] for picture in page.select("svg")] == [
        "48 filled dots and 52 empty ones",
        "62 filled dots and 38 empty ones",
    ]
    assert [words.text for words in page.select(".xg-dots__words")] == [
        "48 of 100 with usual care",
        "62 of 100 after therapy",
    ]
    assert [len(picture.select(".xg-d__fill")) for picture in page.select("svg")] == [48, 62]


def test_two_counts_have_their_difference_in_words(lib):
    page = soup(figures.dots(lib.claims["OUT-01"], ("usual-care", "after-therapy")))

    assert page.strong.text == "A difference of about 14 in 100."


def test_the_rest_of_the_hundred_is_told_too(lib):
    """A reader who is among them should find themselves counted."""
    page = soup(figures.dots(lib.claims["OUT-01"], ("usual-care", "after-therapy")))

    assert "For the other 38 of the 100 after therapy, it wasn’t so." in page.figcaption.text


def test_one_count_stands_alone(lib):
    page = soup(figures.dots(lib.claims["OUT-01"], ("after-therapy",)))

    assert page.strong.text == "62 in 100."
    assert len(page.select("svg")) == 1


def test_dots_carry_the_claims_caveat_as_text(lib):
    page = soup(figures.dots(lib.claims["OUT-01"], ("usual-care",)))

    assert "not the same as feeling <i>well</i>." in page.figcaption.text


def test_a_drawing_is_named_by_its_alternative_text(lib):
    page = soup(figures.figure(lib.drawings["week"]))

    assert page.select_one("svg[role=img]")["aria-label"] == 'A week as squares, one of them "filled".'


def test_a_figure_is_named_by_its_point_and_not_by_the_whole_caption_that_follows(lib):
    """Without a name of its own a browser gives it all of the caption, which would then be read twice."""
    made = [
        figures.figure(lib.drawings["week"]),
        figures.dots(lib.claims["OUT-01"], ("usual-care", "after-therapy")),
        figures.scale(lib.claims["WORK-01"], ("day", "session")),
    ]

    for figure in (soup(one).figure for one in made):
        assert figure["aria-label"] == figure.figcaption.strong.text


def test_a_drawings_point_stands_before_its_caption(lib):
    page = soup(figures.figure(lib.drawings["week"]))

    assert page.figcaption.text == "One hour in the week. The rest is yours."
    assert page.strong.text == "One hour in the week."


def test_a_drawings_key_is_a_list_of_marks_with_words(lib):
    page = soup(figures.figure(lib.drawings["week"]))

    assert [entry.text for entry in page.select(".xg-key li")] == ["the session", "something tried"]
    assert [bool(entry.circle) for entry in page.select(".xg-key li")] == [False, True]
    assert all(mark["aria-hidden"] == "true" for mark in page.select(".xg-key svg"))


def test_a_drawing_without_a_key_has_no_list(lib):
    assert not soup(figures.figure(lib.drawings["sapling"])).ul


def test_the_chair_is_hidden_from_assistive_technology():
    assert soup(figures.chair()).svg["aria-hidden"] == "true"


def test_a_scale_draws_amounts_in_proportion_smallest_first(lib):
    page = soup(figures.scale(lib.claims["WORK-01"], ("day", "session")))

    assert [words.text for words in page.select(".xg-scale__words")] == ["0.8 hours: a session", "24 hours: a day"]
    assert [bar["d"] for bar in page.select("path")] == ["M0 0h20.0v14H0z", "M0 0h600.0v14H0z"]


def test_a_scale_says_its_point_and_its_caveat(lib):
    page = soup(figures.scale(lib.claims["WORK-01"], ("day", "session")))

    assert page.figcaption.text == "Most of a year is spent outside the room. Counted for a year of 365 days."
    assert all(picture["aria-hidden"] == "true" for picture in page.select("svg"))


def test_a_line_to_carry_says_what_to_do_with_it_in_words_and_its_picture_is_silent():
    page = soup(figures.carry())

    assert page.svg["aria-hidden"] == "true"
    assert page.p.text == "Save this line on your phone, and hold it up if you go blank."
