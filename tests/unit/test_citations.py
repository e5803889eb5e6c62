"""From BibTeX to note marks, the list at a page's foot and the page of all sources."""

from __future__ import annotations

from datetime import date

import pytest

from macros import citations
from macros.citations import Notes
from tests.conftest import soup


def source(fields: str) -> citations.Source:
    return citations.read(f"@misc{{one, {fields}}}", "data/references.bib")["one"]


def test_a_reference_is_apa_7_with_a_doi_as_a_plain_link(lib):
    assert lib.sources["adams2020trials"].html == (
        "Adams, A., &amp; Yu, Y. (2020). Trials of the CBT kind. <em>A Small Journal</em>, <em>12</em>, 3–14. "
        '<a href="https://doi.org/10.1000/small.12" aria-label="Adams 2020: https://doi.org/10.1000/small.12">'
        "https://doi.org/10.1000/small.12</a>"
    )


def test_a_reference_says_where_a_page_was_published_and_keeps_working_notes_out(lib):
    assert lib.sources["baker2021chairs"].html == (
        "Baker, B. (2021). <em>Two Chairs</em>. A Small Magazine. "
        '<a href="https://example.org/two-chairs" aria-label="Baker 2021: https://example.org/two-chairs">'
        "https://example.org/two-chairs</a>"
    )


@pytest.mark.parametrize(
    ("fields", "whose"),
    [
        ("author = {van Rijn, Biljana and Cooper, Mick}, title = {Chairs}, year = {2022}", "van Rijn 2022"),
        ("author = {{National Line (helpline)}}, title = {Chairs}, year = {2022}", "National Line (helpline) 2022"),
        ("author = {{Mind}}, title = {Chairs}", "Mind"),
        ("title = {Two Chairs}, year = {2022}", "Two Chairs 2022"),
    ],
)
def test_a_link_to_a_source_says_first_whose_work_it_opens(fields, whose):
    """A list of links is read alone, and an address tells nothing there."""
    link = soup(source(fields + ", url = {https://example.org/}").html).a

    assert link["aria-label"].replace("\xa0", " ") == f"{whose}: https://example.org/"


def test_an_essay_is_known_as_opinion_by_its_keyword(lib):
    assert {key: one.opinion for key, one in lib.sources.items()} == {"adams2020trials": False, "baker2021chairs": True}


def test_a_reference_without_a_year_has_no_date():
    assert "(n.d.)" in source("author = {Baker, Bo}, title = {Two Chairs}").html


def test_html_in_a_title_comes_out_as_text():
    page = soup(source("title = {Two <script>Chairs</script> & more}").html)

    assert "Two <script>Chairs</script> & more" in page.text
    assert not page.script


def test_notes_are_numbered_by_first_use():
    notes = Notes()
    marks = [soup(citations.cite(notes, keys)).text for keys in (("b",), ("a", "b"), ("c",))]

    assert marks == ["1", "21", "3"]


def test_a_note_mark_leads_to_its_place_in_the_list():
    page = soup(citations.cite(Notes(), ("b", "a")))

    assert [(link["href"], link["aria-label"]) for link in page.select("sup a")] == [
        ("#source-1", "Source 1"),
        ("#source-2", "Source 2"),
    ]


def test_no_source_makes_no_mark():
    assert citations.cite(Notes(), ()) == ""


def test_the_foot_lists_sources_by_their_numbers(lib):
    notes = Notes()
    citations.cite(notes, ("baker2021chairs", "adams2020trials"))

    page = soup(citations.foot(notes, lib.pages["guide/one-hour.md"], lib.sources))

    assert [item["id"] for item in page.select("ol > li")] == ["source-1", "source-2"]
    assert [item.text.split(",")[0] for item in page.select("ol > li")] == ["Baker", "Adams"]


def test_the_foot_marks_opinion_and_nothing_else(lib):
    notes = Notes()
    citations.cite(notes, ("baker2021chairs", "adams2020trials"))

    essay, trial = soup(citations.foot(notes, lib.pages["guide/one-hour.md"], lib.sources)).select("ol > li")

    assert "opinion" in essay.text
    assert "opinion" not in trial.text


def test_the_foot_of_a_page_without_sources_has_only_dates(lib):
    page = soup(citations.foot(Notes(), lib.pages["guide/two-chairs.md"], lib.sources))

    assert page.h2.text == "Dates"
    assert not page.ol


def test_a_foot_that_leads_elsewhere_names_each_source_in_short(lib):
    notes = Notes()
    citations.cite(notes, ("baker2021chairs", "adams2020trials"))

    page = soup(citations.foot(notes, lib.pages["guide/one-hour.md"], lib.sources, in_full="../sources/"))

    assert [(item["id"], item.a["href"], item.a.text) for item in page.select("ol > li")] == [
        ("source-1", "../sources/#baker2021chairs", "Baker 2021"), ("source-2", "../sources/#adams2020trials", "Adams 2020"),
    ]
    assert "opinion" in page.li.text


def test_the_foot_dates_the_page_in_words(lib):
    page = soup(citations.foot(Notes(), lib.pages["guide/one-hour.md"], lib.sources))

    reviewed, due = page.select("dd")[:2]
    assert reviewed.text.startswith("31 January 2026")
    assert due.text == "January 2027"


@pytest.mark.parametrize(
    ("reviewed", "month"), [(date(2026, 12, 1), "December 2027"), (date(2028, 2, 29), "February 2029")]
)
def test_a_page_is_due_again_in_the_same_month_of_the_next_year(lib, reviewed, month):
    page = lib.pages["index.md"].model_copy(update={"reviewed": reviewed})

    assert citations.next_review(page) == month


@pytest.fixture
def bibliography(lib):
    """The page of all sources, with the essay cited on two pages and the trial on none."""
    places = {"adams2020trials": [], "baker2021chairs": [("One & two", "../one/"), ("Three", "../three/")]}
    return soup(citations.bibliography(lib.sources, places))


def test_all_sources_are_in_the_order_of_their_references(bibliography):
    assert [item["id"] for item in bibliography.select("li")] == ["adams2020trials", "baker2021chairs"]


def test_the_order_of_references_looks_past_marks_and_capitals():
    entries = "@misc{b, title = {Zebra}} @misc{c, title = {apple}} @misc{a, author = {Moon, M}, title = {X}}"
    sources = citations.read(entries, "data/references.bib")

    page = soup(citations.bibliography(sources, dict.fromkeys(sources, [])))

    assert [item["id"] for item in page.select("li")] == ["c", "a", "b"]


def test_the_page_of_all_sources_marks_opinion(bibliography):
    trial, essay = bibliography.select("li")

    assert "opinion" in essay.text
    assert "opinion" not in trial.text


def test_the_page_of_all_sources_names_the_pages_that_cite_each(bibliography):
    trial, essay = bibliography.select("li")

    assert [(link["href"], link.text) for link in essay.select(".xg-bibliography__pages a")] == [
        ("../one/", "One & two"),
        ("../three/", "Three"),
    ]
    assert not trial.select(".xg-bibliography__pages")
