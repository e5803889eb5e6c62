"""Our own scores, counted from the raters' marks."""

from __future__ import annotations

import pytest

from macros import scores
from tests.conftest import soup


@pytest.mark.parametrize(("marks", "score"), [("1111", 100), ("1100", 50), ("1--0", 50), ("0000", 0), ("1---", 100), ("--", 100)])
def test_items_that_do_not_apply_are_left_out_of_the_count(marks, score):
    assert scores.percent(marks) == score


def test_pemat_is_scored_in_two_parts(lib):
    first = lib.scores.pages[0].settled

    assert scores.in_percent(first) == pytest.approx((100.0, 80.0, 100.0))


def test_discern_is_the_sum_of_sixteen_marks():
    assert scores.discern("1" * 16) == 16
    assert scores.discern("5" * 16) == 80


def test_the_table_shows_settled_scores_and_what_each_rater_gave(lib):
    page = soup(scores.scores(lib.scores, lib.pages))
    row = page.select_one("tbody tr")

    assert row.th.text == "One hour"
    assert [cell.text.split(" ", 1)[1] for cell in row.select("td")] == ["100 (100, 94)", "80 (100, 80)", "100 (100, 94)"]
    assert "65 of 80 (80, 64). Halfway." in page.p.text
