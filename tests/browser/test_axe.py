"""axe-core's rules for WCAG 2.2 AA and best practice: no violation, in any state, color, width or text size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.self_check import BEFORE, WHY, Quiz, SelfCheck
from tests.browser.windows import Window

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    # AAA's 7 to 1 for words. It is silent below 4.5 to 1, which is left to AA's own rule.
    "rules": {"color-contrast-enhanced": {"enabled": True}},
}

#: Every page is seen in each. The last two are 1280 px at 400% zoom, and a desk where the browser's text is at 200%.
WINDOWS = {
    "light, phone": Window(320, colors={"color_scheme": "light"}),
    "light, desk": Window(1280, colors={"color_scheme": "light"}),
    "dark, phone": Window(320, colors={"color_scheme": "dark"}),
    "dark, desk": Window(1280, colors={"color_scheme": "dark"}),
    "forced colors at 400% zoom": Window(320, 256, colors={"color_scheme": "dark", "forced_colors": "active"}),
    "text at 200% and apart": Window(1280, 1024, text=32, spaced=True),
}


@pytest.fixture(params=WINDOWS.values(), ids=WINDOWS.keys())
def view(request: pytest.FixtureRequest, browser: Browser, base_url: str) -> Iterator[Page]:
    page = request.param.open(browser, base_url)
    yield page
    page.context.close()


def violations(page: Page) -> list[str]:
    """Rule and place of each violation. Seen from the top, where the bar covers nothing of the page."""
    page.evaluate("scrollTo(0, 0)")
    found: list[dict[str, Any]] = Axe().run(page, options=RULES).response["violations"]
    return [f"{page.url} {rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]]


def test_no_page_has_a_violation(view: Page, pages: list[str]) -> None:
    found = []
    for address in pages:
        view.goto(address)
        found += violations(view)

    assert found == []


def test_the_open_menu_has_no_violation(view: Page) -> None:
    view.goto("/guide/no-magic/")
    view.locator("summary", has_text="Menu").click()
    expect(view.get_by_role("navigation", name="Menu")).to_be_visible()

    assert violations(view) == []


def test_search_with_results_has_no_violation(view: Page) -> None:
    view.goto("/guide/no-magic/")
    view.locator("summary", has_text="Search").click()
    view.get_by_role("searchbox").fill("how long")
    expect(view.locator("[data-search-results] a").first).to_be_visible()

    assert violations(view) == []


@pytest.mark.parametrize(
    ("quiz", "address"), [(BEFORE, "/self-check/"), (WHY, "/students/why-i-help/"), (BEFORE, "/embed/self-check/")]
)
def test_a_self_check_with_a_result_has_no_violation(view: Page, quiz: Quiz, address: str) -> None:
    """One with low hope, with answers read together, and with a line of the list left out."""
    check = SelfCheck(view, quiz).open(address).choose(*(question[0] for question in quiz.questions)).show()
    check.move(check.lines.first.inner_text(), "Leave out")
    expect(check.together.first).to_be_visible()

    assert violations(view) == []
    check.weigh(quiz.questions[0][0], quiz.questions[1][0])
    expect(check.lead).to_be_visible()

    assert violations(view) == []


def test_a_self_check_with_nothing_answered_has_no_violation(view: Page) -> None:
    check = SelfCheck(view).open().show()
    expect(check.errors).to_be_visible()

    assert violations(view) == []


def test_a_self_check_without_its_script_has_no_violation(view: Page) -> None:
    view.route("**/self-check.js", lambda route: route.abort())
    SelfCheck(view).open()

    assert violations(view) == []
