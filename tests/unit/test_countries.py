"""What depends on where one lives."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from macros import countries
from tests.conftest import soup


@pytest.fixture
def shown(lib):
    def show(topic: str):
        return soup(countries.by_country(topic, lib.topics[topic], lib.claims, lambda claim: Markup(f"<sup>{claim}</sup>")))

    return show


def test_only_countries_that_have_the_topic_are_listed_in_the_order_of_the_file(shown):
    assert [name.text for name in shown("registers").select("dt")] == ["Hereland", "Anywhere else"]
    assert [name.text for name in shown("costs").select("dt")] == ["Hereland"]


def test_a_row_states_its_claims_figure(shown):
    assert "A visit costs about 0.8 hours & some." in shown("costs").dd.text


def test_a_row_carries_its_date_and_the_mark_of_its_claim(shown):
    assert [when.text for when in shown("registers").select(".xg-countries__when")] == ["Page of January 2026.", "Page of 2024."]
    assert shown("costs").select_one(".xg-countries__when").text == "We read it on 22 November 2026."
    assert shown("costs").sup.text == "WORK-01"
