"""The self-check by mouse or touch."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Watch
from tests.browser.self_check import ANSWERS, BEFORE, CHECK, HOPES, QUESTIONS, WHY, Quiz, SelfCheck, picks

LAST_TO_FIRST = picks(*reversed(HOPES))


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
        quotes = [answer.quoted for answer in BEFORE.grouped(chosen) if answer.hope == hope]
        expect(group.locator(".xg-reading__answer")).to_have_text(quotes)


def test_a_reading_says_what_makes_sense_what_is_likelier_and_what_to_say(check: SelfCheck) -> None:
    (answer,) = picks("run-low")
    check.choose(answer).show()

    for words in (answer.record["sense"], answer.record["likelier"], answer.record["say"]):
        expect(check.readings).to_contain_text(words.strip(), use_inner_text=True)


def test_what_is_read_together_is_quoted_and_the_single_readings_leave_the_last_word_to_it(check: SelfCheck) -> None:
    one = next(one for one in BEFORE.record.together if one.hope and all(len(need) == 1 for need in one.when))
    chosen = [answer for answer in ANSWERS if [answer.pick] in [list(need) for need in one.when]]
    check.choose(*chosen).show()

    expect(check.together.locator(".xg-together__label")).to_have_text(
        "\n".join(answer.quoted for answer in chosen), use_inner_text=True
    )
    expect(check.readings.locator(".xg-reading__say").filter(visible=True)).to_have_count(0)


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

    expect(check.said).to_have_text(["Your result is below."])


def test_the_questions_keep_their_answers_under_the_result(check: SelfCheck) -> None:
    check.choose(*LAST_TO_FIRST).show()

    assert set(check.checked()) == {answer.id for answer in LAST_TO_FIRST}


def test_a_changed_answer_changes_the_result_and_says_so(check: SelfCheck) -> None:
    question = next(answers for answers in QUESTIONS if {"rescue", "run-low"} <= {answer.hope for answer in answers})
    before = next(answer for answer in question if answer.hope == "rescue")
    after = next(answer for answer in question if answer.hope == "run-low")
    check.choose(before).show().choose(after)

    expect(check.names).to_have_text([HOPES["run-low"]["name"]])
    expect(check.quotes).to_have_text([after.quoted])
    expect(check.lines).to_have_text([after.record["say"]])
    expect(check.said).to_have_text(["The result below has changed."])


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


@pytest.mark.parametrize(
    ("quiz", "hope"), [pytest.param(quiz, hope, id=f"{quiz.data['id']} {hope}") for quiz in (BEFORE, WHY) for hope in quiz.hopes]
)
def test_answers_of_one_hope_give_one_group_that_is_read_together(page: Page, quiz: Quiz, hope: str) -> None:
    some = [next((answer for answer in question if answer.hope == hope), None) for question in quiz.questions]
    chosen = [answer for answer in some if answer]
    check = SelfCheck(page, quiz).open().choose(*chosen).show()

    expect(check.names).to_have_text([quiz.hopes[hope]["name"]])
    expect(check.quotes).to_have_text([answer.quoted for answer in chosen])
    expect(check.lines).to_have_text(quiz.begins(chosen))
    assert set(check.more.all_text_contents()) == quiz.offers(chosen)


def test_every_question_answered_gives_every_answer_back(check: SelfCheck) -> None:
    chosen = [question[-1] for question in QUESTIONS]
    check.choose(*chosen).show()

    expect(check.quotes).to_have_text([answer.quoted for answer in BEFORE.grouped(chosen)])


def test_when_no_answer_fits_the_result_names_what_the_reader_already_did(check: SelfCheck) -> None:
    check.choose(*picks("rescue", "not-sure")).show()

    expect(check.none_fits).to_be_visible()


def test_when_an_answer_fits_nothing_needs_to_be_added(check: SelfCheck) -> None:
    check.choose(*picks("rescue", "fits")).show()

    expect(check.heading).to_be_visible()
    expect(check.none_fits).to_be_hidden()


def test_when_every_answer_fits_the_result_is_no_all_clear(check: SelfCheck) -> None:
    check.choose(*picks("fits", "fits")).show()

    expect(check.all_fit).to_be_visible()
    expect(check.none_fits).to_be_hidden()


@pytest.mark.parametrize("hope", [hope for hope in HOPES if hope != "fits"])
def test_one_answer_of_another_hope_and_it_is_said_that_not_all_fits(check: SelfCheck, hope: str) -> None:
    check.choose(*picks("fits", hope)).show()

    expect(check.heading).to_be_visible()
    expect(check.all_fit).to_be_hidden()


def test_low_hope_gets_a_route_to_a_person_before_anything_else(check: SelfCheck) -> None:
    check.choose(*picks("rescue", "run-low")).show()

    expect(check.first).to_contain_text(HOPES["run-low"]["first"]["words"].strip())
    expect(check.result.locator("p, h3").filter(visible=True).first).to_have_text(re.compile(HOPES["run-low"]["first"]["words"][:20]))
    check.first.get_by_role("link").click()
    expect(check.page.get_by_role("heading", level=1)).to_have_text("Get help now")


def test_first_words_of_two_hopes_both_stand_first_with_one_line_between(page: Page) -> None:
    """A load of one's own before fear for someone else, whatever the order of answers."""
    check = SelfCheck(page, WHY).open().choose(*WHY.picks("proving", "rescuing", "worn")).show()

    expect(check.first).to_contain_text([WHY.hopes["worn"]["first"]["words"].strip(), WHY.hopes["rescuing"]["first"]["words"].strip()])
    expect(check.first.nth(1)).to_have_css("border-top-width", "0px")
    expect(check.first.nth(1)).to_have_css("border-bottom-width", "2px")


def test_what_to_do_in_danger_is_said_once_in_a_result_and_beside_each_combination_on_their_page(check: SelfCheck) -> None:
    one = next(one for one in BEFORE.record.together if one.danger and all(len(need) == 1 for need in one.when))
    check.choose(*(answer for answer in ANSWERS if [answer.pick] in [list(need) for need in one.when])).show()

    expect(check.together).to_contain_text(one.words, use_inner_text=True)
    expect(check.first).to_be_visible()
    expect(check.together.get_by_text(one.danger)).to_be_hidden()
    check.page.goto("/self-check/together/")
    expect(check.page.locator(".xg-together").filter(has_text=one.words).get_by_text(one.danger)).to_be_visible()


def test_without_low_hope_nothing_stands_before_the_result(check: SelfCheck) -> None:
    check.choose(*picks("rescue", "fits")).show()

    expect(check.heading).to_be_visible()
    expect(check.first).to_have_count(0)


def test_what_to_bring_up_holds_the_sentences_of_the_chosen_answers_only(check: SelfCheck) -> None:
    low, quick = picks("run-low", "quick-fix")
    check.choose(low, quick).show()

    expect(check.lines).to_have_text(BEFORE.begins([quick, low]))
    assert set(check.more.all_text_contents()) == BEFORE.offers([quick, low])


def test_the_result_holds_no_number(check: SelfCheck) -> None:
    """No total, share or level. The one kind of number allowed is a note mark, which leads to a source."""
    check.choose(*LAST_TO_FIRST).show()

    check.result.evaluate("result => result.querySelectorAll('.xg-note').forEach(mark => mark.remove())")

    assert re.findall(r"[\d%]+", check.result.inner_text()) == []


def test_the_way_back_to_the_questions_starts_at_the_first(check: SelfCheck) -> None:
    check.choose(LAST_TO_FIRST[0]).show()
    was = check.page.url
    check.page.get_by_role("link", name="Change an answer").click()

    expect(check.radio(ANSWERS[0])).to_be_focused()
    expect(check.page.locator(".xg-question__words").first).to_be_in_viewport(ratio=1)
    expect(check.heading).to_be_visible()
    assert check.page.url == was


# ------------------------------------------------------------------ read together


def test_answers_of_one_hope_are_read_together(check: SelfCheck) -> None:
    one = next(one for one in BEFORE.record.together if one.hope and all(len(need) == 1 for need in one.when))
    check.choose(*(answer for answer in ANSWERS if [answer.pick] in [list(need) for need in one.when])).show()

    expect(check.together).to_have_count(1)
    expect(check.together).to_contain_text(one.words)
    expect(check.lines).to_have_text([one.say])


def test_where_answers_meet_is_left_out_where_none_do(check: SelfCheck) -> None:
    check.choose(ANSWERS[0]).show()

    expect(check.heading).to_be_visible()
    expect(check.root.get_by_role("heading", name="Where your answers meet")).to_be_hidden()


@pytest.fixture
def folded(check: SelfCheck) -> SelfCheck:
    """A result with something that answers say together."""
    one = next(one for one in BEFORE.record.together if one.hope and all(len(need) == 1 for need in one.when))
    check.choose(*(answer for answer in ANSWERS if [answer.pick] in [list(need) for need in one.when]))
    return check.press("Show what my answers suggest")


def test_each_answer_by_itself_waits_folded_where_answers_say_something_together(folded: SelfCheck) -> None:
    expect(folded.together).to_have_count(1)
    expect(folded.readings).to_have_count(0)
    expect(folded.unfolder).to_have_attribute("aria-expanded", "false")
    folded.unfold()
    expect(folded.readings).to_have_count(2)
    expect(folded.unfolder).to_have_attribute("aria-expanded", "true")
    folded.unfold()

    expect(folded.readings).to_have_count(0)


def test_the_answers_that_say_nothing_together_stand_whole_while_the_others_wait(check: SelfCheck) -> None:
    """No answer stays unheard until a button is pressed."""
    chosen = [question[0] for question in QUESTIONS]
    rest = BEFORE.unspoken(chosen)
    check.choose(*chosen).press("Show what my answers suggest")

    assert 0 < len(rest) < len(chosen)
    expect(check.rest).to_be_visible()
    expect(check.quotes).to_have_text([answer.quoted for answer in rest])
    expect(check.root.locator(".xg-reading__say").filter(visible=True)).to_have_count(len(rest))
    for part in (check.names, check.root.locator(".xg-hope__opening").filter(visible=True), check.root.locator("[data-check-alone]").filter(visible=True)):
        expect(part).to_have_count(0)
    check.unfold()

    expect(check.quotes).to_have_count(len(chosen))
    expect(check.names.first).to_be_visible()
    expect(check.rest).to_be_hidden()


def test_where_every_answer_has_spoken_nothing_else_is_announced(folded: SelfCheck) -> None:
    expect(folded.rest).to_be_hidden()


def test_focus_goes_to_the_head_of_what_opens_above_the_button(folded: SelfCheck) -> None:
    folded.unfold()

    expect(folded.root.locator("[data-check-each]")).to_be_focused()
    expect(folded.names.first).to_be_in_viewport()


def test_what_is_folded_prints(folded: SelfCheck) -> None:
    folded.page.emulate_media(media="print")

    expect(folded.readings).to_have_count(2)
    expect(folded.unfolder).to_be_hidden()


def test_answers_that_say_nothing_together_are_not_folded(check: SelfCheck) -> None:
    check.choose(ANSWERS[0]).press("Show what my answers suggest")

    expect(check.readings).to_have_count(1)


def test_what_was_folded_unfolds_when_a_changed_answer_leaves_nothing_to_read_together(folded: SelfCheck) -> None:
    answered = folded.checked()[0]
    folded.choose(next(question for question in QUESTIONS if answered in [answer.id for answer in question])[-1])

    expect(folded.together).to_have_count(0)
    expect(folded.readings).to_have_count(2)


def test_where_answers_meet_stands_before_the_groups(check: SelfCheck) -> None:
    one = next(one for one in BEFORE.record.together if not one.hope and all(len(need) == 1 for need in one.when))
    check.choose(*(answer for answer in ANSWERS if [answer.pick] in [list(need) for need in one.when])).show()

    expect(check.result.get_by_role("heading", level=3).first).to_have_text("Where your answers meet")
    expect(check.together.first).to_contain_text(one.words)


def test_a_hope_held_twice_with_nothing_to_read_together_ends_on_its_own_sentence(check: SelfCheck) -> None:
    first, second = (question[-1] for question in QUESTIONS[:2])
    check.choose(first, second).show()

    expect(check.together).to_have_count(0)
    expect(check.groups.locator("[data-check-alone]").filter(visible=True)).to_contain_text(HOPES["not-sure"]["say"])
    expect(check.lines).to_have_text([first.record["say"]])
    expect(check.more).to_have_text([second.record["say"], HOPES["not-sure"]["say"]])


def test_a_hope_that_is_read_together_ends_on_its_own_sentence_too_and_only_offers_it(check: SelfCheck) -> None:
    one = next(one for one in BEFORE.record.together if one.hope and all(len(need) == 1 for need in one.when))
    check.choose(*(answer for answer in ANSWERS if [answer.pick] in [list(need) for need in one.when])).show()

    expect(check.groups.locator("[data-check-alone]").filter(visible=True)).to_contain_text(HOPES[one.hope]["say"])
    expect(check.more.last).to_have_text(HOPES[one.hope]["say"])


def test_a_changed_answer_takes_its_combination_away(check: SelfCheck) -> None:
    one = next(one for one in BEFORE.record.together if one.hope and all(len(need) == 1 for need in one.when))
    chosen = [answer for answer in ANSWERS if [answer.pick] in [list(need) for need in one.when]]
    unsure = next(question for question in QUESTIONS if chosen[0] in question)[-1]
    check.choose(*chosen).show().choose(unsure)

    expect(check.together).to_have_count(0)
    expect(check.more).to_have_count(0)
    expect(check.lines).to_have_text([chosen[1].record["say"], unsure.record["say"]])


@pytest.mark.parametrize("quiz", [BEFORE, WHY], ids=lambda quiz: quiz.data["id"])
def test_the_script_reads_together_what_the_library_does(page: Page, quiz: Quiz) -> None:
    """Some hundred sets of answers, one an answer to every question or none."""
    check = SelfCheck(page, quiz).open().choose(quiz.answers[0]).show()
    dice = random.Random(1)
    for _ in range(120):
        chosen = [answer for answer in (dice.choice([*question, None]) for question in quiz.questions) if answer]
        if not chosen:
            continue
        page.evaluate(
            """ids => {
              const rings = [...document.querySelectorAll("[data-check-answer]")];
              rings.forEach(ring => { ring.checked = ids.includes(ring.id); });
              rings[0].dispatchEvent(new Event("change", { bubbles: true }));
            }""",
            [answer.id for answer in chosen],
        )
        said = check.together.locator("[data-check-sentence]").all_text_contents()

        assert said == [one["say"] for one in quiz.together(chosen)], [answer.pick for answer in chosen]


# ------------------------------------------------------------------ what answers say together, from a page of its own


@pytest.fixture
def offline(page: Page) -> SelfCheck:
    """A result of two answers that say something together, where their words did not come."""
    page.route("**/together/", lambda route: route.abort())
    check = SelfCheck(page).open()
    one = next(one for one in BEFORE.record.together if one.hope and all(len(need) == 1 for need in one.when))
    with page.expect_event("requestfailed"):
        check.root.locator("[data-check-questions]").scroll_into_view_if_needed()
    for answer in (answer for answer in ANSWERS if [answer.pick] in [list(need) for need in one.when]):
        page.locator(f"label:has(#{answer.id})").click()
    return check.press("Show what my answers suggest")


def test_where_the_combinations_dont_come_each_answer_has_its_reading_and_a_link_leads_to_them(offline: SelfCheck) -> None:
    expect(offline.heading).to_be_focused()
    expect(offline.readings).to_have_count(2)
    expect(offline.lines).to_have_count(1)
    expect(offline.apart.get_by_role("link", name="Read what some answers say together")).to_be_visible()


def test_a_browser_that_finds_its_network_again_fetches_them(offline: SelfCheck) -> None:
    page = offline.page
    page.unroute("**/together/")
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(offline.apart).to_have_count(0)
    offline.show()

    expect(offline.together).to_have_count(1)


def test_a_page_without_combinations_in_their_place_leaves_the_link(page: Page, watch: Watch) -> None:
    """A host's page for what it doesn't find, or a hotel's that wants a name first."""
    page.route("**/together/", lambda route: route.fulfill(body="<p>Please log in.</p>", content_type="text/html"))
    check = SelfCheck(page).open()
    with page.expect_response("**/together/"):
        check.root.locator("[data-check-questions]").scroll_into_view_if_needed()
    page.locator(f"label:has(#{ANSWERS[0].id})").click()
    check.press("Show what my answers suggest")

    expect(check.readings).to_have_count(1)
    expect(check.apart).to_be_visible()
    assert watch.said == []


# ------------------------------------------------------------------ the reader's own list


@pytest.fixture
def pair(check: SelfCheck) -> tuple[SelfCheck, str, str, str, str]:
    """A result of two answers of one hope: the check, what they say together, and the three sentences offered besides."""
    one = next(one for one in BEFORE.record.together if one.hope and all(len(need) == 1 for need in one.when))
    both = [answer for answer in ANSWERS if [answer.pick] in [list(need) for need in one.when]]
    check.choose(*both).show()
    return check, one.say, *BEFORE.own(both), HOPES[one.hope]["say"]


def test_the_list_begins_with_what_answers_say_together_and_offers_the_other_sentences(check: SelfCheck) -> None:
    chosen = [question[0] for question in QUESTIONS]
    check.choose(*chosen).show()

    expect(check.lines).to_have_text(BEFORE.begins(chosen))
    assert set(check.more.all_text_contents()) == BEFORE.offers(chosen)
    assert len(BEFORE.begins(chosen)) <= len(HOPES) + 2


def test_the_lines_to_choose_from_are_folded_away_at_first(pair: tuple[SelfCheck, str, str, str, str]) -> None:
    check, *_ = pair
    expect(check.more.first).to_be_hidden()
    check.fold.click()

    expect(check.more.first).to_be_visible()


def test_a_line_left_out_goes_below_and_says_so(pair: tuple[SelfCheck, str, str, str, str]) -> None:
    check, ending, first, second, last = pair
    check.move(ending, "Leave out")

    expect(check.lines).to_have_count(0)
    expect(check.more).to_have_text([first, second, last, ending])
    expect(check.more.last).to_be_visible()
    expect(check.said).to_have_text(["Left out: it’s the last of the lines to choose from."])


def test_a_line_added_goes_last_so_that_leaving_out_and_adding_puts_in_order(pair: tuple[SelfCheck, str, str, str, str]) -> None:
    check, ending, first, second, _ = pair
    check.move(second, "Add").move(ending, "Leave out").move(ending, "Add").move(first, "Add")

    expect(check.lines).to_have_text([second, ending, first])
    expect(check.said).to_have_text(["Added to your list, as its last line."])


def test_focus_goes_to_the_line_that_takes_the_place_of_the_one_moved(pair: tuple[SelfCheck, str, str, str, str]) -> None:
    check, ending, first, second, last = pair
    check.move(first, "Add")
    expect(check.root.get_by_role("button", name=f"Add {second}", exact=True)).to_be_focused()
    check.move(second, "Add").move(last, "Add")

    expect(check.root.get_by_role("button", name=f"Leave out {last}", exact=True)).to_be_focused()


def test_focus_follows_the_only_line_into_the_fold(pair: tuple[SelfCheck, str, str, str, str]) -> None:
    check, ending, first, *_ = pair
    check.move(ending, "Leave out")
    expect(check.root.get_by_role("button", name=f"Add {ending}", exact=True)).to_be_focused()
    check.move(first, "Add")

    expect(check.root.get_by_role("button", name="Add").first).to_be_focused()


def test_an_empty_list_offers_nothing_to_copy(check: SelfCheck) -> None:
    (chosen,) = picks("fits")
    copy = check.root.get_by_role("button", name="Copy my list as text")
    check.choose(chosen).show().move(chosen.record["say"], "Leave out")

    expect(copy).to_be_hidden()
    check.move(chosen.record["say"], "Add")
    expect(copy).to_be_visible()


def test_the_list_keeps_the_readers_choice_when_another_answer_changes(pair: tuple[SelfCheck, str, str, str, str]) -> None:
    check, ending, first, second, last = pair
    answered = check.checked()
    later = next(question[-1] for question in QUESTIONS if not {answer.id for answer in question} & set(answered))
    check.move(ending, "Leave out").move(second, "Add").choose(later)

    expect(check.lines).to_have_text([later.record["say"], second])
    expect(check.more).to_have_text([first, last, ending])


def test_a_list_that_nobody_touched_follows_a_changed_answer(pair: tuple[SelfCheck, str, str, str, str]) -> None:
    """What two answers said together goes with one of them; the other then speaks for itself."""
    check, _, first, *_ = pair
    answered = check.checked()
    other = next(question for question in QUESTIONS if answered[1] in [answer.id for answer in question])[-1]
    check.choose(other)

    expect(check.lines).to_have_text([first, other.record["say"]])
    expect(check.more).to_have_count(0)


def test_the_list_is_copied_as_exactly_its_lines(pair: tuple[SelfCheck, str, str, str, str]) -> None:
    check, ending, first, second, _ = pair
    check.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    check.move(first, "Add").move(ending, "Leave out").move(second, "Add").press("Copy my list as text")

    expect(check.said).to_have_text(["Your list is copied."])
    copied = check.page.evaluate("navigator.clipboard.readText()")
    assert copied.splitlines() == [first, second]


@pytest.mark.parametrize(
    "clipboard",
    [
        pytest.param("undefined", id="missing, as over plain http"),
        pytest.param("{ writeText: () => Promise.reject(new Error()) }", id="refused"),
    ],
)
def test_without_a_clipboard_the_list_is_selected_instead(page: Page, clipboard: str) -> None:
    page.add_init_script(f"Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }})")
    chosen = picks("rescue", "fits")
    check = SelfCheck(page).open().choose(*chosen).show().press("Copy my list as text")

    expect(check.said).to_contain_text(["Your list is selected."])
    selected = page.evaluate("getSelection().toString()")
    assert all(line in selected for line in BEFORE.begins(chosen))


@pytest.mark.parametrize("name", ["Print my list", "Print it with my answers"])
def test_the_print_buttons_open_the_browsers_own_dialog(page: Page, name: str) -> None:
    page.add_init_script("window.print = () => { window.printed = true; }")
    SelfCheck(page).open().choose(ANSWERS[0]).show().press(name)

    page.wait_for_function("window.printed")


# ------------------------------------------------------------------ sending it to somebody


def test_sharing_sends_the_address_of_the_blank_check_and_nothing_else(page: Page, base_url: str) -> None:
    page.add_init_script("navigator.share = what => { window.shared = what; return Promise.resolve(); }")
    check = SelfCheck(page).open("/self-check/?from=clinic#about-this-check").choose(*LAST_TO_FIRST).show()
    check.press("Send someone the blank questions")

    title = f"{CHECK['title']} - Before the First Session"
    assert page.evaluate("window.shared") == {"title": title, "url": f"{base_url}/self-check/"}


def test_thinking_better_of_sharing_is_no_fault(page: Page, watch: Watch) -> None:
    page.add_init_script("navigator.share = () => Promise.reject(new DOMException('', 'AbortError'))")
    check = SelfCheck(page).open().choose(ANSWERS[0]).show().press("Send someone the blank questions")

    expect(check.heading).to_be_visible()
    assert watch.said == []


def test_where_the_browser_offers_no_sharing_the_page_offers_none(page: Page) -> None:
    page.add_init_script("delete Navigator.prototype.share")
    check = SelfCheck(page).open().choose(ANSWERS[0]).show()

    expect(check.root.get_by_role("button", name="Send someone")).to_be_hidden()


# ------------------------------------------------------------------ by finger


def test_the_check_works_by_touch(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844}).new_page()
    check = SelfCheck(page).open()
    first, second = picks("rescue", "fits")
    for answer in (first, second):
        page.locator(f"label:has(#{answer.id})").tap()
    check.root.get_by_role("button", name="Show what my answers suggest").tap()

    expect(check.quotes).to_have_text([first.quoted, second.quoted])
    check.root.get_by_role("button", name=f"Leave out {first.record['say']}").tap()
    expect(check.lines).to_have_text([second.record["say"]])
