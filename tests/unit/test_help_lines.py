"""Crisis lines, and which are due to be checked again."""

from __future__ import annotations

from datetime import date

import pytest

from macros import help_lines, stale
from tests.conftest import soup


@pytest.fixture
def shown(lib):
    return soup(help_lines.emergency(lib.help) + help_lines.lines(lib.help))


def row(shown, words: str):
    """The row in which a number or name stands."""
    return shown.find(string=words).find_parent("li")


def test_emergency_numbers_come_first(shown):
    assert shown.a["href"] == "tel:112"
    assert "European Union" in row(shown, "112").text


def test_lines_stand_by_country_in_the_order_of_their_file(shown):
    countries = {part.h3.text: len(part.select("li")) for part in shown.select("section")[1:]}

    assert list(countries.items()) == [("United Kingdom", 2), ("Anywhere else", 1)]


def test_a_number_to_call_opens_the_phone(shown):
    assert row(shown, "116 123").a["href"] == "tel:116123"


def test_a_number_to_text_opens_the_messages(shown):
    assert row(shown, "85258").a["href"] == "sms:85258"


def test_a_number_with_a_site_links_it_by_name(shown):
    assert row(shown, "116 123").find("a", string="A line to call online")["href"] == "https://example.org/call"


def test_a_line_without_a_number_is_a_link(shown):
    assert row(shown, "A list of lines").a["href"] == "https://example.org/lines"


def test_the_link_of_a_number_says_whom_it_reaches(shown):
    """A list of links is read without the rows they stand in, and one number can be two services."""
    assert row(shown, "112").a.text == "112 European Union"
    assert row(shown, "116 123").a.text == "116 123 A line to call"


def test_lines_of_one_name_with_sites_of_their_own_are_told_apart_by_country(lib):
    line = lib.help.lines[0]
    other = line.model_copy(update={"country": "Elsewhere", "url": "https://example.org/other"})
    page = soup(help_lines.lines(lib.help.model_copy(update={"lines": (line, other)})))

    assert [link.text for link in page.select("a[href^=https]")] == [
        "A line to call online, United Kingdom",
        "A line to call online, Elsewhere",
    ]


def test_every_line_tells_its_date(shown):
    assert "Page of January 2026." in row(shown, "116 123").text
    assert "Page of 2024." in row(shown, "85258").text
    assert "Page of 22 November 2025." in row(shown, "A list of lines").text


def test_numbers_of_one_date_tell_it_once(shown):
    assert "We read" not in row(shown, "112").text
    assert "We read these numbers on 22 November 2026." in shown.select_one(".xg-help--danger").text


def test_numbers_of_different_dates_tell_each_its_own(lib):
    (one,) = lib.help.emergency
    other = one.model_copy(update={"number": "911", "checked": "2026-10-01"})
    shown = soup(help_lines.emergency(lib.help.model_copy(update={"emergency": (one, other)})))

    assert "We read it on 22 November 2026." in row(shown, "112").text
    assert "We read it on 1 October 2026." in row(shown, "911").text


@pytest.mark.parametrize(
    ("partial", "words"), [("2026", "2026"), ("2026-01", "January 2026"), ("2026-12-05", "5 December 2026")]
)
def test_a_partial_date_in_words_says_no_more_than_is_known(partial, words):
    assert help_lines.in_words(partial) == words


def test_a_line_is_due_when_its_date_is_over_a_year_ago_oldest_first(lib):
    due = help_lines.stale(lib.help, date(2026, 11, 23))

    assert [item.id for item in due] == ["uk-text", "elsewhere"]


def test_a_line_is_not_due_on_the_day_a_year_later(lib):
    due = help_lines.stale(lib.help, date(2026, 11, 22))

    assert [item.id for item in due] == ["uk-text"]


def test_a_month_counts_from_its_first_day(lib):
    """The page may have been read on any day of it, and checking too early does no harm."""
    assert "uk-call" not in [item.id for item in help_lines.stale(lib.help, date(2027, 1, 1))]
    assert "uk-call" in [item.id for item in help_lines.stale(lib.help, date(2027, 1, 2))]


def test_emergency_numbers_come_due_as_well(lib):
    assert "emergency-112" in [item.id for item in help_lines.stale(lib.help, date(2027, 11, 23))]


@pytest.fixture
def on(small, monkeypatch):
    """Runs `make stale` in the small project as if on a given day."""

    def run(year: int, month: int, day: int) -> int:
        today = type("Today", (date,), {"today": classmethod(lambda cls: cls(year, month, day))})
        monkeypatch.setattr(stale, "date", today)
        monkeypatch.chdir(small)
        return stale.main()

    return run


def test_the_command_lists_what_is_due_and_fails(on, capsys):
    code = on(2026, 11, 23)

    assert code == 1
    assert capsys.readouterr().out.splitlines() == [
        "uk-text: 85258. Page of 2024.",
        "elsewhere: https://example.org/lines. Page of 22 November 2025.",
        "2 of 5 numbers are due to be checked.",
    ]


def test_the_command_is_content_when_nothing_is_due(on, capsys):
    code = on(2024, 12, 31)

    assert code == 0
    assert capsys.readouterr().out == "0 of 5 numbers are due to be checked.\n"


def test_the_command_tells_a_fault_in_one_line(on, small, capsys):
    (small / "data/help.yml").unlink()

    code = on(2026, 11, 23)

    assert code == 2
    assert capsys.readouterr().err == "data/help.yml: found no such file; allowed: a file of this name\n"


def test_lines_for_one_trouble_stand_by_country_with_their_dates(lib):
    page = soup(help_lines.lines_for(lib.help.topics[0]))

    assert page.h3.text == "Hereland"
    assert page.a["href"] == "tel:08001"
    assert "Call, <b>any</b> time." in page.text
    assert "Page of February 2026." in page.text
