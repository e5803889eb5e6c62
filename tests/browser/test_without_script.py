"""The site whole without script, and the self-check whole when its script does not arrive or breaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.self_check import ANSWERS, BEFORE, CHECK, HOPES, QUESTIONS, SelfCheck, picks

#: Two answers of one hope, so that they are read together, and one of another.
CHOSEN = picks("rescue", "rescue", "fits")
without_script = pytest.mark.browser_context_args(java_script_enabled=False)


def expect_the_whole_page(check: SelfCheck) -> None:
    """Every reading under its question, every hope, and nothing that only works with script."""
    expect(check.page.get_by_role("radio")).to_have_count(len(ANSWERS))
    expect(check.quotes).to_have_text([answer.quoted for answer in ANSWERS])
    expect(check.names).to_have_text([hope["name"] for hope in HOPES.values()])
    expect(check.plain_lines).to_have_text([hope["say"] for hope in HOPES.values()])
    expect(check.apart.get_by_role("link", name="Read what some answers say together")).to_be_visible()
    expect(check.root.locator(".xg-hope__codes").filter(visible=True)).to_have_count(len(HOPES))
    expect(check.heading).to_be_hidden()
    expect(check.page.get_by_role("button")).to_have_count(0)


@without_script
def test_every_question_and_answer_stands_on_the_page(check: SelfCheck) -> None:
    words = check.page.locator(".xg-question__words").filter(visible=True)

    expect(words).to_have_text([question["question"] for question in CHECK["questions"]])
    for answer in ANSWERS:
        expect(check.radio(answer)).to_be_visible()


@without_script
def test_every_answer_has_its_reading_under_its_question(check: SelfCheck) -> None:
    groups = check.page.locator(".xg-question:visible + .xg-readings:visible")

    for group, answers in zip(groups.all(), QUESTIONS, strict=True):
        expect(group.locator(".xg-reading__answer")).to_have_text([answer.quoted for answer in answers])


@without_script
def test_every_reading_is_whole(check: SelfCheck) -> None:
    for reading, answer in zip(check.readings.all(), ANSWERS, strict=True):
        for part in ("sense", "likelier", "say"):
            expect(reading).to_contain_text(answer.record[part].strip(), use_inner_text=True)


@without_script
def test_every_hope_has_its_opening_and_its_sentence(check: SelfCheck) -> None:
    for group, hope in zip(check.groups.all(), HOPES.values(), strict=True):
        expect(group).to_contain_text(hope["opening"].strip(), use_inner_text=True)
        expect(group).to_contain_text(hope["say"].strip(), use_inner_text=True)


@without_script
def test_the_way_to_a_person_stands_before_all_that_is_said_to_answers(check: SelfCheck) -> None:
    first = check.first.filter(has_text=HOPES["run-low"]["first"]["words"][:20])

    expect(first).to_be_visible()
    assert first.bounding_box()["y"] < check.apart.bounding_box()["y"]


@without_script
def test_what_answers_say_together_is_a_link_away_and_names_answers_as_the_questions_letter_them(check: SelfCheck) -> None:
    check.apart.get_by_role("link").click()
    shown = check.page.locator("[data-check-together]").filter(visible=True)
    first = BEFORE.record.together_of(None)[0]
    answer = next(answer for answer in ANSWERS if answer.pick == first.when[0][0])
    question = next(number for number, answers in enumerate(QUESTIONS, 1) if answer in answers)

    expect(shown).to_have_count(len(CHECK["together"]))
    letter = "ABCDEFG"[QUESTIONS[question - 1].index(answer)]
    expect(shown.first.locator(".xg-together__label")).to_contain_text(f"Taken together: {question} {letter} {answer.quoted}")
    expect(shown.first).to_contain_text(first.say)


@without_script
def test_nothing_is_shown_that_only_works_with_script(check: SelfCheck) -> None:
    expect_the_whole_page(check)
    expect(check.errors).to_be_hidden()
    expect(check.none_fits).to_be_hidden()
    expect(check.all_fit).to_be_hidden()


@without_script
def test_an_answer_can_be_marked_for_print(check: SelfCheck) -> None:
    check.choose(ANSWERS[0])

    expect(check.radio(ANSWERS[0])).to_be_checked()


@without_script
def test_search_says_that_it_needs_script_and_leads_to_the_contents(page: Page) -> None:
    page.goto("/about/")
    page.locator("summary", has_text="Search").click()

    expect(page.get_by_text("Search needs script.")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_hidden()
    page.get_by_role("search").get_by_role("link", name="contents").click()
    expect(page.locator("#contents")).to_be_in_viewport()


@without_script
def test_the_menu_opens_and_leads_to_a_page(page: Page) -> None:
    page.goto("/about/")
    page.locator("summary", has_text="Menu").click()
    page.get_by_role("navigation", name="Menu").get_by_role("link", name="Sources", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Sources")


@without_script
def test_opening_the_menu_closes_search(page: Page) -> None:
    page.goto("/about/")
    page.locator("summary", has_text="Search").click()
    page.locator("summary", has_text="Menu").click()

    expect(page.get_by_role("navigation", name="Menu")).to_be_visible()
    expect(page.get_by_text("Search needs script.")).to_be_hidden()


@without_script
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_follow_the_readers_setting(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto("/")

    dark = sum(map(int, page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g)"))) < 3 * 128
    assert dark == (scheme == "dark")


def test_a_self_check_whose_script_does_not_arrive_shows_the_whole_page(page: Page) -> None:
    page.route("**/self-check.js", lambda route: route.abort())

    expect_the_whole_page(SelfCheck(page).open())


def test_a_page_whose_other_script_does_not_arrive_says_that_search_needs_it(page: Page) -> None:
    page.route("**/site.js", lambda route: route.abort())
    page.goto("/about/")
    page.locator("summary", has_text="Search").click()

    expect(page.get_by_text("Search needs script.")).to_be_visible()


@pytest.mark.parametrize("missing", ["show", "copy", "send", "buttons"])
def test_a_self_check_whose_script_breaks_at_the_start_shows_the_whole_page(page: Page, missing: str) -> None:
    page.route("**/self-check/", rewritten(lambda html: html.replace(f"data-check-{missing}", "data-gone")))
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))

    expect_the_whole_page(SelfCheck(page).open())
    assert faults


@pytest.mark.parametrize(
    ("path", "missing"),
    [*(("self-check/", name) for name in ("slot", "none-fit", "list", "more-part", "heading", "asked")), ("together/", "quotes")],
)
def test_a_self_check_whose_script_breaks_halfway_shows_the_whole_page_with_the_answers(page: Page, path: str, missing: str) -> None:
    """Half a result would be worse than none. What is missing is missing on its own page, or on that of the combinations."""
    page.route(f"**/{path}", rewritten(lambda html: html.replace(f"data-check-{missing}", "data-gone")))
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    check = SelfCheck(page).open().choose(*CHOSEN).show()

    expect_the_whole_page(check)
    assert set(check.checked()) == {answer.id for answer in CHOSEN}
    assert faults


def rewritten(change: Callable[[str], str]) -> Callable[[Route], None]:
    """Answers a request with the page as built, changed."""

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=change(response.text()))

    return answer


def test_two_scripts_of_the_same_name_do_their_work_once(page: Page, context: BrowserContext) -> None:
    """Two checks on one page bring the script twice."""
    script = '<script src="../assets/js/self-check.js"></script>'
    page.route("**/self-check/", rewritten(lambda html: html.replace(script, script * 2)))
    check = SelfCheck(page).open().choose(ANSWERS[0]).show()

    expect(check.quotes).to_have_text([ANSWERS[0].quoted])
