"""What makes a self-check kind: from brief and field, over every file of data/checks/."""

from __future__ import annotations

import re

import pytest

from tests.content.conftest import ROOT

CHECKS = sorted(path.stem for path in (ROOT / "data/checks").glob("*.yml"))


@pytest.mark.parametrize("name", CHECKS)
def test_every_question_has_an_answer_that_fits_and_one_that_is_not_sure(lib, name):
    for question in lib.checks[name].questions:
        hopes = [answer.hope for answer in question.answers]

        assert "fits" in hopes, f"{name}, {question.id}"
        assert question.answers[-1].hope == "not-sure", f"{name}, {question.id}"


@pytest.mark.parametrize("name", CHECKS)
def test_the_fitting_answer_is_not_always_in_the_same_place(lib, name):
    places = {[a.hope for a in question.answers].index("fits") for question in lib.checks[name].questions}

    assert len(places) >= 3, name


@pytest.mark.parametrize("name", CHECKS)
def test_no_text_of_a_check_holds_a_number_or_a_verdict(lib, name):
    check = lib.checks[name]
    texts = [t for h in check.hopes for t in (h.name, h.opening, h.say)]
    texts += [t for q in check.questions for t in (q.question, q.why)]
    texts += [t for q in check.questions for a in q.answers for t in (a.text, a.sense, a.likelier, a.say)]

    for text in texts:
        assert not re.search(r"\d|percent|\bscore\b|(not|you’re|are) ready\b|\blevel\b|\btype\b", text), f"{name}: {text}"


def test_before_therapy_asks_ten_questions_of_ten_themes_and_groups_them_by_five_hopes(lib):
    check = lib.checks["before-therapy"]

    assert len(check.questions) == 10
    assert len({question.theme for question in check.questions}) == 10
    assert [hope.id for hope in check.hopes] == ["rescue", "quick-fix", "run-low", "fits", "not-sure"]
