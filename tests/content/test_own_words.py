"""README and CONTRIBUTING name things that exist."""

from __future__ import annotations

import re

import pytest

from tests.content.conftest import ROOT

PAPERS = ["README.md", "CONTRIBUTING.md"]


@pytest.mark.parametrize("paper", PAPERS)
def test_every_path_named_in_backticks_exists(paper):
    """A name stands for itself at the top, or for what its table row's folder holds; site/ is made by the build."""
    names = re.findall(r"`((?:[\w.*-]+/)+[\w.*-]*|[\w-]+\.(?:md|yml|toml|txt|in|bib))`", (ROOT / paper).read_text(encoding="utf-8"))

    assert names, paper
    for name in names:
        place = name.rstrip("/")
        assert place == "site" or list(ROOT.glob(place)) or list(ROOT.glob(f"*/{place}")), f"{paper}: {name}"


@pytest.mark.parametrize("paper", PAPERS)
def test_every_make_word_named_exists(paper):
    words = set(re.findall(r"`make (\w+)", (ROOT / paper).read_text(encoding="utf-8")))
    known = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))

    assert words <= known


def test_readme_gives_every_direct_dependency_a_line():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for file in ("requirements.in", "requirements-dev.in"):
        for name in re.findall(r"^([a-z][\w-]+)", (ROOT / file).read_text(encoding="utf-8"), re.M):
            assert f"`{name}`" in readme, f"{name} of {file}"
