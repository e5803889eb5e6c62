"""The home page's ways in."""

from __future__ import annotations

from macros import contents
from tests.conftest import soup


def away(target: str) -> str:
    """An address that shows that it went through href."""
    return f"to:{target}"


def parts(lib) -> tuple:
    first, second, _ = lib.chapters
    return (("Before", (first,)), ("After", (second, first)))


def test_doors_stand_in_the_order_of_their_file(lib):
    page = soup(contents.doors(lib.doors, away))

    assert [door["href"] for door in page.select("a")] == ["to:guide/two-chairs.md", "to:guide/one-hour.md#the-hour"]


def test_a_door_shows_its_title_and_line_as_text(lib):
    door = soup(contents.doors(lib.doors, away)).a

    assert door.select_one(".xg-door__title").text == "I’m studying"
    assert door.select_one(".xg-door__line").text == "The essays & the questions."


def test_a_door_has_its_drawing_hidden_from_assistive_technology(lib):
    assert [picture["aria-hidden"] for picture in soup(contents.doors(lib.doors, away)).select("a svg")] == ["true", "true"]


def test_the_strip_invites_to_its_check(lib):
    page = soup(contents.strip(lib.checks["first-day"], away))

    assert page.a["href"] == "to:self-check.md"
    assert page.a.text == "What are you hoping for?"
    assert "Two questions, and no score." in page.text


def test_the_strip_is_named_by_its_title(lib):
    page = soup(contents.strip(lib.checks["first-day"], away))

    assert page.select_one(f"#{page.section['aria-labelledby']}").text == "What are you hoping for?"


def test_chapters_are_numbered_through_all_parts(lib):
    page = soup(contents.contents(parts(lib), away))

    assert [row.text for row in page.select(".xg-row__number")] == ["1", "2", "3"]
    assert [rows["start"] for rows in page.select("ol")] == ["1", "2"]


def test_parts_are_named(lib):
    assert [part.text for part in soup(contents.contents(parts(lib), away)).select("h3")] == ["Before", "After"]


def test_a_chapter_shows_its_title_minutes_point_and_address(lib):
    row = soup(contents.contents(parts(lib), away)).a

    assert row["href"] == "to:guide/one-hour.md"
    assert row.select_one(".xg-row__title").text == "One hour"
    assert row.select_one(".xg-row__minutes").text == "1 min"
    assert row.select_one(".xg-row__point").text == "An hour in the week, & the week around it."


def test_a_way_lists_its_stops_in_order(lib):
    page = soup(contents.ways(lib.ways, href=away, heading=lambda target: f"words of {target}"))

    assert page.h3.text == "One minute"
    assert [(stop["href"], stop.text) for stop in page.select("ol a")] == [
        ("to:guide/one-hour.md", "words of guide/one-hour.md"),
        ("to:guide/one-hour.md#the-week", "words of guide/one-hour.md#the-week"),
    ]
