"""The whole site by keyboard alone, from the address bar on."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.self_check import BEFORE, HOPES, QUESTIONS, SelfCheck, picks

MOST_STOPS = 1500

#: The element with focus, or the row that shows focus for it, and how well a reader can see it.
FOCUS = """() => {
  const focused = document.activeElement;
  if (focused === document.body) return null;
  const shown = focused.closest('.xg-answer') ?? focused;
  const style = getComputedStyle(shown);
  const bar = document.querySelector('.xg-bar');
  const covered = bar && !bar.contains(focused) && getComputedStyle(bar).position === 'sticky'
    && shown.getBoundingClientRect().bottom <= bar.getBoundingClientRect().bottom;
  return {
    name: focused.outerHTML.slice(0, 120),
    ring: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    covered,
  };
}"""


def tab_to(page: Page, target: Locator) -> None:
    element = target.element_handle()
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if element.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"no Tab reaches {target}")


def test_the_first_stop_is_a_link_past_the_bar(page: Page) -> None:
    page.goto("/self-check/")
    page.keyboard.press("Tab")

    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()


def test_the_self_check_from_the_address_bar_to_a_section_of_the_guide(page: Page) -> None:
    check = SelfCheck(page).open()
    first, second = QUESTIONS[0][0], QUESTIONS[1][1]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    tab_to(page, check.radio(first))
    page.keyboard.press("Space")
    expect(check.radio(first)).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(check.radio(second)).to_be_checked()
    tab_to(page, page.get_by_role("button", name="Show what my answers suggest"))
    page.keyboard.press("Enter")
    expect(check.heading).to_be_focused()
    tab_to(page, check.readings.last.locator(".xg-reading__link a"))
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(r"/.+/#.+"))


def test_arrow_keys_move_the_answer_and_the_result_follows(page: Page) -> None:
    check = SelfCheck(page).open()
    check.radio(QUESTIONS[0][0]).focus()
    page.keyboard.press("Space")
    check.show()
    check.radio(QUESTIONS[0][0]).focus()
    page.keyboard.press("ArrowDown")

    expect(check.quotes).to_have_text([QUESTIONS[0][1].quoted])
    expect(check.names).to_have_text([HOPES[QUESTIONS[0][1].hope]["name"]])
    expect(check.radio(QUESTIONS[0][1])).to_be_focused()


def test_tab_goes_from_question_to_question(check: SelfCheck) -> None:
    check.radio(QUESTIONS[0][0]).focus()
    for question in QUESTIONS[1:]:
        check.page.keyboard.press("Tab")

        expect(check.radio(question[0])).to_be_focused()


def test_clearing_and_asking_with_nothing_answered_work_by_keyboard(check: SelfCheck) -> None:
    page = check.page
    tab_to(page, page.get_by_role("button", name="Clear my answers"))
    page.keyboard.press("Enter")
    expect(check.radio(QUESTIONS[0][0])).to_be_focused()
    tab_to(page, page.get_by_role("button", name="Show what my answers suggest"))
    page.keyboard.press("Space")
    expect(check.errors).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(check.radio(QUESTIONS[0][0])).to_be_focused()


def test_the_list_is_put_in_order_by_keyboard(check: SelfCheck) -> None:
    chosen = picks("rescue", "fits")
    first, second, *rest = BEFORE.begins(chosen)
    check.choose(*chosen).show()
    page = check.page
    tab_to(page, check.root.get_by_role("button", name=f"Leave out {first}"))
    page.keyboard.press("Enter")
    expect(check.root.get_by_role("button", name=f"Leave out {second}")).to_be_focused()
    tab_to(page, check.fold)
    page.keyboard.press("Enter")
    tab_to(page, check.root.get_by_role("button", name=f"Add {first}"))
    page.keyboard.press("Space")

    expect(check.lines).to_have_text([second, *rest, first])


def test_every_stop_on_every_page_shows_focus_and_is_not_covered_by_the_bar(page: Page, pages: list[str]) -> None:
    faults = []
    for address in pages:
        page.goto(address)
        stops = walk(page) + walk(page, "Shift+Tab")
        assert stops, address
        faults += [f"{address} {stop}" for stop in stops if stop["ring"] < 3 or stop["covered"]]

    assert faults == []


def test_every_stop_of_a_result_shows_focus(check: SelfCheck) -> None:
    check.choose(*(question[0] for question in QUESTIONS)).show()

    assert [stop for stop in walk(check.page) if stop["ring"] < 3 or stop["covered"]] == []


def walk(page: Page, key: str = "Tab") -> list[dict]:
    """Every stop from where focus is to the end of the page, or with Shift back to its start."""
    stops: list[dict] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press(key)
        stop = page.evaluate(FOCUS)
        if stop is None:
            return stops
        stops.append(stop)
    raise AssertionError(f"more than {MOST_STOPS} stops")
