"""The recipes of CONTRIBUTING.md, followed word for word in a copy of the project."""

from __future__ import annotations

import re
import shutil
import textwrap

import pytest
from mkdocs.config import load_config

from macros import library
from tests.content.conftest import ROOT


@pytest.fixture
def copy(tmp_path):
    for folder in ("data", "docs", "macros/templates", "overrides"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def blocks(heading):
    """The fenced blocks of one recipe, without the indent of the list they stand in."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    recipe = re.search(rf"^## {heading}\n(.*?)(?=^## )", text, re.M | re.S)[1]
    return [textwrap.dedent(block) for block in re.findall(r"^ *```\n(.*?)^ *```$", recipe, re.M | re.S)]


def load(root, *new_pages):
    nav = load_config(str(ROOT / "mkdocs.yml"))["nav"]
    return library.load(root, [*nav, *new_pages])


def append(path, text):
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + "\n" + text, encoding="utf-8")


def add_chapter(root):
    front, body = blocks("Add a chapter")
    (root / "docs/guide/new.md").write_text(f"{front}\n{body}", encoding="utf-8")


def test_a_chapter_can_be_added(copy):
    add_chapter(copy)

    assert load(copy, {"Its part": ["guide/new.md"]}).chapters[-1].title == "A title that says the point"


def test_a_claim_can_be_added_and_stated(copy):
    add_chapter(copy)
    append(copy / "data/claims.yml", blocks("Add a figure")[0])
    line = re.search(r"`(After therapy, .*)`", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))[1]
    chapter = copy / "docs/guide/new.md"
    chapter.write_text(chapter.read_text(encoding="utf-8").replace("Prose, three", f"{line}\n\nProse, three"), encoding="utf-8")

    lib = load(copy, "guide/new.md")

    assert lib.claims["OUT-99"].figures["after-therapy"].value == 62
    assert "After therapy, 9 in 100" in lib.pages["guide/new.md"].prose


def test_a_question_can_be_added(copy):
    append(copy / "data/checks/before-therapy.yml", textwrap.indent(blocks("Add a question to the self-check")[0], "  "))

    assert load(copy).checks["before-therapy"].questions[-1].id == "first-phone-call"


def test_what_answers_say_together_can_be_added(copy):
    """In a check that has none yet, where nothing above it takes its answers."""
    file = copy / "data/checks/before-therapy.yml"
    text = re.sub(r"^together:.*?(?=^questions:)", "", file.read_text(encoding="utf-8"), flags=re.M | re.S)
    item = textwrap.indent(blocks("Add what answers say together")[0], "  ")
    file.write_text(text.replace("\nquestions:\n", f"\ntogether:\n{item}questions:\n"), encoding="utf-8")

    assert [one.id for one in load(copy).checks["before-therapy"].together] == ["heard-and-held"]


def test_a_question_that_readers_ask_can_be_added(copy):
    append(copy / "data/questions.yml", blocks("Add a question that readers ask")[0])

    assert load(copy).asked["bring-a-friend"].number == 31


def test_a_word_can_be_added(copy):
    append(copy / "data/words.yml", blocks("Add a word to the glossary")[0])

    assert "bibliotherapy" in load(copy).pages["words.md"].ids


def test_a_countrys_row_can_be_added(copy):
    append(copy / "data/countries.yml", blocks("Add what holds in a country")[0])

    assert load(copy).topics["registers"][-1].name == "Nowhere"
