"""The built site in Debian's Chromium. A test opens a page by its address on the site: `page.goto("/about/")`."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Request

from tests.browser.self_check import SelfCheck
from tests.built import addresses, build, served


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("browser") / "site")


@pytest.fixture(scope="session")
def base_url(built_site: Path) -> Iterator[str]:
    with served(built_site) as address:
        yield address


@pytest.fixture(scope="session")
def pages(built_site: Path) -> list[str]:
    return addresses(built_site)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The system's browser: Playwright's own download is not needed."""
    names = ("chromium", "chromium-browser", "google-chrome")
    chromium = next(filter(None, map(shutil.which, names)), None)
    assert chromium, "The browser tests need Chromium; see `make browser`."
    # Chromium's sandbox refuses to run as root.
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return {**browser_type_launch_args, "executable_path": chromium, "args": ["--no-sandbox"] if root else []}


@pytest.fixture
def check(page: Page) -> SelfCheck:
    """The self-check, open and untouched."""
    return SelfCheck(page).open()


@dataclass
class Watch:
    """What a browser asked for and what it said, from the first request on."""

    requests: list[Request] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def addresses(self) -> list[str]:
        return [request.url for request in self.requests]


@pytest.fixture
def watch(context: BrowserContext) -> Watch:
    watch = Watch()
    context.on("request", lambda request: watch.requests.append(request))  # noqa: PLW0108 (Playwright marks it)
    context.on("console", lambda message: watch.said.append(message.text))
    context.on("weberror", lambda fault: watch.said.append(str(fault.error)))
    return watch
