"""A self-check, whole without script."""

from __future__ import annotations

import re

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
        address="../self-check/",
    )
    return soup(block)


def test_every_question_is_a_group_with_its_words(check):
    assert [legend.select_one(".xg-question__words").text for legend in check.select("fieldset[id] > legend")] == [
        "Who does the work?",
        "How long will it take?",
    ]


def test_every_answer_is_a_radio_button_with_its_label(check):
    labels = {label.input["id"]: label.span.text for label in check.select("fieldset[id] label")}
    rings = {ring["id"] for ring in check.select("input[type=radio]")}

    assert labels.keys() == rings
    assert len(labels) == 7
    assert labels["first-day-1b"] == "Both of us."


def test_one_answer_to_each_question_can_be_chosen(check):
    names = [{ring["name"] for ring in question.select("input")} for question in check.select("fieldset[id]")]

    assert names == [{"first-day-1"}, {"first-day-2"}]


def test_what_matters_most_has_an_empty_box_for_each_question_that_only_the_script_fills_and_shows(check):
    weighing = check.select_one("fieldset[data-check-weighing]")

    assert weighing.has_attr("hidden")
    assert [(box["type"], box.find_next("span").text) for box in weighing.select("[data-check-weighs]")] == [("checkbox", "")] * 2
    assert weighing["aria-describedby"] == weighing.p["id"]
    assert "Put a ring around them" in weighing.find_next_sibling("p", class_="xg-check__plain").text


def test_no_answer_is_chosen_beforehand(check):
    assert not check.select("input[checked]")


def test_no_id_stands_twice(check):
    """Answers of two questions may share an id."""
    ids = [tag["id"] for tag in check.select("[id]")]

    assert len(ids) == len(set(ids))


def test_every_link_within_the_check_leads_somewhere(check):
    for link in check.select("a[href^='#']"):
        assert check.select_one(link["href"]), link["href"]


def test_signs_of_html_in_an_answer_come_out_as_signs(check):
    assert check.find("label").span.text == "They do, and I watch & wait < 1 hour."


def test_every_answer_has_a_reading(check):
    """In the order of the answers, by which the script finds it."""
    quotes = [reading.select_one("[data-check-quote]").text for reading in check.select("[data-check-reading]")]

    assert quotes == [f"“{label.span.text}”" for label in check.select("fieldset[id] label")]


def test_a_reading_says_what_makes_sense_what_is_likelier_and_what_to_say(check):
    reading = check.select("[data-check-reading]")[1]

    said = ("Both of us.", "You know your life.", "You each have a part.", "What would a week look like?")
    for words in said:
        assert words in reading.text


def test_a_reading_links_the_section_by_its_words(check):
    link = check.select("[data-check-reading]")[1].select_one(".xg-reading__link a")

    assert link["href"] == "to:guide/two-chairs.md#whose-work"
    assert link.text == "Words of guide/two-chairs.md#whose-work"


def test_a_reading_that_rests_on_a_claim_has_its_mark(check):
    assert [mark.text for mark in check.select("sup")] == ["OUT-01", "WORK-01"]


def test_hopes_stand_in_the_order_of_the_data(check):
    assert [group["data-check-group"] for group in check.select("[data-check-group]")] == ["rescue", "fits", "not-sure"]


def test_the_group_of_the_fitting_hope_is_marked_from_the_data(check):
    assert [group["data-check-group"] for group in check.select("[data-check-fits]")] == ["fits"]


PARTS = [
    "first-day-1a|first-day-2b",
    "first-day-1a|first-day-2a",
    "first-day-1b|first-day-2b",
]


def test_combinations_stand_in_the_part_of_their_hope_with_the_ids_of_their_needs(check):
    """Those across hopes stand first, then each hope's in its order."""
    parts = check.select("[data-check-meet] > [data-check-part]")

    assert [part.div["data-check-together"] for part in parts] == PARTS
    assert [part["data-check-most"] for part in parts] == ["2", "1", "1"]


@pytest.fixture
def apart(lib):
    """The check without its combinations, and they."""
    block = self_check.self_check(
        lib.checks["first-day"], href=str, heading=str, mark=lambda claim: Markup(), script="", address="", apart="together/"
    )
    return soup(block), soup(self_check.together(lib.checks["first-day"]))


def test_combinations_that_stand_apart_leave_a_link_where_they_were(apart):
    check, _ = apart

    assert not check.select("[data-check-part]")
    assert check.select_one("[data-check-meet] [data-check-apart] a[data-check-apart-link]")["href"] == "together/"


def test_the_page_apart_has_the_parts_that_the_check_would_have(apart):
    _, page = apart

    assert [part.div["data-check-together"] for part in page.select("[data-check-part]")] == PARTS
    assert [head.text for head in page.select("h3")] == ["Question 1: Who does the work?", "Question 2: How long will it take?"]
    assert [head.text for head in page.select("h2")] == ["Find yours", "Answers from two groups", "A hope to be rescued", "A hope that fits"]


def test_the_page_apart_quotes_each_answer_beside_its_letter(apart):
    _, page = apart
    label = page.select("[data-check-part]")[1].select_one(".xg-together__label")

    assert label.text == "Taken together: 1 A “They do, and I watch & wait < 1 hour.”, with 2 A “One visit.”"


def test_the_page_apart_leads_from_each_answer_to_its_combinations_by_the_others_letters(apart):
    _, page = apart
    rows = {row.dt.text: [(link.text, page.select_one(link["href"])) for link in row.select("dd a")] for row in page.select("dl > div")}

    assert list(rows) == ["1 A “They do, and I watch & wait < 1 hour.”", "1 B “Both of us.”", "2 A “One visit.”", "2 B “Some weeks.”"]
    assert [words for words, _ in rows["2 B “Some weeks.”"]] == ["with 1 A", "with 1 B"]
    assert "Two of you, for some weeks." in rows["1 B “Both of us.”"][0][1].text


def test_what_to_do_in_danger_is_marked_in_a_combination(lib):
    check = lib.checks["first-day"]
    carried, *others = check.together
    urgent = check.model_copy(update={"together": (carried.model_copy(update={"danger": "Tell someone today."}), *others)})

    (line,) = [span for span in soup(self_check.together(urgent)).select(".xg-together span") if span.text == "Tell someone today."]
    assert line["class"] == ["xg-danger"]


def test_where_answers_meet_stands_before_the_groups(check):
    meet = check.select_one("[data-check-meet]")

    assert meet.h3.text == "Where your answers meet"
    assert meet.find_next_sibling(attrs={"data-check-each": True}).select_one("[data-check-group=rescue]")


def test_a_check_without_combinations_has_no_such_part(lib):
    plain = lib.checks["first-day"].model_copy(update={"together": ()})
    block = self_check.self_check(plain, href=str, heading=str, mark=lambda claim: Markup(), script="", address="")

    assert not soup(block).select("[data-check-meet]")


def test_every_answer_that_a_combination_names_is_on_the_page(check):
    for words in check.select("[data-check-together]"):
        for answer in re.split(r"[ |]", words["data-check-together"]):
            assert check.select_one(f"input[id={answer}]"), answer


def test_without_script_a_combination_names_its_answers_as_the_page_letters_them(check):
    label = check.select("[data-check-part]")[1].select_one(".xg-together__label")

    assert label.text == "Taken together: 1 A, with 2 A"


def test_alternatives_are_spoken_as_such(lib):
    when = (("who-works.both", "who-works.also"), ("how-long.some",))

    assert self_check.spoken(when, self_check.codes(lib.checks["first-day"])) == "1 B or 1 C, with 2 B"


def test_each_hope_names_its_answers_as_the_page_letters_them(check):
    assert [codes.text for codes in check.select(".xg-hope__codes")] == ["Answers 1 A, 2 A", "Answers 1 B, 1 C, 2 B", "Answers 1 D, 2 C"]


def test_what_comes_first_leads_to_a_person(check):
    first = check.select_one("[data-check-first=rescue]")

    assert first.text == "Get help now You needn’t carry it alone today."
    assert first.a["href"] == "to:help-now.md"


def test_every_sentence_that_the_list_is_made_of_is_marked(check):
    """Answers', combinations' and hopes'."""
    assert len(check.select("[data-check-sentence]")) == 7 + 3 + 3


def test_without_script_every_hope_has_a_sentence_to_bring_up(check):
    assert [line.text for line in check.select(".xg-slip__list.xg-check__plain li")] == [
        "Which part is mine?",
        "Let’s look at how it’s going.",
        "Can we start there?",
    ]


def test_the_address_to_send_is_that_of_the_blank_check(check):
    assert check.select_one("[data-check-send]")["data-check-send"] == "../self-check/"


def test_only_the_script_shows_what_needs_it(check):
    """Without script the errors, the buttons and the words for a whole result would mislead."""
    for name in ("errors", "buttons", "none-fit", "all-fit", "sending", "weighing", "lead"):
        assert check.select_one(f"[data-check-{name}]").has_attr("hidden"), name


def test_nothing_else_is_hidden(check):
    for tag in check.select("fieldset[id], fieldset[id] label, [data-check-reading], [data-check-group], [data-check-together]"):
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


def test_how_a_check_was_made_names_theme_hopes_research_and_trials(lib):
    page = soup(self_check.made(lib.checks["first-day"], lambda *keys: Markup(f"<sup>{' '.join(keys)}</sup>")))
    first = page.select_one(".xg-made__question")

    for words in ("1. Who does the work?", "Work.", "It shapes what you wait for.", "One trial asked about it.", "Nobody stopped here."):
        assert words in first.text
    assert [item.text for item in first.select("li")][1] == "“Both of us.” A hope that fits."
    assert first.sup.text == "adams2020trials"


@pytest.mark.parametrize("absolute", [True, False])
def test_the_words_to_paste_are_a_frame_and_own_up_to_a_missing_address(lib, absolute):
    page = soup(self_check.frame(lib.checks["first-day"], "https://a.example/embed/self-check/", absolute=absolute))
    frame = soup(page.pre.text).iframe

    assert (frame["src"], frame["title"]) == ("https://a.example/embed/self-check/", "What are you hoping for?")
    assert ("has not been told its own address" in page.text) is not absolute
