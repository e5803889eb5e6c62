"""The table of what the theme does badly, and the overrides, are of the version that the site is built with."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = (ROOT / "overrides/README.md").read_text(encoding="utf-8")
PINNED = re.search(r"^mkdocs-material==(\S+)", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.M)[1]
ROWS = [line for line in README.splitlines() if line.startswith("| ") and not line.startswith("| The theme |")]


def test_the_theme_was_looked_at_in_the_version_that_is_installed():
    """After an upgrade somebody has to look again at every row and every override."""
    told = re.search(r"^\*\*mkdocs-material (\S+), looked at on (\S+)\.\*\*$", README, re.M)

    assert told[1] == PINNED
    assert date.fromisoformat(told[2])


def test_no_override_was_taken_against_another_version():
    files = (ROOT / "overrides").rglob("*.html")
    named = {file.name: re.findall(r"mkdocs-material (\d[\d.]*\d)", file.read_text(encoding="utf-8")) for file in files}

    assert {name: found for name, found in named.items() if set(found) - {PINNED}} == {}


def test_each_row_has_a_thread_or_says_that_none_was_found():
    lines = {row: re.search(r"https://github\.com/|no thread found", row.split("|")[-2]) for row in ROWS}

    assert len(lines) >= 15
    assert [row[:60] for row, thread in lines.items() if not thread] == []


def test_each_file_that_the_table_names_is_there():
    named = set(re.findall(r"`([\w./-]+/[\w./-]*)`", README))

    assert {file for file in named if not (ROOT / file.lstrip("/")).exists() and not file.startswith("/.")} == set()
