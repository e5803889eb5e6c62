"""The real words and facts, loaded once, and the table of reading levels that every test run prints."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config

from macros import library
from tests.content.reading import Level

ROOT = Path(__file__).parents[2]
LEVELS: dict[str, Level] = {}


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def lib() -> library.Library:
    return library.load(ROOT, load_config(str(ROOT / "mkdocs.yml"))["nav"])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints what the reading-level tests measured: a formula finds what to look at, people judge it."""
    if not LEVELS:
        return
    terminalreporter.section("reading level")
    terminalreporter.line(f"{'page':48} {'for':13} {'FK':>5} {'SMOG':>5} {'words':>6} {'longest':>8}")
    for name, level in sorted(LEVELS.items(), key=lambda pair: (pair[1].audience, pair[0])):
        terminalreporter.line(
            f"{name:48} {level.audience:13} {level.grade:5.1f} {level.smog:5.1f} {level.words:6} {level.longest:8}"
        )
