"""What the reader says matters most: a box for each answer given, and a result that begins with these."""

from __future__ import annotations

import random

import pytest
from playwright.sync_api import Page, expect

from tests.browser.self_check import BEFORE, HOPES, QUESTIONS, WHY, Quiz, SelfCheck

FIRST = [question[0] for question in QUESTIONS]


def pair() -> tuple[list, list]:
    """Two answers that say something together, and an answer to every question with these two among them."""
    one = next(one for one in BEFORE.record.together if not one.hope and all(len(need) == 1 for need in one.when))
    both = [answer for answer in BEFORE.answers if [answer.pick] in [list(need) for need in one.when]]
    return both, [next((answer for answer in both if answer in question), question[-1]) for question in QUESTIONS]


BOTH, ALL = pair()
LOW = next(answer for answer in BEFORE.answers if answer.hope == "run-low")


@pytest.fixture
def led(check: SelfCheck) -> SelfCheck:
    """A result of all questions, of which two answers matter most and say something together."""
    return check.choose(*ALL).weigh(*BOTH).press("Show what my answers suggest")


def test_each_answer_given_has_a_box_of_its_own_words(check: SelfCheck) -> None:
    check.choose(FIRST[0], FIRST[3], FIRST[1])

    for box, answer in zip(check.boxes.all(), [FIRST[0], FIRST[1], FIRST[3]], strict=True):
        expect(box).to_have_accessible_name(answer.text)
        expect(box).not_to_be_checked()
    expect(check.weighing).to_have_accessible_description("Choose one, two or three, and your result is about these. The others are kept for later.")


def test_with_one_answer_there_is_nothing_to_weigh(check: SelfCheck) -> None:
    expect(check.weighing).to_be_hidden()
    check.choose(FIRST[0])
    expect(check.radio(FIRST[0])).to_be_checked()
    expect(check.weighing).to_be_hidden()
    check.choose(FIRST[1])

    expect(check.weighing).to_be_visible()


def test_a_changed_answer_changes_the_words_of_its_box(check: SelfCheck) -> None:
    other = QUESTIONS[1][1]
    check.choose(FIRST[0], FIRST[1], other)

    expect(check.boxes.nth(1)).to_have_accessible_name(other.text)


def test_the_result_begins_with_what_matters_most_together_and_each_by_itself(led: SelfCheck) -> None:
    (said,) = BEFORE.leading(BOTH)

    expect(led.result.get_by_role("heading", level=3).filter(visible=True).first).to_have_text("What matters most to you")
    expect(led.lead.locator("[data-check-together]")).to_contain_text([said.one.words])
    expect(led.lead.locator(".xg-reading__answer")).to_have_text([answer.quoted for answer in BOTH])


def test_all_else_waits_behind_the_button_and_stands_on_paper(led: SelfCheck) -> None:
    expect(led.readings).to_have_count(2)
    expect(led.together).to_have_count(1)
    led.page.emulate_media(media="print")
    expect(led.readings).to_have_count(len(ALL))
    led.page.emulate_media(media="screen")
    led.unfold()

    expect(led.readings).to_have_count(len(ALL))
    others = BEFORE.shown([answer for answer in ALL if answer not in BOTH])
    expect(led.together).to_have_count(1 + len(others))


def test_an_answer_that_says_nothing_together_leads_by_itself(check: SelfCheck) -> None:
    unsure = QUESTIONS[0][-1]
    check.choose(unsure, *FIRST[1:]).weigh(unsure).press("Show what my answers suggest")

    expect(check.lead.locator(".xg-reading__answer")).to_have_text([unsure.quoted])
    expect(check.readings).to_have_count(1)


def test_the_list_begins_with_the_sentences_of_what_matters_most_and_offers_the_others(led: SelfCheck) -> None:
    (said,) = BEFORE.leading(BOTH)
    begins = [said.one.say, *(answer.record["say"] for answer in BOTH)]

    expect(led.lines).to_have_text(begins)
    assert {answer.record["say"] for answer in ALL} - set(begins) <= set(led.more.all_text_contents())


def test_these_sentences_stand_on_the_list_alone(led: SelfCheck) -> None:
    for say in (BEFORE.leading(BOTH)[0].one.say, BOTH[0].record["say"]):
        expect(led.result.get_by_text(say).filter(visible=True)).to_have_count(1)


def test_low_hope_that_matters_most_still_has_the_way_to_a_person_first(check: SelfCheck) -> None:
    other = next(question[-1] for question in QUESTIONS if LOW not in question)
    check.choose(LOW, other).weigh(LOW).press("Show what my answers suggest")

    expect(check.lead.locator(".xg-reading__answer")).to_have_text([LOW.quoted])
    expect(check.first).to_contain_text(HOPES["run-low"]["first"]["words"].strip())


def test_a_box_ticked_under_an_open_result_changes_it_says_so_and_leaves_focus(check: SelfCheck) -> None:
    check.choose(*ALL).show().weigh(BOTH[0])

    expect(check.lead.locator(".xg-reading__answer")).to_have_text([BOTH[0].quoted])
    expect(check.readings).to_have_count(1)
    expect(check.said).to_have_text(["The result below has changed."])
    expect(check.weighing.get_by_role("checkbox", name=BOTH[0].text, exact=True)).to_be_focused()


def test_with_no_box_left_ticked_the_result_is_the_usual_one(led: SelfCheck) -> None:
    led.weigh(*BOTH)

    expect(led.lead).to_be_hidden()
    assert led.together.locator("[data-check-sentence]").all_text_contents() == [one["say"] for one in BEFORE.together(ALL)]
    expect(led.quotes).to_have_text([answer.quoted for answer in BEFORE.unspoken(ALL)])
    expect(led.lines).to_have_text(BEFORE.begins(ALL))


def test_an_answer_that_mattered_most_leaves_the_lead_when_another_is_chosen(led: SelfCheck) -> None:
    question = next(question for question in QUESTIONS if BOTH[0] in question)
    led.choose(question[-1])

    expect(led.lead.locator(".xg-reading__answer")).to_have_text([answer.quoted for answer in sorted([question[-1], BOTH[1]], key=BEFORE.answers.index)])
    expect(led.lead.locator("[data-check-together]")).to_have_count(0)


def test_clearing_empties_the_boxes(led: SelfCheck) -> None:
    led.clear()
    expect(led.weighing).to_be_hidden()
    led.choose(*ALL)

    for box in led.boxes.all():
        expect(box).not_to_be_checked()


def test_where_the_combinations_dont_come_the_answers_lead_by_themselves(page: Page) -> None:
    page.route("**/together/", lambda route: route.abort())
    check = SelfCheck(page).open()
    with page.expect_event("requestfailed"):
        check.root.locator("[data-check-questions]").scroll_into_view_if_needed()
    for answer in ALL:
        page.locator(f"label:has(#{answer.id})").click()
    check.weigh(*BOTH).press("Show what my answers suggest")

    expect(check.lead.locator(".xg-reading__answer")).to_have_text([answer.quoted for answer in BOTH])
    expect(check.readings).to_have_count(2)


@pytest.mark.parametrize("quiz", [BEFORE, WHY], ids=lambda quiz: quiz.data["id"])
def test_the_script_leads_with_what_the_library_does(page: Page, quiz: Quiz) -> None:
    """Some sets of answers, each with one to four that matter most."""
    check = SelfCheck(page, quiz).open().choose(quiz.answers[0]).show()
    dice = random.Random(2)
    for _ in range(60):
        chosen = [dice.choice(question) for question in quiz.questions]
        weighed = sorted(dice.sample(chosen, dice.randint(1, 4)), key=quiz.answers.index)
        page.evaluate(
            """([ids, weighed]) => {
              const rings = [...document.querySelectorAll("[data-check-answer]")];
              rings.forEach(ring => { ring.checked = ids.includes(ring.id); });
              rings[0].dispatchEvent(new Event("change", { bubbles: true }));
              const boxes = [...document.querySelectorAll("[data-check-weighs]")];
              boxes.forEach((box, place) => { box.checked = weighed.includes(place); });
              boxes[0].dispatchEvent(new Event("change", { bubbles: true }));
            }""",
            [[answer.id for answer in chosen], [chosen.index(answer) for answer in weighed]],
        )

        said = check.lead.locator("[data-check-together] [data-check-sentence]").all_text_contents()
        led = [each.one for each in quiz.leading(weighed)]
        assert said == [one.say for one in led], [answer.pick for answer in weighed]
        assert check.lead.locator(".xg-reading__answer").all_text_contents() == [answer.quoted for answer in weighed]
        others = [answer for answer in chosen if answer not in weighed]
        waiting = check.result.locator("[data-check-meet] [data-check-together]:not([hidden]) [data-check-sentence]")
        assert waiting.all_text_contents() == [one["say"] for one in quiz.together(others, told=led)]
