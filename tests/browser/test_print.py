"""What comes out of the printer. tests/browser/test_paper.py has what holds for every page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.self_check import ANSWERS, BEFORE, CHECK, HOPES, QUESTIONS, SelfCheck, picks

CHOSEN = picks("fits", "rescue")


def sheets(page: Page, paper: str = "A4") -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper)))


@pytest.fixture
def printed(check: SelfCheck) -> SelfCheck:
    """The self-check with a result, as printed."""
    check.choose(*CHOSEN).show()
    check.page.emulate_media(media="print")
    return check


def test_a_blank_self_check_prints_as_a_form_with_boxes_and_letters(check: SelfCheck) -> None:
    check.page.emulate_media(media="print")
    box = check.radio(ANSWERS[0])

    expect(check.page.locator(".xg-question__words").filter(visible=True)).to_have_count(len(CHECK["questions"]))
    expect(check.page.get_by_role("radio")).to_have_count(len(ANSWERS))
    assert box.evaluate("box => getComputedStyle(box).borderRadius") == "0px"
    letters = check.page.locator(".xg-question").first.locator(".xg-answer > span").evaluate_all(
        "spans => spans.map(span => getComputedStyle(span, '::before').content)"
    )
    assert letters == ['counter(answer, upper-alpha) ". "'] * len(QUESTIONS[0])


def test_the_form_has_its_reading_key_after_the_questions(check: SelfCheck) -> None:
    """Each hope with the answers that lean on it, what it is, and a sentence to say."""
    check.page.emulate_media(media="print")
    codes = check.root.locator(".xg-hope__codes").filter(visible=True)

    expect(check.names).to_have_text([hope["name"] for hope in HOPES.values()])
    expect(codes).to_have_count(len(HOPES))
    named = re.findall(r"\d+ [A-Z]", " ".join(codes.all_text_contents()))
    assert len(named) == len(set(named)) == len(ANSWERS)
    expect(check.plain_lines).to_have_count(len(HOPES))
    assert check.page.locator(".xg-question").last.bounding_box()["y"] < codes.first.bounding_box()["y"]


def test_the_form_shows_nothing_that_only_works_on_a_screen(check: SelfCheck) -> None:
    check.page.emulate_media(media="print")

    for part in (check.readings, check.together, check.lines, check.heading, check.root.get_by_role("button")):
        expect(part.filter(visible=True)).to_have_count(0)


def test_the_form_is_blank_again_after_clearing(check: SelfCheck) -> None:
    """With the way to a person above its key, though the result was without low hope."""
    check.choose(*CHOSEN).show().clear()
    check.page.emulate_media(media="print")

    expect(check.first).to_have_count(1)
    expect(check.names).to_have_text([hope["name"] for hope in HOPES.values()])
    expect(check.lines).to_have_count(0)


def test_a_result_prints_as_chosen_answers_and_sentences(printed: SelfCheck) -> None:
    expect(printed.names).to_have_text([HOPES["rescue"]["name"], HOPES["fits"]["name"]])
    expect(printed.quotes).to_have_text([CHOSEN[1].quoted, CHOSEN[0].quoted])
    expect(printed.lines).to_have_text(BEFORE.begins(CHOSEN))
    expect(printed.root.locator(".xg-hope__codes").filter(visible=True)).to_have_count(0)


@pytest.fixture
def listed(page: Page) -> SelfCheck:
    """The self-check as its button "Print my list" sends it to the printer."""
    page.add_init_script("window.print = () => {}")
    check = SelfCheck(page).open().choose(*(question[0] for question in QUESTIONS)).show().press("Print my list")
    page.emulate_media(media="print")
    return check


def test_the_list_prints_alone_with_room_to_write(listed: SelfCheck) -> None:
    expect(listed.lines).to_have_text(BEFORE.begins([question[0] for question in QUESTIONS]))
    expect(listed.quotes).to_have_count(0)
    expect(listed.page.get_by_role("heading").filter(visible=True)).to_have_text(["What I want to bring up"])
    expect(listed.page.locator(".xg-slip__blank").filter(visible=True)).to_have_count(1)
    expect(listed.root.get_by_role("button").filter(visible=True)).to_have_count(0)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_longest_list_prints_on_one_side(listed: SelfCheck, paper: str) -> None:
    listed.page.emulate_media(media="screen")
    while listed.more.count():
        listed.move(listed.more.first.text_content(), "Add")
    listed.page.emulate_media(media="print")

    assert sheets(listed.page, paper) == 1


def test_after_the_dialog_the_whole_result_prints_again(listed: SelfCheck) -> None:
    listed.page.evaluate("dispatchEvent(new Event('afterprint'))")

    expect(listed.quotes).to_have_count(len(QUESTIONS))


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
    expect(printed.quotes).to_have_count(0)


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_script_questions_readings_and_sentences_print(check: SelfCheck) -> None:
    check.page.emulate_media(media="print")

    expect(check.quotes).to_have_count(len(ANSWERS))
    expect(check.plain_lines).to_have_count(len(HOPES))
    assert sheets(check.page) > 1


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_questions_to_take_along_print_on_one_side(page: Page, paper: str) -> None:
    page.goto("/questions-to-take/")

    assert sheets(page, paper) == 1


def test_paper_is_white_in_dark_too(page: Page) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto("/")

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
