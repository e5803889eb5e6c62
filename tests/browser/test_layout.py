"""Room for every page on every screen, and for every finger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.room import faults, overflow, small
from tests.browser.self_check import QUESTIONS, SelfCheck
from tests.browser.windows import Window

WINDOWS = {
    "phone": Window(320),
    "larger phone": Window(390),
    "tablet": Window(768),
    "desk": Window(1280),
    "1280 px at 400% zoom": Window(320, 256),
    "phone, text apart": Window(320, spaced=True),
    "phone, text at 200%": Window(320, text=32),
    "desk, text at 200% and apart": Window(1280, 1024, text=32, spaced=True),
}

#: Where a drawer has least room.
NARROW = {name: WINDOWS[name] for name in ("1280 px at 400% zoom", "phone, text apart", "phone, text at 200%")}


def a_full_result(page: Page) -> SelfCheck:
    check = SelfCheck(page).open().choose(*(question[0] for question in QUESTIONS)).show()
    expect(check.heading).to_be_visible()
    return check


@pytest.fixture(params=WINDOWS.values(), ids=WINDOWS.keys())
def window(request: pytest.FixtureRequest, browser: Browser, base_url: str) -> Iterator[Page]:
    page = request.param.open(browser, base_url)
    yield page
    page.context.close()


def test_every_page_can_be_read_and_hit_and_none_scrolls_sideways(window: Page, pages: list[str]) -> None:
    found = []
    for address in pages:
        window.goto(address)
        found += faults(window)

    assert found == []


def test_a_result_can_be_read_and_hit_and_does_not_scroll_sideways(window: Page) -> None:
    a_full_result(window)

    assert faults(window) == []


def test_the_way_out_of_the_error_is_a_fingertip_high(window: Page) -> None:
    check = SelfCheck(window).open().show()
    expect(check.errors).to_be_visible()

    assert small(window) == []


def test_menu_and_search_can_be_read_and_hit(window: Page) -> None:
    window.goto("/guide/no-magic/")
    window.locator("summary", has_text="Menu").click()
    expect(window.get_by_role("navigation", name="Menu")).to_be_visible()
    found = small(window)
    window.locator("summary", has_text="Search").click()
    window.get_by_role("searchbox").fill("how long")
    expect(window.locator("[data-search-results] a").first).to_be_visible()

    assert found + small(window) == []


@pytest.mark.parametrize("window", NARROW.values(), ids=NARROW.keys(), indirect=True)
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


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_the_bar_is_one_row_with_nothing_overlapping(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/")
    boxes: list[dict[str, Any]] = page.eval_on_selector_all(
        ".xg-bar__inner > a, .xg-bar__inner > details > summary",
        "items => items.map(item => item.getBoundingClientRect().toJSON())",
    )
    middles = [(box["top"] + box["bottom"]) / 2 for box in boxes]

    assert len(boxes) == 4
    assert max(middles) - min(middles) < 2
    assert all(left["right"] <= right["left"] for left, right in zip(boxes, boxes[1:], strict=False))
    assert boxes[-1]["right"] <= width


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
