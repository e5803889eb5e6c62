"""What a browser asks for when it opens a page for the first time, and how much that weighs compressed."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import brotli
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Response, sync_playwright


@dataclass(frozen=True)
class File:
    """One file that a visit fetched: its address, what it is ("document", "stylesheet", …) and its bytes compressed."""

    address: str
    kind: str
    gzip: int
    brotli: int


def weigh(body: bytes) -> tuple[int, int]:
    """The bytes of a body as gzip and as brotli make them at their strongest, as a host would keep them."""
    return len(gzip.compress(body, 9, mtime=0)), len(brotli.compress(body))


@contextmanager
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


def visit(opened: Browser, address: str) -> list[File]:
    """Every file that a first visit to a page fetches until the network rests, in its order, the icon included."""
    page = opened.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 (Playwright marks it)
    page.goto(address, wait_until="networkidle")
    files = [File(answer.url, answer.request.resource_type, *weigh(answer.body())) for answer in answers if answer.ok]
    page.close()
    return files


def floor(site: Path, path: str) -> int:
    """The bytes, gzipped, of nothing but the article's own HTML."""
    page = BeautifulSoup((site / path / "index.html").read_text(encoding="utf-8"), "html.parser")
    return weigh(page.article.decode_contents().encode())[0]
