"""Readers' own words in the search index."""

from __future__ import annotations

import pytest

from macros import search_index

INDEX = {
    "config": {"lang": ["en"]},
    "docs": [
        {"location": "guide/one-hour/#the-hour", "title": "The hour", "text": "x"},
        {"location": "guide/one-hour/#the-week", "title": "The week", "text": "x"},
        {"location": "guide/one-hour/#sources-and-dates", "title": "Sources", "text": ""},
        {"location": "embed/self-check/", "title": "What are you hoping for?", "text": "x"},
        {"location": "coordinators/", "title": "For people who book", "text": "x"},
    ],
}


@pytest.fixture
def docs(lib):
    asked = search_index.readers_words(lib.asked, lib.help)
    found = search_index.with_readers_words(INDEX, asked, lib.pages, lib.url)["docs"]
    return {doc["location"]: doc for doc in found}


def test_a_question_and_its_phrasings_become_tags_of_the_section_that_answers_it(docs):
    assert docs["guide/one-hour/#the-hour"]["tags"] == ["How long is an hour?", "how long", "length of a sesion", "whos late"]


def test_apostrophes_go_since_half_of_readers_leave_them_out(docs):
    assert "whos late" in docs["guide/one-hour/#the-hour"]["tags"]


def test_other_sections_get_no_tags(docs):
    assert "tags" not in docs["guide/one-hour/#the-week"]


def test_framed_pages_are_left_out(docs):
    """They hold the words of a page that search finds anyway."""
    assert "embed/self-check/" not in docs


def test_lists_of_sources_are_left_out(docs):
    assert "guide/one-hour/#sources-and-dates" not in docs


def test_pages_for_others_than_clients_count_less(docs):
    assert docs["coordinators/"]["boost"] < 1
    assert "boost" not in docs["guide/one-hour/#the-hour"]


def test_the_rest_of_the_index_stays(lib):
    assert search_index.with_readers_words(INDEX, {}, lib.pages, lib.url)["config"] == INDEX["config"]


def test_what_people_type_in_danger_or_fear_belongs_to_get_help_now(lib):
    asked = search_index.readers_words(lib.asked, lib.help)

    assert asked["help-now.md"] == ["i want to die"]
    assert asked["help-now.md#frightened-at-home"] == ["not safe at home"]
