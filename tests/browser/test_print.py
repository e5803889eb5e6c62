"""What comes out of the printer."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.self_check import ANSWERS, CHECK, HOPES, SelfCheck, picks

CHOSEN = picks("fits", "rescue")


def sheets(page: Page, paper: str = "A4") -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper)))


@pytest.fixture
def printed(check: SelfCheck) -> SelfCheck:
    """The self-check with a result, as printed."""
    check.choose(*CHOSEN).show()
    check.page.emulate_media(media="print")
    return check


def test_a_blank_self_check_prints_its_questions_to_fill_in_by_hand(check: SelfCheck) -> None:
    check.page.emulate_media(media="print")

    expect(check.page.locator(".xg-question__words").filter(visible=True)).to_have_count(len(CHECK["questions"]))
    expect(check.page.get_by_role("radio")).to_have_count(len(ANSWERS))
    expect(check.result).to_be_hidden()
    assert sheets(check.page) >= 1


def test_a_result_prints_as_chosen_answers_and_sentences(printed: SelfCheck) -> None:
    expect(printed.names).to_have_text([HOPES["rescue"]["name"], HOPES["fits"]["name"]])
    expect(printed.quotes).to_have_text([CHOSEN[1].quoted, CHOSEN[0].quoted])
    expect(printed.lines).to_have_text([HOPES["rescue"]["say"], HOPES["fits"]["say"]])


def test_a_printed_result_names_the_questions_that_were_answered(printed: SelfCheck) -> None:
    expect(printed.page.locator(".xg-reading__question").filter(visible=True)).to_have_count(len(CHOSEN))


def test_a_printed_result_leaves_the_questions_and_the_rest_of_the_page_out(printed: SelfCheck) -> None:
    expect(printed.page.locator("[data-check-questions]")).to_be_hidden()
    expect(printed.page.locator("#about-this-check")).to_be_hidden()


def test_a_printed_result_takes_few_sheets(printed: SelfCheck) -> None:
    assert 1 <= sheets(printed.page) <= 2


def test_controls_stay_off_the_paper(printed: SelfCheck) -> None:
    page = printed.page

    for name in (".xg-bar", ".xg-skip", ".xg-buttons", ".xg-footer__links", ".xg-status", ".xg-link"):
        expect(page.locator(name).filter(visible=True)).to_have_count(0)


def test_after_clearing_the_questions_print_again(printed: SelfCheck) -> None:
    printed.page.emulate_media(media="screen")
    printed.clear()
    printed.page.emulate_media(media="print")

    expect(printed.page.locator("[data-check-questions]")).to_be_visible()
    expect(printed.result).to_be_hidden()


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_script_questions_readings_and_sentences_print(check: SelfCheck) -> None:
    check.page.emulate_media(media="print")

    expect(check.quotes).to_have_count(len(ANSWERS))
    expect(check.lines).to_have_count(len(HOPES))
    assert sheets(check.page) > 1


def test_every_page_prints_without_its_controls(page: Page, pages: list[str]) -> None:
    page.emulate_media(media="print")
    for address in pages:
        page.goto(address)

        expect(page.locator(".xg-bar, .xg-turn, .xg-footer__links").filter(visible=True)).to_have_count(0)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert sheets(page) >= 1, address


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_questions_to_take_along_print_on_one_side(page: Page, paper: str) -> None:
    page.goto("/questions-to-take/")

    assert sheets(page, paper) == 1


def test_paper_is_white_in_dark_too(page: Page) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto("/")

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
