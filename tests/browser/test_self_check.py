"""The self-check by mouse or touch."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.self_check import ANSWERS, HOPES, QUESTIONS, Answer, SelfCheck, picks

LAST_TO_FIRST = picks(*reversed(HOPES))


def in_groups(answers: list[Answer]) -> list[Answer]:
    """Answers as the result orders them: by hope, then by question."""
    return sorted(sorted(answers, key=ANSWERS.index), key=lambda answer: list(HOPES).index(answer.hope))


def test_nothing_is_chosen_or_shown_at_first(check: SelfCheck) -> None:
    assert check.checked() == []
    expect(check.result).to_be_hidden()
    expect(check.errors).to_be_hidden()
    expect(check.readings).to_have_count(0)
    expect(check.said).to_have_count(0)


def test_hopes_show_in_the_order_of_the_data_whatever_the_order_of_answers(check: SelfCheck) -> None:
    check.choose(*LAST_TO_FIRST).show()

    expect(check.names).to_have_text([hope["name"] for hope in HOPES.values()])


def test_a_hope_without_an_answer_is_not_shown(check: SelfCheck) -> None:
    check.choose(*picks("fits", "rescue")).show()

    expect(check.names).to_have_text([HOPES["rescue"]["name"], HOPES["fits"]["name"]])


def test_each_chosen_answer_is_quoted_under_its_hope_and_no_other_is(check: SelfCheck) -> None:
    chosen = picks("fits", "rescue", "fits", "not-sure", "rescue")
    check.choose(*chosen).show()

    for group, hope in zip(check.groups.all(), ("rescue", "fits", "not-sure"), strict=True):
        quotes = [answer.quoted for answer in in_groups(chosen) if answer.hope == hope]
        expect(group.locator(".xg-reading__answer")).to_have_text(quotes)


def test_a_reading_says_what_makes_sense_what_is_likelier_and_what_to_say(check: SelfCheck) -> None:
    (answer,) = picks("run-low")
    check.choose(answer).show()

    for words in (answer.record["sense"], answer.record["likelier"], answer.record["say"]):
        expect(check.readings).to_contain_text(words.strip())


def test_a_reading_leads_to_the_exact_section(check: SelfCheck, page: Page) -> None:
    (answer,) = picks("quick-fix")
    check.choose(answer).show()
    check.readings.locator(".xg-reading__link a").click()

    path, _, section = answer.record["link"].partition("#")
    expect(page).to_have_url(re.compile(f"/{path.removesuffix('.md')}/#{section}$"))
    expect(page.locator(f"#{section}")).to_be_in_viewport()


def test_the_results_heading_takes_focus(check: SelfCheck) -> None:
    check.choose(LAST_TO_FIRST[0]).show()

    expect(check.heading).to_be_focused()
    expect(check.heading).to_be_in_viewport()


def test_a_polite_status_tells_that_the_result_is_there(check: SelfCheck) -> None:
    check.choose(LAST_TO_FIRST[0]).show()

    expect(check.said).to_have_text(["Your answers are grouped below."])


def test_the_questions_keep_their_answers_under_the_result(check: SelfCheck) -> None:
    check.choose(*LAST_TO_FIRST).show()

    assert set(check.checked()) == {answer.id for answer in LAST_TO_FIRST}


def test_a_changed_answer_changes_the_result_and_says_so(check: SelfCheck) -> None:
    before = next(answer for answer in QUESTIONS[0] if answer.hope == "rescue")
    after = next(answer for answer in QUESTIONS[0] if answer.hope == "run-low")
    check.choose(before).show().choose(after)

    expect(check.names).to_have_text([HOPES["run-low"]["name"]])
    expect(check.quotes).to_have_text([after.quoted])
    expect(check.lines).to_have_text([HOPES["run-low"]["say"]])
    expect(check.said).to_have_text(["The result below has changed with your answer."])


def test_a_changed_answer_leaves_focus_where_the_reader_is(check: SelfCheck) -> None:
    before, after, *_ = QUESTIONS[0]
    check.choose(before).show().choose(after)

    expect(check.radio(after)).to_be_focused()


def test_an_answer_before_the_result_shows_nothing_yet(check: SelfCheck) -> None:
    check.choose(LAST_TO_FIRST[0])

    expect(check.radio(LAST_TO_FIRST[0])).to_be_checked()
    expect(check.result).to_be_hidden()
    expect(check.said).to_have_count(0)


def test_clearing_takes_answers_and_result_away_says_so_and_starts_again(check: SelfCheck) -> None:
    check.choose(*LAST_TO_FIRST).show().clear()

    expect(check.result).to_be_hidden()
    assert check.checked() == []
    expect(check.said).to_have_text(["Your answers are cleared."])
    expect(check.radio(ANSWERS[0])).to_be_focused()


def test_after_clearing_a_new_result_holds_only_new_answers(check: SelfCheck) -> None:
    check.choose(*LAST_TO_FIRST).show().clear().choose(ANSWERS[0]).show()

    expect(check.quotes).to_have_text([ANSWERS[0].quoted])


def test_asking_with_nothing_answered_moves_focus_to_a_summary(check: SelfCheck) -> None:
    check.show()

    expect(check.errors).to_be_focused()
    expect(check.errors).to_contain_text("Answer at least one question first")
    expect(check.result).to_be_hidden()


def test_the_summary_leads_to_the_first_answer(check: SelfCheck) -> None:
    check.show()
    check.errors.get_by_role("link").click()

    expect(check.radio(ANSWERS[0])).to_be_focused()
    expect(check.radio(ANSWERS[0])).to_be_in_viewport()


def test_the_summary_goes_with_the_first_answer(check: SelfCheck) -> None:
    check.show().choose(ANSWERS[0])

    expect(check.errors).to_be_hidden()


@pytest.mark.parametrize("hope", HOPES)
def test_answers_of_one_hope_give_one_group_and_one_sentence(check: SelfCheck, hope: str) -> None:
    some = [next((answer for answer in question if answer.hope == hope), None) for question in QUESTIONS]
    chosen = [answer for answer in some if answer]
    check.choose(*chosen).show()

    expect(check.names).to_have_text([HOPES[hope]["name"]])
    expect(check.quotes).to_have_text([answer.quoted for answer in chosen])
    expect(check.lines).to_have_text([HOPES[hope]["say"]])


def test_every_question_answered_gives_every_answer_back(check: SelfCheck) -> None:
    chosen = [question[-1] for question in QUESTIONS]
    check.choose(*chosen).show()

    expect(check.quotes).to_have_text([answer.quoted for answer in in_groups(chosen)])


def test_when_no_answer_fits_the_result_names_what_the_reader_already_did(check: SelfCheck) -> None:
    check.choose(*picks("rescue", "not-sure")).show()

    expect(check.none_fits).to_be_visible()


def test_when_an_answer_fits_nothing_needs_to_be_added(check: SelfCheck) -> None:
    check.choose(*picks("rescue", "fits")).show()

    expect(check.heading).to_be_visible()
    expect(check.none_fits).to_be_hidden()


def test_what_to_bring_up_holds_the_sentences_of_the_shown_hopes_only(check: SelfCheck) -> None:
    check.choose(*picks("run-low", "quick-fix")).show()

    expect(check.lines).to_have_text([HOPES["quick-fix"]["say"], HOPES["run-low"]["say"]])


def test_the_result_holds_no_number(check: SelfCheck) -> None:
    """No total, share or level. The one kind of number allowed is a note mark, which leads to a source."""
    check.choose(*LAST_TO_FIRST).show()

    words = check.result.evaluate(
        "result => { const copy = result.cloneNode(true);"
        " copy.querySelectorAll('.xg-note, [hidden]').forEach(mark => mark.remove()); return copy.textContent; }"
    )
    assert re.findall(r"[\d%]+", words) == []


def test_the_way_back_to_the_questions_starts_at_the_first(check: SelfCheck) -> None:
    check.choose(LAST_TO_FIRST[0]).show()
    check.page.get_by_role("link", name="Change an answer").click()

    expect(check.radio(ANSWERS[0])).to_be_focused()
    expect(check.heading).to_be_visible()


# ------------------------------------------------------------------ the list, on paper or elsewhere


def test_the_list_is_copied_as_exactly_its_lines(check: SelfCheck) -> None:
    check.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    check.choose(*picks("fits", "rescue")).show().press("Copy it as text")

    expect(check.said).to_have_text(["Your list is copied."])
    copied = check.page.evaluate("navigator.clipboard.readText()")
    assert copied.splitlines() == [HOPES["rescue"]["say"], HOPES["fits"]["say"]]


@pytest.mark.parametrize(
    "clipboard",
    [
        pytest.param("undefined", id="missing, as over plain http"),
        pytest.param("{ writeText: () => Promise.reject(new Error()) }", id="refused"),
    ],
)
def test_without_a_clipboard_the_list_is_selected_instead(page: Page, clipboard: str) -> None:
    page.add_init_script(f"Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }})")
    check = SelfCheck(page).open().choose(*picks("fits", "rescue")).show().press("Copy it as text")

    expect(check.said).to_contain_text(["Your list is selected."])
    selected = page.evaluate("getSelection().toString()").split("\n")
    assert [line for line in selected if line] == [HOPES["rescue"]["say"], HOPES["fits"]["say"]]


def test_the_print_button_opens_the_browsers_own_dialog(page: Page) -> None:
    page.add_init_script("window.print = () => { window.printed = true; }")
    SelfCheck(page).open().choose(ANSWERS[0]).show().press("Print my list")

    page.wait_for_function("window.printed")
