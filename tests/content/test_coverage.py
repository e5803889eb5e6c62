"""The guide carries every idea of the five essays and answers every question that the brief lists."""

from __future__ import annotations

import re

#: How many ideas brief and digest name, essay by essay.
IDEAS = {"M": 12, "N": 11, "D": 9, "F": 8, "G": 8}
#: Where an essay overstates: the guide says so and says less.
HANDLE_WITH_CARE = {"N6", "N7", "N11", "D1", "D2", "D8", "F8", "G5"}


def ideas(lib):
    return {idea.id: idea for essay in lib.essays.values() for idea in essay.ideas}


def test_every_idea_of_the_essays_has_its_line(lib):
    """The build refuses a line whose section is gone."""
    assert list(ideas(lib)) == [f"{letter}{place}" for letter, most in IDEAS.items() for place in range(1, most + 1)]


def test_what_an_essay_overstates_is_softened_and_says_where(lib):
    for name in HANDLE_WITH_CARE:
        assert ideas(lib)[name].softened, name


def test_ideas_are_carried_by_pages_that_readers_see(lib):
    for idea in ideas(lib).values():
        assert all("#" in target for target in idea.carried_by), idea.id
        assert all(lib.pages[target.split("#")[0]].audience != "makers" for target in idea.carried_by), idea.id


def test_all_thirty_questions_are_answered_in_two_sentences_and_lead_to_a_section(lib):
    assert len(lib.asked) == 30
    for asked in lib.asked.values():
        sentences = re.findall(r"[^.?!]+[.?!][”’)]*(?=\s+[“A-Z]|$)", asked.answer)
        assert len(sentences) == 2, f"{asked.id}: {sentences}"
        assert "#" in asked.section, asked.id


def test_no_question_sends_readers_back_to_the_list_of_questions(lib):
    assert not [asked.id for asked in lib.asked.values() for target in asked.sections if target.startswith("questions.md")]
