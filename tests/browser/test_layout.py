"""Room for every page on every screen, and for every finger."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.self_check import QUESTIONS, SelfCheck

WIDTHS = [320, 390, 768, 1280]

#: Everything that is not a link within a sentence.
CONTROLS = ", ".join(
    [
        "button",
        "summary",
        "input[type=search]",
        "a[href^='tel:']",
        "a[href^='sms:']",
        ".xg-answer",
        ".xg-bar a",
        ".xg-check .xg-link",
        ".xg-door",
        ".xg-leave a",
        ".xg-errors a",
        ".xg-footer a",
        ".xg-help__call",
        ".xg-help__number--web",
        ".xg-menu__list a",
        ".xg-reading__link a",
        ".xg-row",
        ".xg-search__hit",
        ".xg-strip a",
        ".xg-turn a",
    ]
)


def small(page: Page) -> list[str]:
    """Visible controls under 44 px high, with what they say."""
    return page.eval_on_selector_all(
        CONTROLS,
        """controls => controls.filter(control => control.checkVisibility())
          .map(control => [control, control.getBoundingClientRect()])
          .filter(([, box]) => box.height < 43.99)
          .map(([control, box]) => `${location.pathname} ${box.height} ${control.textContent.trim()}`)""",
    )


def overflow(page: Page) -> int:
    """By how many pixels a page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def a_full_result(page: Page) -> SelfCheck:
    check = SelfCheck(page).open().choose(*(question[0] for question in QUESTIONS)).show()
    expect(check.heading).to_be_visible()
    return check


@pytest.fixture(params=WIDTHS)
def sized(request: pytest.FixtureRequest, page: Page) -> Page:
    page.set_viewport_size({"width": request.param, "height": 800})
    return page


@pytest.fixture(params=[(320, 800), (320, 256), (1280, 800)], ids=["phone", "1280 px at 400% zoom", "desk"])
def window(request: pytest.FixtureRequest, page: Page) -> Page:
    width, height = request.param
    page.set_viewport_size({"width": width, "height": height})
    return page


def test_every_control_on_every_page_is_a_fingertip_high(sized: Page, pages: list[str]) -> None:
    found = []
    for address in pages:
        sized.goto(address)
        assert sized.locator(CONTROLS).filter(visible=True).count() > 4, address
        found += small(sized)

    assert found == []


def test_every_control_of_a_result_is_a_fingertip_high(sized: Page) -> None:
    a_full_result(sized)

    assert small(sized) == []


def test_the_way_out_of_the_error_is_a_fingertip_high(sized: Page) -> None:
    check = SelfCheck(sized).open().show()
    expect(check.errors).to_be_visible()

    assert small(sized) == []


def test_every_control_of_menu_and_search_is_a_fingertip_high(sized: Page) -> None:
    sized.goto("/guide/no-magic/")
    sized.locator("summary", has_text="Menu").click()
    expect(sized.get_by_role("navigation", name="Menu")).to_be_visible()
    found = small(sized)
    sized.locator("summary", has_text="Search").click()
    sized.get_by_role("searchbox").fill("how long")
    expect(sized.locator("[data-search-results] a").first).to_be_visible()

    assert found + small(sized) == []


def test_no_page_scrolls_sideways(window: Page, pages: list[str]) -> None:
    found = {}
    for address in pages:
        window.goto(address)
        found[address] = overflow(window)

    assert {address: pixels for address, pixels in found.items() if pixels} == {}


def test_a_result_does_not_scroll_sideways(window: Page) -> None:
    a_full_result(window)

    assert overflow(window) == 0


@pytest.mark.parametrize("address", ["/guide/no-magic/", "/help-now/"])
@pytest.mark.parametrize("name", ["Search", "Menu"])
def test_an_open_drawer_fits_the_window_and_can_be_scrolled_to_its_end(window: Page, name: str, address: str) -> None:
    """The second page has the quick way out above its bar."""
    window.goto(address)
    window.locator("summary", has_text=name).click()
    links = window.locator("details[open] .xg-drawer__panel a").filter(visible=True)
    if name == "Search":
        window.get_by_role("searchbox").fill("how long")
    expect(links.nth(3)).to_be_visible()
    last = links.last
    last.scroll_into_view_if_needed()

    expect(last).to_be_in_viewport(ratio=1)
    assert overflow(window) == 0


def test_the_bar_is_one_row_with_nothing_overlapping(sized: Page) -> None:
    sized.goto("/")
    boxes: list[dict[str, Any]] = sized.eval_on_selector_all(
        ".xg-bar__inner > a, .xg-bar__inner > details > summary",
        "items => items.map(item => item.getBoundingClientRect().toJSON())",
    )
    middles = [(box["top"] + box["bottom"]) / 2 for box in boxes]

    assert len(boxes) == 4
    assert max(middles) - min(middles) < 2
    assert all(left["right"] <= right["left"] for left, right in zip(boxes, boxes[1:], strict=False))
    assert boxes[-1]["right"] <= sized.viewport_size["width"]


def test_closed_drawers_hold_no_tab_stop(page: Page) -> None:
    page.goto("/about/")
    stops = []
    for _ in range(6):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.className"))

    assert stops[:5] == ["xg-skip", "xg-bar__name", "xg-bar__help", "xg-drawer__summary", "xg-drawer__summary"]
    assert not stops[5].startswith("xg-")


@pytest.mark.parametrize("address", ["/self-check/", "/", "/guide/no-magic/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_jumps_while_a_page_loads_on_a_slow_line(page: Page, address: str, width: int) -> None:
    """In a tall window, as only jumps in sight count and the questions start below the first screen."""
    page.set_viewport_size({"width": width, "height": 2400})
    slow = page.context.new_cdp_session(page)
    slow.send("Network.enable")
    slow.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 150, "downloadThroughput": 50_000, "uploadThroughput": 50_000},
    )
    page.add_init_script(
        """window.jumps = 0;
        new PerformanceObserver(list => list.getEntries().forEach(jump => { window.jumps += jump.value; }))
          .observe({ type: 'layout-shift', buffered: true });"""
    )
    page.goto(address)
    # Two frames on, the last jump has been told.
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    assert page.evaluate("window.jumps") < 0.01
