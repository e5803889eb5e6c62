"""What the guide rests on, laid open."""

from __future__ import annotations

from macros import evidence
from tests.conftest import soup


def away(target: str) -> str:
    return f"to:{target}"


def test_every_figure_of_every_claim_stands_in_the_table(lib):
    table = soup(evidence.evidence(lib.claims, lib.sources, {claim: [] for claim in lib.claims})).table

    assert [item.text for item in table.select("tbody th[scope=row] li")] == [
        "48 in 100, with usual care", "62 in 100, after therapy", "8,760 hours", "0.8 hours, a session", "24 hours, a day",
        "30 in 100",
    ]


def test_a_row_names_who_was_counted_the_caveat_the_sources_and_the_pages(lib):
    linked = {claim: [("One hour", "to:guide/one-hour.md")] for claim in lib.claims}
    row = soup(evidence.evidence(lib.claims, lib.sources, linked)).select_one("tbody tr")

    assert "Counted: adults in trials." in row.text
    assert "not the same as feeling <i>well</i>." in row.text
    assert "Adams" in row.text
    assert row.select("a")[-1]["href"] == "to:guide/one-hour.md"


def test_ideas_link_the_sections_that_carry_them(lib):
    page = soup(evidence.coverage(lib.essays, href=away, heading=lambda t: t.split("#")[1]))

    assert page.h3.text == "Bo Baker, “Two Chairs”"
    first = page.select_one("dl div")
    assert first.dt.text == "B1 Two people & two chairs."
    assert [(a["href"], a.text) for a in first.select("a")] == [
        ("to:guide/two-chairs.md#whose-work", "whose-work"), ("to:guide/one-hour.md#the-hour", "the-hour"),
    ]


def test_ideas_that_were_softened_or_left_out_say_so(lib):
    ideas = soup(evidence.coverage(lib.essays, href=away, heading=away)).select("dl div")

    assert [bool(idea.select(".xg-coverage__softened")) for idea in ideas] == [False, True, True]
    assert [len(idea.select("a")) for idea in ideas] == [2, 1, 0]


def test_the_reading_list_puts_essays_first_and_each_entry_adds_and_has_a_limit(lib):
    page = soup(evidence.reading_list(lib.sources))

    assert [theme.text for theme in page.select("h3")] == ["The essays", "Does it work"]
    first = page.li
    assert "Baker" in first.text
    assert "one therapist’s opinion" in first.text
    assert first.select_one(".xg-reading-list__adds").text == "Adds: Two chairs"
    assert first.select_one(".xg-reading-list__limit").text == "Limit: One view"


def test_a_source_without_an_annotation_stays_out_of_the_reading_list(lib):
    bare = {"x": lib.sources["adams2020trials"].model_copy(update={"adds": None})}

    assert not soup(evidence.reading_list(bare)).li
