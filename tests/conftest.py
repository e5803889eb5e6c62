"""What the layers share: the small project of tests/examples, whole, and a reader of HTML."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

ROOT = Path(__file__).parents[1]


def nav(root: Path) -> list:
    """The nav of a project's mkdocs.yml, as MkDocs hands it to the macros."""
    return yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]


def soup(text: str) -> BeautifulSoup:
    """HTML as a browser would read it."""
    return BeautifulSoup(text, "html5lib")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small project, with our templates, for a test to edit."""
    root = tmp_path / "small"
    shutil.copytree(ROOT / "tests/examples/small", root)
    shutil.copytree(ROOT / "macros/templates", root / "macros/templates")
    return root
