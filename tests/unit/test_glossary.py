"""The words therapists use."""

from __future__ import annotations

from macros import glossary
from tests.conftest import soup


def test_words_stand_in_alphabetical_order_each_with_its_id(lib):
    page = soup(glossary.glossary(lib.terms))

    assert [(word["id"], word.text) for word in page.select("dt")] == [("ending", "ending"), ("trial", "trial")]


def test_a_meaning_comes_out_as_text(lib):
    page = soup(glossary.glossary(lib.terms))

    assert page.select("dd")[1].text == "A fair test of <b>two</b> kinds of help."
