"""What a record lets in, and what it says of itself."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from macros.records import Answer, Door, Figure, FrontMatter, HelpLine, Page, first_day, partial_date

DOOR = {"id": "one-door", "title": "A door", "line": "A line.", "page": "index.md"}
LINE = {"id": "a-line", "country": "Here", "name": "A line", "how": "Call.", "checked": "2026"}
FRONT = {"title": "A page", "description": "A point.", "reviewed": "2026-11-22"}


def page(path: str) -> Page:
    return Page(path=path, title="A page", description="A point.", reviewed=date(2026, 11, 22), ids={}, calls=(), links=(),
                prose="", minutes=1, words={})


def test_a_record_cannot_be_changed():
    door = Door(**DOOR)

    with pytest.raises(ValidationError, match="frozen"):
        door.title = "Another"


def test_a_misspelled_field_is_refused():
    with pytest.raises(ValidationError, match="lines"):
        Door(**DOOR, lines="A line.")


def test_space_around_words_is_dropped():
    assert Door(**DOOR | {"line": " A line.\n"}).line == "A line."


@pytest.mark.parametrize("words", ["", "  ", True, 7, None])
def test_words_are_a_text_that_is_not_empty(words):
    with pytest.raises(ValidationError, match="line"):
        Door(**DOOR | {"line": words})


@pytest.mark.parametrize("name", ["Door", "1-door", "a_door", "a door", "a--door", "door-"])
def test_an_id_is_in_kebab_case(name):
    with pytest.raises(ValidationError, match="id"):
        Door(**DOOR | {"id": name})


@pytest.mark.parametrize("target", ["index.md", "guide/no-magic.md", "guide/no-magic.md#how-long"])
def test_a_target_is_a_page_with_or_without_a_section(target):
    assert Door(**DOOR | {"page": target}).page == target


@pytest.mark.parametrize("target", ["index", "index.html", "https://example.org", "../index.md", "index.md#"])
def test_no_other_address_is_a_target(target):
    with pytest.raises(ValidationError, match="page"):
        Door(**DOOR | {"page": target})


@pytest.mark.parametrize("found", ["2026", "2026-01", "2026-01-31"])
def test_a_partial_date_is_a_year_a_month_or_a_day(found):
    assert partial_date(found) == found


@pytest.mark.parametrize("found", ["26", "2026-1", "2026-13", "2026-02-30", "January 2026", "2026-01-01T00:00", ""])
def test_nothing_else_is_a_partial_date(found):
    with pytest.raises(ValueError):
        partial_date(found)


def test_a_bare_year_counts_as_a_partial_date():
    """YAML reads 2024 without quotes as a number."""
    assert HelpLine(**LINE | {"url": "https://example.org", "checked": 2024}).checked == "2024"


@pytest.mark.parametrize(
    ("partial", "day"),
    [("2026", date(2026, 1, 1)), ("2026-11", date(2026, 11, 1)), ("2026-11-22", date(2026, 11, 22))],
)
def test_a_partial_date_begins_on_its_first_day(partial, day):
    assert first_day(partial) == day


def test_a_review_is_dated_by_a_day():
    assert FrontMatter(**FRONT).reviewed == date(2026, 11, 22)


@pytest.mark.parametrize("found", ["2026-11", "22.11.2026", "2026-02-30", 2026, 0, None])
def test_nothing_else_dates_a_review(found):
    """A number would be read as seconds since 1970."""
    with pytest.raises(ValidationError, match="reviewed"):
        FrontMatter(**FRONT | {"reviewed": found})


def test_a_count_is_out_of_a_hundred():
    assert Figure(value=48, of=100).of == 100


@pytest.mark.parametrize("value", [-1, 101, 4.5])
def test_a_count_is_a_whole_number_from_0_to_100(value):
    with pytest.raises(ValidationError, match="whole number from 0 to 100"):
        Figure(value=value, of=100)


@pytest.mark.parametrize("figure", [{"value": 8}, {"value": 8, "of": 100, "unit": "weeks"}])
def test_a_figure_is_either_a_count_or_an_amount(figure):
    with pytest.raises(ValidationError, match="one of `of: 100`"):
        Figure(**figure)


@pytest.mark.parametrize("value", ["8", True, None])
def test_a_figures_value_is_a_number(value):
    with pytest.raises(ValidationError, match="value"):
        Figure(value=value, unit="weeks")


@pytest.mark.parametrize("way", [{"number": "1", "tel": "1"}, {"number": "1", "sms": "1"}, {"url": "https://example.org"}])
def test_a_help_line_is_reached_by_call_by_text_or_on_the_web(way):
    assert HelpLine(**LINE, **way)


def test_a_help_line_with_no_way_to_reach_it_is_refused():
    with pytest.raises(ValidationError, match="a number, a url, or both"):
        HelpLine(**LINE)


def test_a_number_that_no_phone_could_dial_is_refused():
    with pytest.raises(ValidationError, match="`tel` to call it or `sms` to text it"):
        HelpLine(**LINE, number="1234")


def test_an_answer_is_short_enough_to_read_at_a_glance():
    with pytest.raises(ValidationError, match="text"):
        Answer(id="a", text="a" * 111, hope="fits", sense="s", likelier="l", link="index.md", say="s")


@pytest.mark.parametrize(
    ("path", "audience"),
    [
        ("index.md", "clients"),
        ("guide/no-magic.md", "clients"),
        ("help-now.md", "clients"),
        ("coordinators/index.md", "coordinators"),
        ("students/index.md", "students"),
        ("about/index.md", "makers"),
        ("sources.md", "makers"),
    ],
)
def test_the_folder_decides_for_whom_a_page_is(path, audience):
    assert page(path).audience == audience


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("index.md", ""),
        ("help-now.md", "help-now/"),
        ("guide/no-magic.md", "guide/no-magic/"),
        ("coordinators/index.md", "coordinators/"),
        ("guide/the-index.md", "guide/the-index/"),
    ],
)
def test_a_page_lives_in_a_folder_of_its_own(path, url):
    assert page(path).url == url
