"""Leaving the self-check by a link and coming back, and starting again by a reload."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, Page, expect

from tests.browser.self_check import BEFORE, HOPES, QUESTIONS, SelfCheck, picks

CHOSEN = picks("fits", "rescue", "not-sure")


@pytest.fixture(scope="module")
def keeping_browser(browser_type: BrowserType, browser_type_launch_args: dict[str, Any]) -> Iterator[Browser]:
    """A browser that keeps a whole page for Back, as people's browsers do; Playwright turns that off."""
    browser = browser_type.launch(
        **browser_type_launch_args, ignore_default_args=["--disable-back-forward-cache"]
    )
    yield browser
    browser.close()


@pytest.fixture(params=["loaded again", "kept whole"])
def returned(request: pytest.FixtureRequest, base_url: str) -> Iterator[SelfCheck]:
    """The self-check after its result was shown, a link of it followed, and Back."""
    kept = request.param == "kept whole"
    browser = request.getfixturevalue("keeping_browser" if kept else "browser")
    page = browser.new_page(base_url=base_url)
    page.add_init_script("addEventListener('pageshow', event => { window.kept = event.persisted; });")
    check = SelfCheck(page).open().choose(*CHOSEN).show()
    check.readings.last.locator(".xg-reading__link a").click()
    page.wait_for_url("**/*#*")
    # Playwright's own go_back waits for a load event, which a page kept whole does not have; and a call that takes
    # the page away before it has returned counts as broken off.
    page.evaluate("setTimeout(() => history.back())")
    page.wait_for_url("**/self-check/", wait_until="commit")
    page.wait_for_function("kept => window.kept === kept", arg=kept)
    yield check
    page.close()


def test_back_restores_the_answers(returned: SelfCheck) -> None:
    assert set(returned.checked()) == {answer.id for answer in CHOSEN}


def test_back_restores_the_result_of_these_answers(returned: SelfCheck) -> None:
    expect(returned.names).to_have_text([HOPES[hope]["name"] for hope in ("rescue", "fits", "not-sure")])
    expect(returned.quotes).to_have_text([CHOSEN[1].quoted, CHOSEN[0].quoted, CHOSEN[2].quoted])


def test_back_brings_nothing_back_that_was_cleared(check: SelfCheck) -> None:
    """The page tells readers on a shared phone to clear before they go."""
    page = check.page
    check.choose(*CHOSEN).show().clear()
    page.locator(".xg-footer__links a", has_text="Get help now").click()
    page.wait_for_url("**/help-now/")
    page.go_back()

    expect(page.get_by_role("button", name="Show what my answers suggest")).to_be_visible()
    assert check.checked() == []
    expect(check.result).to_be_hidden()


@pytest.mark.parametrize("unfolded", [True, False])
def test_back_leaves_each_answer_by_itself_as_it_was(page: Page, unfolded: bool) -> None:
    """On a page that is loaded again."""
    check = SelfCheck(page).open().choose(*(question[0] for question in QUESTIONS)).press("Show what my answers suggest")
    if unfolded:
        check.unfold()
    page.locator(".xg-footer__links a", has_text="Get help now").click()
    page.wait_for_url("**/help-now/")
    page.go_back()

    expect(check.heading).to_be_visible()
    expect(check.unfolder).to_have_attribute("aria-expanded", str(unfolded).lower())
    chosen = [question[0] for question in QUESTIONS]
    assert 0 < len(BEFORE.unspoken(chosen)) < len(chosen)
    expect(check.readings).to_have_count(len(chosen if unfolded else BEFORE.unspoken(chosen)))


def test_back_leaves_what_matters_most_marked_and_first(page: Page) -> None:
    """On a page that is loaded again."""
    first = [question[0] for question in QUESTIONS]
    check = SelfCheck(page).open().choose(*first).weigh(first[2]).press("Show what my answers suggest")
    page.locator(".xg-footer__links a", has_text="Get help now").click()
    page.wait_for_url("**/help-now/")
    page.go_back()

    expect(check.lead.locator(".xg-reading__answer")).to_have_text([first[2].quoted])
    expect(check.weighing.get_by_role("checkbox", checked=True)).to_have_accessible_name(first[2].text)
    expect(check.readings).to_have_count(1)


def test_back_returns_to_the_place_in_the_result(returned: SelfCheck) -> None:
    expect(returned.readings.last).to_be_in_viewport()


def test_back_does_not_claim_that_anything_changed(returned: SelfCheck) -> None:
    expect(returned.heading).to_be_visible()
    expect(returned.said.filter(has_text="changed")).to_have_count(0)


def test_forward_and_back_again_restore_them_once_more(returned: SelfCheck) -> None:
    page = returned.page
    for way, place in (("forward", "**/*#*"), ("back", "**/self-check/")):
        page.evaluate(f"setTimeout(() => history.{way}())")
        page.wait_for_url(place, wait_until="commit")
    expect(returned.heading).to_be_visible()

    assert set(returned.checked()) == {answer.id for answer in CHOSEN}
    expect(returned.quotes).to_have_text([answer.quoted for answer in BEFORE.grouped(CHOSEN)])


def test_after_back_the_result_still_follows_the_answers(returned: SelfCheck) -> None:
    returned.clear()

    expect(returned.result).to_be_hidden()
    assert returned.checked() == []


def test_back_without_a_result_restores_answers_alone(page: Page) -> None:
    check = SelfCheck(page).open().choose(*CHOSEN)
    page.get_by_role("link", name="Who made this").last.click()
    page.go_back()

    assert set(check.checked()) == {answer.id for answer in CHOSEN}
    expect(check.result).to_be_hidden()


def test_a_reload_starts_again(page: Page) -> None:
    """Firefox puts answers back on a reload, too. Chromium does not: a script plays its part."""
    page.add_init_script(
        """addEventListener("load", () => {
          if (performance.getEntriesByType("navigation")[0].type !== "reload") return;
          document.querySelectorAll(".xg-answer:first-child input, [data-check-opened]")
            .forEach(box => { box.checked = true; });
        });"""
    )
    check = SelfCheck(page).open().choose(*CHOSEN).show()
    page.reload()

    assert check.checked() == []
    expect(check.root.locator("[data-check-weighs]:checked")).to_have_count(0)
    expect(check.result).to_be_hidden()
