"""What every page must keep to, beyond what the build itself refuses."""

from __future__ import annotations

import re

import pytest

from macros import pages
from tests.content.conftest import ROOT

PAGES = sorted(path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md"))
CHAPTERS = [page for page in PAGES if page.startswith("guide/")] + ["first-appointment.md"]
#: The chapters that start from an essay each.
FROM_ESSAYS = [f"guide/{name}.md" for name in ("what-therapy-cant-do", "no-magic", "the-last-thing-your-therapist-wants",
                                               "not-all-therapy-is-equal", "the-good-enough-therapist")]
#: The first appointment is walked through from the phone call to the day after, so it may take longer.
MOST_WORDS = {"first-appointment.md": 1300}
#: Blocks that close every chapter, in this order; its own three to eight sections stand between them.
LAST = ["what-we-dont-know", "try-or-ask", "from-the-other-chair"]
#: From the voice: words that push, flatter, scare or say nothing.
BANNED = ["should", "just", "simply", "easy", "easily", "journey", "unpack", "toxic", "in conclusion",
          "it’s important to", "sufferer", "victim", "needy", "resistant", "unrealistic", "non-compliant",
          "click here", "e.g.", "i.e.", "etc."]


def body(path):
    return pages.split((ROOT / "docs" / path).read_text(encoding="utf-8"))[1]


@pytest.mark.parametrize("path", PAGES)
def test_headings_step_by_one_and_the_title_is_the_only_h1(path):
    depths = [len(marks) for marks in re.findall(r"^(#+) ", body(path), re.M)]

    assert 1 not in depths, f"docs/{path}"
    for above, below in zip([1, *depths], depths, strict=False):
        assert below - above <= 1, f"docs/{path}: a heading of depth {below} under one of depth {above}"


@pytest.mark.parametrize("path", PAGES)
def test_every_sentence_stands_on_a_line_of_its_own(path):
    """Semantic lines make a change of wording one line of a diff."""
    for line in body(path).splitlines():
        if not line.startswith(("|", "#", "{{", "- ", "/", "“")):
            assert not re.search(r"[a-z]{2}[.?!](\{\{.*?\}\})* [A-Z]", re.sub(r"“[^”]*”|\([^)]*\)", "", line)), f"docs/{path}: {line}"


@pytest.mark.parametrize("path", PAGES)
def test_no_word_of_the_list_that_pushes_or_says_nothing(lib, path):
    text = f"{lib.pages[path].title} {lib.pages[path].description} {lib.pages[path].prose}".lower()

    found = [word for word in BANNED if re.search(rf"(?<![\w’]){re.escape(word)}(?!\w)", text)]
    assert not found, f"docs/{path}"
    assert "!" not in text, f"docs/{path}"


@pytest.mark.parametrize("path", PAGES)
def test_quotes_and_apostrophes_are_typographic_and_dashes_are_rare(lib, path):
    text = lib.pages[path].prose

    assert not re.findall(r"\S*[\"']\S*", text), f"docs/{path}"
    assert text.count("—") + text.count(" – ") <= 1, f"docs/{path}"


@pytest.mark.parametrize("path", CHAPTERS + ["index.md", "self-check.md", "questions-to-take.md", "questions.md", "words.md"])
def test_every_figure_on_a_client_page_comes_from_a_claim(path):
    """Digits, "percent" and "one in five" are figures; they belong in data/claims.yml and reach a page by number()."""
    text = re.sub(r"\{\{.*?\}\} (in 100|of every 100|percent)|^\d+\. ", "", body(path), flags=re.M)
    text = re.sub(r"\{\{.*?\}\}|\{ *[#.].*?\}|\]\(.*?\)", "", text)

    assert not re.findall(r"\d+|\b\w+ (?:in|out of) (?:two|three|four|five|ten|twenty|a hundred)\b", text), f"docs/{path}"


@pytest.mark.parametrize("path", CHAPTERS)
def test_chapter_has_the_shape_of_a_chapter(lib, path):
    ids = re.findall(r"^## .*{ #(.*?) }$", body(path), re.M)
    calls = [call.name for call in lib.pages[path].calls]

    assert ids[0] == "in-short", f"docs/{path}"
    assert ids[-3:] == LAST, f"docs/{path}"
    assert 3 <= len(ids) - 4 <= 8, f"docs/{path}"
    assert {"figure", "dots", "scale"}.intersection(calls), f"docs/{path}"
    assert calls[-1] == "sources", f"docs/{path}"


@pytest.mark.parametrize("path", CHAPTERS)
def test_chapter_takes_about_five_minutes(lib, path):
    headings = sum(len(heading.split()) for heading in lib.pages[path].ids.values())

    assert 500 <= len(lib.pages[path].prose.split()) - headings <= MOST_WORDS.get(path, 900), f"docs/{path}"


@pytest.mark.parametrize("path", FROM_ESSAYS)
def test_chapter_names_an_essay_as_opinion(lib, path):
    cited = {key for call in lib.pages[path].calls if call.name == "cite" for key in call.args}

    assert any(lib.sources[key].opinion for key in cited), f"docs/{path}"
    assert "essay" in lib.pages[path].prose, f"docs/{path}"
