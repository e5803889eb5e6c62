"""A word of the glossary is linked where it first appears on a page for clients."""

from __future__ import annotations

import re

import pytest

from macros import pages
from tests.content.conftest import ROOT

PAGES = sorted(path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md"))
LEFT_OUT = {"words.md", "questions.md", "index.md"}


def running_text(path):
    """A page without headings, macro calls, and links other than to the glossary, which keep their own words."""
    text = pages.split((ROOT / "docs" / path).read_text(encoding="utf-8"))[1]
    text = re.sub(r"^#+ .*$|\{\{.*?\}\}", "", text, flags=re.M)
    return re.sub(r"\[[^\]]*\]\((?![^)]*words\.md#)[^)]*\)", "", text)


def first(text, term):
    """Where a form of the term first stands as a word of its own, with what stands round it."""
    forms = "|".join(sorted(map(re.escape, term.forms), key=len, reverse=True))
    return re.search(rf"(\[[^\]]*)?(?<![\w-])({forms})(?![\w-])([^\]]*\]\(([^)]*)\))?", text, re.I)


@pytest.mark.parametrize("path", PAGES)
def test_a_word_of_the_glossary_is_linked_where_it_first_appears(lib, path):
    if lib.pages[path].audience != "clients" or path in LEFT_OUT:
        return
    text = running_text(path)
    for term in lib.terms.values():
        found = first(text, term)
        assert not found or (found[4] or "").endswith(f"words.md#{term.id}"), f"docs/{path}: {found[0]!r} without its link"


def test_every_word_of_the_glossary_is_linked_from_somewhere_or_met_in_the_room(lib):
    """A glossary may hold words that therapists say and the guide avoids, but most of it serves these pages."""
    text = " ".join((ROOT / "docs" / path).read_text(encoding="utf-8") for path in PAGES)
    linked = [term.id for term in lib.terms.values() if f"words.md#{term.id})" in text]

    assert len(linked) >= len(lib.terms) / 2
