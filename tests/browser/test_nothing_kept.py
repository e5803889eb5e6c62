"""Nothing is sent and nothing is kept: the browser watched from the first request on."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.self_check import HOPES, QUESTIONS, SelfCheck, picks

NOTHING = {"cookie": "", "local": 0, "session": 0, "databases": 0, "caches": 0, "workers": 0, "name": "", "state": None}


def kept(page: Page) -> dict[str, Any]:
    """What a page can leave behind in a browser."""
    return page.evaluate(
        """async () => ({
          cookie: document.cookie,
          local: localStorage.length,
          session: sessionStorage.length,
          databases: (await indexedDB.databases()).length,
          caches: (await caches.keys()).length,
          workers: (await navigator.serviceWorker.getRegistrations()).length,
          name: window.name,
          state: history.state,
        })"""
    )


@pytest.fixture
def used(watch: Watch, page: Page) -> tuple[SelfCheck, dict[str, Any], int]:
    """The self-check after everything one can do on it, how the page was before, and the requests up to then."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.add_init_script("window.print = () => {}; navigator.share = () => Promise.resolve()")
    check = SelfCheck(page).open()
    page.wait_for_load_state("networkidle")
    before, requests = place(page), len(watch.requests)
    check.show().choose(*picks(*HOPES)).show().choose(QUESTIONS[0][-1])
    line = check.lines.first.inner_text()
    check.move(line, "Leave out").move(line, "Add").press("Copy it as text").press("Print my list")
    check.press("Print it with my answers").press("Send someone the blank questions")
    check.clear().choose(QUESTIONS[1][0]).show()
    expect(check.heading).to_be_focused()
    page.wait_for_load_state("networkidle")
    return check, before, requests


def place(page: Page) -> dict[str, Any]:
    return page.evaluate("({ address: location.href, title: document.title, history: history.length })")


def test_answering_sends_nothing(used: tuple[SelfCheck, dict[str, Any], int], watch: Watch) -> None:
    _, _, requests = used

    assert watch.addresses()[requests:] == []


def test_answering_keeps_nothing(used: tuple[SelfCheck, dict[str, Any], int]) -> None:
    check, *_ = used

    assert kept(check.page) == NOTHING
    assert check.page.context.storage_state() == {"cookies": [], "origins": []}


def test_answering_leaves_address_title_and_history_alone(used: tuple[SelfCheck, dict[str, Any], int]) -> None:
    check, before, _ = used

    assert place(check.page) == before


def test_answering_leaves_the_console_silent(used: tuple[SelfCheck, dict[str, Any], int], watch: Watch) -> None:
    assert used
    assert watch.said == []


def test_a_page_opened_beside_it_knows_no_answer(used: tuple[SelfCheck, dict[str, Any], int]) -> None:
    beside = SelfCheck(used[0].page.context.new_page()).open()

    assert beside.checked() == []
    expect(beside.result).to_be_hidden()


def test_every_page_asks_only_its_own_site_and_only_to_read(
    page: Page, pages: list[str], watch: Watch, base_url: str
) -> None:
    """Search and menu opened, too, where a page has them."""
    for address in pages:
        page.goto(address)
        if address.startswith("/embed/"):
            continue
        page.locator("summary", has_text="Search").click()
        page.get_by_role("searchbox").fill("how long")
        expect(page.locator("[data-search-results] a").first).to_be_visible()
        page.locator("summary", has_text="Menu").click()

    assert {request.method for request in watch.requests} == {"GET"}
    assert [url for url in watch.addresses() if not url.startswith(f"{base_url}/")] == []


def test_every_page_keeps_nothing_and_leaves_the_console_silent(page: Page, pages: list[str], watch: Watch) -> None:
    for address in pages:
        page.goto(address)

        assert kept(page) == NOTHING, address
    assert page.context.cookies() == []
    assert watch.said == []


def test_no_page_opens_a_lasting_connection(page: Page, pages: list[str]) -> None:
    sockets: list[str] = []
    page.on("websocket", lambda socket: sockets.append(socket.url))
    for address in pages:
        page.goto(address)

    assert sockets == []
