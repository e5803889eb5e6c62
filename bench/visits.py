"""What a browser asks for when it opens a page for the first time."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Response, sync_playwright

from bench.weights import File, weigh


def chromium() -> str:
    """Where the system's Chromium is."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))


@contextmanager
def browser() -> Iterator[Browser]:
    """The system's Chromium, open."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield opened
        opened.close()


def visit(opened: Browser, address: str, down_to: str | None = None) -> list[File]:
    """Every file that a first visit to a page fetches until the network rests, in its order, the icon included.

    Of a reader who then goes `down_to` what the selector finds, what the page fetches there, alone; fails when it fetches
    nothing.
    """
    page = opened.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 (Playwright marks it)
    page.goto(address, wait_until="networkidle")
    if down_to:
        answers.clear()
        with page.expect_event("requestfinished"):
            page.locator(down_to).scroll_into_view_if_needed()
        page.wait_for_load_state("networkidle")
    files = [File(answer.url, answer.request.resource_type, *weigh(answer.body())) for answer in answers if answer.ok]
    page.close()
    return files
