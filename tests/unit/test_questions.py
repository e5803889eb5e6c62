"""The questions people ask."""

from __future__ import annotations

from macros import questions
from tests.conftest import soup


def shown_part(lib):
    return soup(questions.questions(lib.questions["before"], href=lambda t: f"to:{t}", heading=lambda t: f"words of {t}"))


def test_only_the_part_is_shown(lib):
    assert [(asked["id"], asked.text) for asked in shown_part(lib).select("h3")] == [("how-long-is-it", "How long is an hour?")]


def test_an_answer_comes_out_as_text_with_a_link_to_each_section_named_by_its_heading(lib):
    shown = shown_part(lib)

    assert shown.p.text == "Often about fifty minutes & some. Ask when you book."
    assert [(link["href"], link.text) for link in shown.select("a")] == [
        (f"to:{target}", f"words of {target}") for target in ("guide/one-hour.md#the-hour", "guide/one-hour.md#the-week")
    ]


def test_readers_own_phrasings_are_for_the_search_test_and_not_for_the_page(lib):
    assert "sesion" not in shown_part(lib).text
