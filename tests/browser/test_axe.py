"""axe-core's rules for WCAG 2.2 AA and best practice: no violation, in any state, at either end of widths."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.self_check import BEFORE, WHY, Quiz, SelfCheck

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(params=[320, 1280])
def view(
    request: pytest.FixtureRequest, scheme: str, new_context: Callable[..., BrowserContext]
) -> Iterator[Page]:
    return new_context(color_scheme=scheme, viewport={"width": request.param, "height": 800}).new_page()


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


def test_a_self_check_with_nothing_answered_has_no_violation(view: Page) -> None:
    check = SelfCheck(view).open().show()
    expect(check.errors).to_be_visible()

    assert violations(view) == []


def test_a_self_check_without_its_script_has_no_violation(view: Page) -> None:
    view.route("**/self-check.js", lambda route: route.abort())
    SelfCheck(view).open()

    assert violations(view) == []
