"""The whole site by keyboard alone, from the address bar on."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.self_check import BEFORE, HOPES, QUESTIONS, SelfCheck, picks
from tests.browser.windows import Window
from tests.contrast import ratio

MOST_STOPS = 1500

STOPS = (Path(__file__).parent / "stops.js").read_text("utf-8")
PRINTABLE = string.digits + string.ascii_letters + string.punctuation
TAB = {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}


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
    if check.together.count():
        tab_to(page, check.unfolder)
        page.keyboard.press("Enter")
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


def walk(page: Page) -> list[dict[str, Any]]:
    """Every stop of Tab from the start of a page to its end, as stops.js tells it."""
    keyboard = page.context.new_cdp_session(page)
    for _ in range(MOST_STOPS // 20):
        for _ in range(20):
            keyboard.send("Input.dispatchKeyEvent", TAB)
        # The first was told before the first key. At the end, focus goes to the browser, or round to the start.
        stops = page.evaluate("stops")[1:]
        end = next((place for place, stop in enumerate(stops) if stop is None or stop["again"]), None)
        if end is not None:
            return stops[:end]
    raise AssertionError(f"more than {MOST_STOPS} stops")


def hard_to_see(stops: list[dict[str, Any]]) -> list[str]:
    """The stops whose place a reader could not tell: the ring is thin, faint, hidden or cut."""
    return [
        f"{stop['name']} ring {stop['ring']} {stop['colors']}, seen {stop['seen']}, whole {stop['whole']}"
        for stop in stops
        if stop["ring"] < 3 or not stop["seen"] or not stop["whole"] or ratio(*stop["colors"]) < 3
    ]


@dataclass
class Walked:
    """Each page's stops, and where on it a printable key did something."""

    stops: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    acting: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def walked(browser: Browser, base_url: str, pages: list[str]) -> Iterator[Walked]:
    """Every page walked with the Tab key at a desk's width, and typed on: on the page, on a link, on the open menu."""
    context = browser.new_context(base_url=base_url)
    context.add_init_script(STOPS)
    page = context.new_page()
    walked = Walked()
    for address in pages:
        page.goto(address)
        walked.stops[address] = walk(page)
        for place in ("body", "article a", ".xg-menu summary"):
            page.locator(place).first.evaluate_all("([place]) => { document.activeElement.blur(); place?.focus(); }")
            walked.acting += [f"{address} {place}"] * page.evaluate("keys => doAnything(keys)", PRINTABLE)
    yield walked
    context.close()


def test_every_stop_on_every_page_shows_focus_where_it_can_be_seen(walked: Walked) -> None:
    assert [address for address, stops in walked.stops.items() if not stops] == []
    assert [fault for stops in walked.stops.values() for fault in hard_to_see(stops)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("window", [Window(320, 568), Window(1280, 1024, text=32)], ids=["phone", "text at 200%"])
def test_on_a_small_screen_the_longest_page_shows_focus_too(window: Window, scheme: str, browser: Browser, base_url: str) -> None:
    """On the page with the highest bar and the most stops."""
    page = replace(window, colors={"color_scheme": scheme}).open(browser, base_url)
    page.add_init_script(STOPS)
    page.goto("/help-now/")
    stops = walk(page)
    page.context.close()

    assert len(stops) > 80
    assert hard_to_see(stops) == []


def test_tab_follows_the_reading_order_on_every_page(walked: Walked) -> None:
    """Later in the page's text each time, and lower on the screen or to the right."""
    stops = [stop for stops in walked.stops.values() for stop in stops]

    assert [stop["name"] for stop in stops if not stop["later"] or stop["backward"]] == []


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_out_of_sight_takes_focus_on_any_page_with_menu_and_search_closed_or_open(
    page: Page, pages: list[str], width: int
) -> None:
    """Escape, too, closes each of the two and gives focus back."""
    page.set_viewport_size({"width": width, "height": 640})
    # Search is open, and its index never comes: it would be read anew for every page.
    page.add_init_script(STOPS + "window.fetch = () => new Promise(() => {});")
    faults = []
    for address in pages:
        page.goto(address)
        stops = page.evaluate("lookAtAll(document)")
        assert stops, address
        for drawer in page.locator("[data-drawer]").all():
            name = drawer.locator("summary").text_content()
            drawer.locator("summary").focus()
            page.keyboard.press("Enter")
            inside = drawer.locator(".xg-drawer__panel").evaluate("panel => lookAtAll(panel)")
            page.keyboard.press("Escape")
            closed = drawer.evaluate("drawer => !drawer.open && document.activeElement === drawer.querySelector('summary')")
            faults += [] if inside and closed else [f"{address} {name}: {len(inside)} stops, closed by Escape {closed}"]
            stops += inside
        faults += hard_to_see(stops)

    assert faults == []


def test_no_printable_key_does_anything_on_any_page(walked: Walked) -> None:
    """A single key would act on what somebody says to a speech program."""
    assert walked.acting == []


@pytest.mark.parametrize("address", ["/about/", "/self-check/"])
def test_typing_where_there_is_no_box_does_nothing(page: Page, address: str) -> None:
    """With real keys, one after the other."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    was = page.content()
    page.keyboard.type(PRINTABLE)

    assert page.content() == was
    assert page.evaluate("[document.activeElement.tagName, scrollY, location.hash]") == ["BODY", 0, ""]


def test_every_stop_of_a_result_shows_focus(page: Page) -> None:
    page.add_init_script(STOPS)
    SelfCheck(page).open().choose(*(question[0] for question in QUESTIONS)).show()
    # Browsers show the ring to those who use the keyboard.
    page.keyboard.press("Tab")
    stops = page.evaluate("lookAtAll(document)")

    assert len(stops) > len(QUESTIONS)
    assert hard_to_see(stops) == []
