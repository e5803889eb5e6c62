"""What makes a self-check kind: from brief and field, over every file of data/checks/."""

from __future__ import annotations

import re
from itertools import combinations as pairs

import pytest

from macros import combinations
from macros.records import Check
from tests.content.conftest import ROOT

CHECKS = sorted(path.stem for path in (ROOT / "data/checks").glob("*.yml"))
#: Words that would sort or judge a reader.
VERDICT = r"\d|percent|\bscore\b|(not|you’re|are) ready\b|\blevel\b|\btype\b|you are someone|people like you|you tend to"


def texts(check: Check) -> list[str]:
    """Everything that a reader of a check may meet."""
    found = [check.title, check.none_fits, check.all_fit]
    found += [t for h in check.hopes for t in (h.name, h.opening, h.say, *((h.first.words, h.first.link_words) if h.first else ()))]
    found += [t for one in check.together for t in (one.words, one.say)]
    found += [t for q in check.questions for t in (q.question, q.why)]
    return found + [t for q in check.questions for a in q.answers for t in (a.text, a.sense, a.likelier, a.say)]


@pytest.mark.parametrize("name", CHECKS)
def test_the_fitting_answer_is_not_always_in_the_same_place(lib, name):
    check = lib.checks[name]
    places = {[a.hope for a in question.answers].index(check.fits) for question in check.questions}

    assert len(places) >= 3, name


@pytest.mark.parametrize("name", CHECKS)
def test_the_fitting_answer_is_not_the_longest_more_often_than_not(lib, name):
    """A reader who always picks the longest answer must not come out as the wisest."""
    check = lib.checks[name]
    longest = [max(question.answers, key=lambda answer: len(answer.text)) for question in check.questions]

    assert sum(answer.hope == check.fits for answer in longest) <= len(check.questions) / 2, name


@pytest.mark.parametrize("name", CHECKS)
def test_no_text_of_a_check_holds_a_number_or_a_verdict(lib, name):
    for text in texts(lib.checks[name]):
        assert not re.search(VERDICT, text), f"{name}: {text}"


@pytest.mark.parametrize("name", CHECKS)
def test_any_two_answers_that_lean_on_one_hope_are_read_together(lib, name):
    """Nobody who leans on a hope twice is left with a list of readings.

    Answers that fit have little in common, so only pairs that meet are read together; what was left open, nobody can
    interpret. Both end on their hope's own sentence.
    """
    check = lib.checks[name]
    for one, other in pairs(check.hope_of, 2):
        if one.split(".")[0] != other.split(".")[0] and check.hope_of[one] == check.hope_of[other] not in (check.fits, check.not_sure):
            assert combinations.shown(check.together_of(check.hope_of[one]), frozenset({one, other})), f"{name}: {one} and {other}"


@pytest.mark.parametrize("name", CHECKS)
def test_no_sentence_to_say_stands_twice(lib, name):
    """The reader's list is made of them."""
    check = lib.checks[name]
    said = [one.say for one in (*check.hopes, *check.together)] + [a.say for q in check.questions for a in q.answers]

    assert sorted(said) == sorted(set(said)), name


def test_before_therapy_asks_ten_questions_of_ten_themes_and_groups_them_by_five_hopes(lib):
    check = lib.checks["before-therapy"]

    assert len(check.questions) == 10
    assert len({question.theme for question in check.questions}) == 10
    assert [hope.id for hope in check.hopes] == ["rescue", "quick-fix", "run-low", "fits", "not-sure"]


@pytest.mark.parametrize(("name", "hope"), [("before-therapy", "run-low"), ("why-i-help", "worn")])
def test_low_hope_and_a_load_of_ones_own_come_with_a_route_to_a_person(lib, name, hope):
    """Before anything else that the result says."""
    low = next(one for one in lib.checks[name].hopes if one.id == hope)

    assert low.first.link == "help-now.md"


def test_why_i_help_tells_four_wishes_and_a_load_from_what_serves_clients(lib):
    check = lib.checks["why-i-help"]

    assert [hope.id for hope in check.hopes] == ["worn", "rescuing", "proving", "being-needed", "unseen", "serves", "not-sure"]
    assert check.fits == "serves"
