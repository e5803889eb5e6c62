"""Our own scoring holds the bars of the brief, page by page."""

from __future__ import annotations

import pytest

from macros import scores


def test_every_page_for_clients_is_scored(lib):
    written_for_clients = {page.path for page in lib.pages.values() if page.audience == "clients" and not page.framed}

    assert {score.id for score in lib.scores.pages} == written_for_clients


def test_settled_scores_reach_the_bars(lib):
    for score in lib.scores.pages:
        understandable, actionable, clear = scores.in_percent(score.settled)
        assert understandable >= 95, score.id
        assert actionable >= 95, score.id
        assert clear >= 90, score.id


def test_a_settled_mark_is_one_that_a_rater_gave(lib):
    """Settling chooses between the two; it makes up nothing of its own."""
    for score in lib.scores.pages:
        for name in ("pemat", "cci"):
            marks = zip(getattr(score.first, name), getattr(score.second, name), getattr(score.settled, name), strict=True)
            assert all(settled in (first, second) for first, second, settled in marks), f"{score.id}, {name}"


def test_the_guide_as_a_whole_reaches_seventy_of_eighty_on_discern(lib):
    assert scores.discern(lib.scores.guide.settled) >= 70


@pytest.mark.parametrize("name", ["first", "second"])
def test_raters_did_not_give_every_page_the_same_marks(lib, name):
    """A rater who only ever agrees has not looked."""
    given = {getattr(score, name).pemat + getattr(score, name).cci for score in lib.scores.pages}

    assert len(given) > 1
