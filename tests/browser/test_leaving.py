"""The quick way out of the pages about harm."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.built import ROOT

AWAY = "https://www.wikipedia.org/"
#: Pages whose front matter says that they are about harm, by their addresses.
HARM = sorted(
    "/" + path.relative_to(ROOT / "docs").as_posix().removesuffix("index.md").removesuffix(".md").rstrip("/") + "/"
    for path in Path(ROOT / "docs").rglob("*.md")
    if re.search(r"^about: harm$", path.read_text("utf-8").split("\n---\n")[0], re.M)
)
by_hand_or_key = pytest.mark.parametrize("key", [None, "Enter"], ids=["tapped", "by keyboard"])
without_script = pytest.mark.browser_context_args(java_script_enabled=False)


@pytest.fixture(autouse=True)
def elsewhere(page: Page) -> None:
    """The other site, without a network."""
    page.route(AWAY, lambda route: route.fulfill(body="<title>Elsewhere</title><h1>Elsewhere</h1>", content_type="text/html"))


def test_pages_about_harm_and_danger_have_it_and_no_others(built_site: Path, pages: list[str]) -> None:
    files = {address: built_site / f"{address[1:]}{'index.html' if address.endswith('/') else ''}" for address in pages}
    found = [address for address, file in files.items() if "data-leave" in file.read_text("utf-8")]

    assert {"/help-now/", "/guide/feeling-worse/", "/guide/not-all-therapy-is-equal/"} <= set(HARM)
    assert found == HARM


@pytest.mark.parametrize("address", HARM)
def test_it_is_the_first_stop_and_stays_in_sight(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 600})
    page.goto(address)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Leave this page")).to_be_focused()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")

    expect(page.get_by_role("link", name="Leave this page")).to_be_in_viewport()


def leave(page: Page, key: str | None) -> None:
    """Follows the link by a tap or, with `key`, by keyboard."""
    link = page.get_by_role("link", name="Leave this page")
    if key:
        page.keyboard.press("Tab")
        expect(link).to_be_focused()
        page.keyboard.press(key)
    else:
        link.click()


@pytest.mark.parametrize("address", HARM)
@by_hand_or_key
def test_it_opens_another_site(page: Page, address: str, key: str | None) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    leave(page, key)

    expect(page).to_have_title("Elsewhere")
    assert page.url == AWAY


@pytest.mark.parametrize("address", HARM)
@by_hand_or_key
def test_nothing_of_the_page_is_left_meanwhile(page: Page, address: str, key: str | None) -> None:
    """An answer without content leaves a browser where it is: so what is left can be read in peace."""
    page.route(AWAY, lambda route: route.fulfill(status=204))
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    with page.expect_request(AWAY):
        leave(page, key)

    expect(page.locator("body")).to_have_text("", use_inner_text=False)
    expect(page).to_have_title("www.wikipedia.org")


def test_back_leads_to_what_was_before_the_page(page: Page) -> None:
    page.goto("/")
    page.goto("/help-now/")
    page.get_by_role("link", name="Leave this page").click()
    page.wait_for_url(AWAY)
    page.go_back()

    assert page.url.endswith("/") and "help-now" not in page.url


@without_script
@pytest.mark.parametrize("address", HARM)
def test_without_script_it_is_a_link(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Elsewhere")).to_be_visible()


@pytest.mark.parametrize("script", [None, "throw new Error('broken');"], ids=["does not arrive", "fails at once"])
def test_where_its_script_does_nothing_it_is_a_link(page: Page, script: str | None) -> None:
    page.route(
        "**/site.js",
        lambda route: route.fulfill(body=script, content_type="text/javascript") if script else route.abort(),
    )
    page.goto("/help-now/")
    page.get_by_role("link", name="Leave this page").click()

    expect(page.get_by_role("heading", name="Elsewhere")).to_be_visible()


def test_it_says_that_history_is_not_wiped_and_leads_to_what_can_be_done(page: Page) -> None:
    page.goto("/help-now/")
    page.get_by_role("link", name="History isn’t cleared").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Using a shared phone or computer")


@pytest.mark.parametrize("address", HARM)
def test_it_stays_off_the_paper(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("link", name="Leave this page")).to_be_visible()
    page.emulate_media(media="print")

    expect(page.get_by_role("link", name="Leave this page")).to_be_hidden()
    expect(page.get_by_role("link", name="History isn’t cleared")).to_be_hidden()
