"""The one door to words and facts: a good project comes in whole and in order."""

from __future__ import annotations

import pytest

from macros import library
from macros.errors import DataError
from tests.conftest import nav


def test_records_keep_the_order_of_their_file(lib):
    assert list(lib.claims) == ["OUT-01", "WORK-01", "EXP-01"]
    assert list(lib.doors) == ["students", "appointment"]
    assert [hope.id for hope in lib.checks["first-day"].hopes] == ["rescue", "fits", "not-sure"]


def test_every_page_of_docs_is_known_by_its_path(lib):
    assert set(lib.pages) == {
        "index.md", "self-check.md", "guide/one-hour.md", "guide/two-chairs.md", "help-now.md", "coordinators/index.md",
        "sources.md", "guide/by-place.md", "words.md", "questions.md", "about/index.md",
        "embed/self-check.md",
    }


def test_chapters_are_the_pages_for_clients_in_a_group_of_the_nav(lib):
    assert [page.path for page in lib.chapters] == ["guide/one-hour.md", "guide/two-chairs.md", "guide/by-place.md"]


def test_a_word_and_a_question_are_sections_of_the_page_that_shows_them(lib):
    assert lib.pages["words.md"].ids == {"trial": "trial", "ending": "ending"}
    assert lib.pages["questions.md"].ids["whose-is-it"] == "Whose work is it?"


def test_minutes_are_of_a_whole_page_or_of_a_section(lib):
    assert lib.minutes("guide/one-hour.md") == 1
    assert lib.minutes("guide/one-hour.md#the-week") == len("Of 100 people, most do well.".split()) / 200


def test_a_figure_is_printed_by_a_call_or_by_a_countrys_row(lib):
    assert [page.path for page in lib.printing("WORK-01")] == ["guide/by-place.md", "guide/one-hour.md"]
    assert [page.path for page in lib.printing("OUT-01")] == ["guide/one-hour.md"]


def test_a_group_of_the_nav_is_a_part():
    assert library.parts([{"The guide": ["a.md", "b.md"]}]) == (("The guide", ("a.md", "b.md")),)


def test_a_loose_page_of_the_nav_is_a_part_without_a_name():
    assert library.parts(["a.md"]) == (("", ("a.md",)),)


def test_a_title_in_the_nav_leaves_the_page_where_it_is():
    assert library.parts([{"First": "a.md"}, {"The guide": [{"Second": "b.md"}]}]) == (
        ("", ("a.md",)),
        ("The guide", ("b.md",)),
    )


def test_a_site_without_a_nav_has_no_parts():
    """MkDocs then hands over None."""
    assert library.parts(None) == ()


def test_dates_in_yaml_stay_text():
    assert library.parse_yaml("when: 2026-11-22", "data/a.yml") == {"when": "2026-11-22"}


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("index.md", "./"),
        ("index.md#contents", "./#contents"),
        ("help-now.md", "help-now/"),
        ("guide/one-hour.md#the-week", "guide/one-hour/#the-week"),
        ("coordinators/index.md", "coordinators/"),
    ],
)
def test_a_url_leads_from_the_sites_root(lib, target, address):
    assert lib.url(target) == address


@pytest.mark.parametrize("target", ["gone.md", "guide/one-hour.md#gone"])
def test_a_url_of_nothing_is_refused(lib, target):
    with pytest.raises(DataError, match=target):
        lib.url(target)


@pytest.mark.parametrize(
    ("target", "here", "address"),
    [
        ("help-now.md", "index.md", "help-now/"),
        ("guide/one-hour.md#the-week", "index.md", "guide/one-hour/#the-week"),
        ("index.md", "help-now.md", "../"),
        ("index.md#contents", "guide/one-hour.md", "../../#contents"),
        ("guide/two-chairs.md", "guide/one-hour.md", "../two-chairs/"),
        ("coordinators/index.md", "guide/one-hour.md", "../../coordinators/"),
        ("guide/one-hour.md", "coordinators/index.md", "../guide/one-hour/"),
        ("guide/one-hour.md", "guide/one-hour.md", "./"),
        ("guide/one-hour.md#the-week", "guide/one-hour.md", "#the-week"),
        ("index.md#contents", "index.md", "#contents"),
    ],
)
def test_an_href_leads_from_the_page_it_stands_on(lib, target, here, address):
    assert lib.href(target, here) == address


@pytest.mark.parametrize(
    ("here", "address"),
    [
        ("index.md", "assets/js/a.js"),
        ("self-check.md", "../assets/js/a.js"),
        ("coordinators/index.md", "../assets/js/a.js"),
        ("guide/one-hour.md", "../../assets/js/a.js"),
    ],
)
def test_an_asset_is_found_from_the_page_that_asks(lib, here, address):
    assert lib.asset("js/a.js", here) == address


def test_a_source_is_cited_on_pages_that_call_cite_or_check_a_claim_of_it(lib):
    """A self-check cites the first source of each claim that its answers rest on."""
    assert [page.path for page in lib.cited_on("adams2020trials")] == [
        "guide/by-place.md",
        "guide/one-hour.md",
        "self-check.md",
    ]
    assert [page.path for page in lib.cited_on("baker2021chairs")] == [
        "coordinators/index.md",
        "guide/one-hour.md",
        "self-check.md",
    ]


def test_a_file_saved_by_windows_notepad_reads_like_any_other(small, lib):
    """Notepad puts an invisible mark before the first letter of a file."""
    for file in ("data/claims.yml", "docs/guide/one-hour.md"):
        (small / file).write_text((small / file).read_text(encoding="utf-8"), encoding="utf-8-sig")

    again = library.load(small, nav(small))

    assert again.claims == lib.claims
    assert again.pages == lib.pages


def test_words_that_come_from_data_count_as_reading_time(lib, small):
    before = lib.pages["guide/by-place.md"].minutes
    rows = (small / "data/countries.yml").read_text(encoding="utf-8")
    (small / "data/countries.yml").write_text(rows.replace("Look the name up", "word " * 400 + "Look the name up"), encoding="utf-8")

    assert library.load(small, nav(small)).pages["guide/by-place.md"].minutes == before + 2


def test_a_check_has_a_page_of_its_own_and_one_for_frames(lib):
    assert lib.page_of("first-day").path == "self-check.md"
    assert lib.page_of("first-day", framed=True).path == "embed/self-check.md"


def test_a_framed_page_has_no_place_in_the_nav_and_is_listed_by_no_source(lib):
    assert "embed/self-check.md" not in [path for _, paths in lib.parts for path in paths]
    assert not [page.path for key in lib.sources for page in lib.cited_on(key) if page.framed]
