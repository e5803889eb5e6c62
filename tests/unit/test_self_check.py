"""A self-check, whole without script."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from macros import self_check
from tests.conftest import soup


@pytest.fixture
def check(lib):
    """The check with marks in place of what the page hands in."""
    block = self_check.self_check(
        lib.checks["first-day"],
        href=lambda target: f"to:{target}",
        heading=lambda target: f"Words of {target}",
        mark=lambda claim: Markup(f"<sup>{claim}</sup>") if claim else Markup(),
        script="../self-check.js",
    )
    return soup(block)


def test_every_question_is_a_group_with_its_words(check):
    assert [legend.select_one(".xg-question__words").text for legend in check.select("fieldset > legend")] == [
        "Who does the work?",
        "How long will it take?",
    ]


def test_every_answer_is_a_radio_button_with_its_label(check):
    labels = {label["for"]: label.span.text for label in check.select("label")}
    rings = {ring["id"] for ring in check.select("input[type=radio]")}

    assert labels.keys() == rings
    assert len(labels) == 6
    assert labels["first-day-who-works-both"] == "Both of us."


def test_one_answer_to_each_question_can_be_chosen(check):
    names = [{ring["name"] for ring in question.select("input")} for question in check.select("fieldset")]

    assert names == [{"first-day-who-works"}, {"first-day-how-long"}]


def test_no_answer_is_chosen_beforehand(check):
    assert not check.select("input[checked]")


def test_no_id_stands_twice(check):
    """Answers of two questions may share an id."""
    ids = [tag["id"] for tag in check.select("[id]")]

    assert len(ids) == len(set(ids))


def test_every_link_within_the_check_leads_somewhere(check):
    for link in check.select("a[href^='#']"):
        assert check.select_one(link["href"]), link["href"]


def test_html_in_an_answer_comes_out_as_text(check):
    assert check.find("label").span.text == "They do, and I <b>watch</b> & wait."
    assert not check.b


def test_every_answer_has_a_reading(check):
    readings = [reading["data-check-reading"] for reading in check.select("[data-check-reading]")]

    assert readings == [ring["id"] for ring in check.select("input[type=radio]")]


def test_a_reading_says_what_makes_sense_what_is_likelier_and_what_to_say(check):
    reading = check.select_one("[data-check-reading=first-day-who-works-both]")

    said = ("Both of us.", "A hope that fits", "You know your life.", "You each have a part.", "What would a week look like?")
    for words in said:
        assert words in reading.text


def test_a_reading_links_the_section_by_its_words(check):
    link = check.select_one("[data-check-reading=first-day-who-works-both] .xg-reading__link a")

    assert link["href"] == "to:guide/two-chairs.md#whose-work"
    assert link.text == "Words of guide/two-chairs.md#whose-work"


def test_a_reading_that_rests_on_a_claim_has_its_mark(check):
    assert [mark.text for mark in check.select("sup")] == ["OUT-01", "WORK-01"]


def test_a_reading_points_to_its_hope(check):
    for reading in check.select("[data-check-hope]"):
        link = reading.select_one(".xg-reading__hope a")
        group = check.select_one(link["href"])

        assert group["data-check-group"] == reading["data-check-hope"]
        assert group.h3.text == link.text


def test_hopes_stand_in_the_order_of_the_data(check):
    hopes = ["rescue", "fits", "not-sure"]

    assert [group["data-check-group"] for group in check.select("[data-check-group]")] == hopes
    assert [line["data-check-line"] for line in check.select("[data-check-line]")] == hopes


def test_every_hope_has_a_sentence_to_bring_up(check):
    assert [line.text for line in check.select("[data-check-line]")] == [
        "Which part is mine?",
        "Let’s look at how it’s going.",
        "Can we start there?",
    ]


def test_only_the_script_shows_what_needs_it(check):
    """Without script the errors, the buttons and the words for no fitting hope would mislead."""
    for name in ("data-check-errors", "data-check-buttons", "data-check-none-fits"):
        assert check.select_one(f"[{name}]").has_attr("hidden"), name


def test_nothing_else_is_hidden(check):
    for tag in check.select("fieldset, label, [data-check-reading], [data-check-group], [data-check-line]"):
        assert not tag.has_attr("hidden")
        assert not tag.find_parent(hidden=True)


def test_the_check_asks_for_its_script_where_the_page_says(check):
    assert check.script["src"] == "../self-check.js"


def test_reasons_pair_each_question_with_its_why(lib):
    page = soup(self_check.reasons(lib.checks["first-day"]))

    assert [(row.dt.text, row.dd.text) for row in page.select("dl > div")] == [
        ("Who does the work?", "It shapes what you wait for."),
        ("How long will it take?", "Weeks can feel slow."),
    ]
