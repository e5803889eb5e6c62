"""Nothing is sent and nothing is kept: the browser watched from the first request on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watch
from tests.browser.self_check import HOPES, QUESTIONS, SelfCheck, picks
from tests.browser.witness import NOTHING, SCRIPT, Tour, kept, tour

#: Ways to tell one browser from another, to keep something, or to send something: the witness has to see each.
TELLING = [
    *(f"navigator.{name}" for name in (
        "userAgent", "platform", "language", "languages", "plugins", "mimeTypes", "hardwareConcurrency", "deviceMemory",
        "maxTouchPoints", "doNotTrack", "cookieEnabled", "webdriver", "userAgentData", "connection", "mediaDevices",
        "permissions", "storage", "geolocation", "clipboard", "share", "serviceWorker", "getGamepads", "sendBeacon",
    )),
    *(f"screen.{name}" for name in ("width", "height", "availWidth", "colorDepth", "orientation")),
    *("outerWidth", "innerWidth", "screenX", "devicePixelRatio", "visualViewport", "matchMedia", "speechSynthesis", "name"),
    *("localStorage", "sessionStorage", "indexedDB", "caches", "window.name = 'a'", "document.cookie", "document.cookie = 'a=b'"),
    *("document.referrer", "document.fonts", "history.replaceState({}, '')", "history.length", "performance.memory"),
    *("performance.now()", "performance.getEntries()", "new Intl.DateTimeFormat().resolvedOptions()", "Intl.NumberFormat"),
    *("new Date().getTimezoneOffset()", "new Date().toString()", "(1.5).toLocaleString()", "crypto.randomUUID()"),
    *(f"document.createElement('canvas').{name}" for name in ("getContext('2d')", "getContext('webgl')", "toDataURL()")),
    *("new AudioContext()", "new OfflineAudioContext(1, 1, 8000)", "new RTCPeerConnection()", "new OffscreenCanvas(1, 1)"),
    *("new WebSocket('ws://x')", "new EventSource('/')", "new XMLHttpRequest()", "new BroadcastChannel('a')", "new SharedWorker('/')"),
    *("document.body.offsetWidth", "document.body.getBoundingClientRect()", "getComputedStyle(document.body)"),
    *("new Audio().canPlayType('audio/ogg')", "Notification.permission", "navigator.clipboard.readText", "new Image()"),
]


@pytest.fixture
def used(watch: Watch, page: Page) -> tuple[SelfCheck, dict[str, Any], int]:
    """The self-check after everything one can do on it, how the page was before, and the requests up to then."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.add_init_script("window.print = () => {}; navigator.share = () => Promise.resolve()")
    check = SelfCheck(page).open().come()
    page.wait_for_load_state("networkidle")
    before, requests = place(page), len(watch.requests)
    check.show().choose(*picks(*HOPES)).show().choose(QUESTIONS[0][-1])
    line = check.lines.first.inner_text()
    check.move(line, "Leave out").move(line, "Add").press("Copy my list as text").press("Print my list")
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


def test_what_answers_say_together_comes_once_with_the_questions_and_before_any_answer(page: Page, watch: Watch, base_url: str) -> None:
    """It is the same page for everybody: nobody can tell from it what was answered, or whether."""
    check = SelfCheck(page).open()
    page.wait_for_load_state("networkidle")
    first = len(watch.requests)
    check.come()
    page.wait_for_load_state("networkidle")

    assert f"{base_url}/self-check/together/" not in watch.addresses()[:first]
    assert watch.addresses()[first:] == [f"{base_url}/self-check/together/"]
    assert check.checked() == []


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


@pytest.fixture(scope="module")
def seen(browser: Browser, base_url: str, pages: list[str]) -> Iterator[Tour]:
    """Every page visited, with everything on it used, where the policy is the meta element's alone."""
    context = browser.new_context()
    yield tour(context, base_url, pages)
    context.close()


def test_every_page_asks_only_its_own_site_and_only_to_read(seen: Tour, base_url: str) -> None:
    assert len(seen.requests) > len(seen.visited) > 0
    assert [request for request in seen.requests if not request.startswith(f"GET {base_url}/")] == []


def test_no_page_opens_a_lasting_connection(seen: Tour) -> None:
    assert seen.sockets == []


def test_no_page_keeps_anything(seen: Tour) -> None:
    assert seen.kept == []


def test_no_page_asks_the_browser_who_its_reader_is(seen: Tour) -> None:
    """A self-check asks whether it can copy, whether it can share, and whether it was reloaded. The privacy page says so."""
    own = ("Navigator.clipboard", "Clipboard.writeText", "Navigator.share", "Performance.getEntriesByType")
    expected = {f"{address} {line}" for address in seen.checks for line in own}

    assert expected
    assert set(seen.asked) ^ expected == set()


def test_every_page_leaves_the_console_silent(seen: Tour) -> None:
    """A fault of a script would be told there, and so would what the policy refused."""
    assert seen.said == []


def test_the_witness_sees_what_tells_readers_apart_and_what_would_keep_or_send_something(page: Page) -> None:
    page.add_init_script(SCRIPT)
    page.goto("/about/")
    unseen = page.evaluate(
        """ways => ways.filter(way => {
          const before = asked.length;
          try { Function(way)(); } catch {}
          return asked.length === before;
        })""",
        TELLING,
    )

    assert unseen == []
