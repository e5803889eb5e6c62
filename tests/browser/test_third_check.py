"""A third check made as CONTRIBUTING.md tells, without a line of code, on a page that shows another one, too."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.self_check import BEFORE, Quiz, SelfCheck
from tests.built import ROOT, build, served

FILE = ROOT / "tests/examples/next-visit.yml"
NEXT = Quiz(FILE, "/next-visit/")
PAGE = """---
title: Two checks
description: The next visit, and the first.
reviewed: 2026-11-22
---

{{ self_check("next-visit") }}

{{ self_check("before-therapy") }}

{{ sources() }}
"""


@pytest.fixture(scope="module")
def third(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The whole project with one more data file and one more page, built and served."""
    root = tmp_path_factory.mktemp("third")
    project = root / "project"
    left_out = shutil.ignore_patterns(".git", ".venv", ".build", "site", "tests", "__pycache__")
    shutil.copytree(ROOT, project, ignore=left_out)
    shutil.copy(FILE, project / "data/checks/next-visit.yml")
    (project / "docs/next-visit.md").write_text(PAGE, encoding="utf-8")
    nav = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(nav.replace("  - self-check.md\n", "  - self-check.md\n  - next-visit.md\n", 1), encoding="utf-8")
    with served(build(root / "site", project)) as address:
        yield address


@pytest.fixture
def two(page: Page, third: str) -> tuple[SelfCheck, SelfCheck]:
    """Both checks of the page, open and untouched."""
    page.goto(f"{third}/next-visit/")
    return SelfCheck(page, NEXT), SelfCheck(page, BEFORE)


def test_the_third_check_gives_its_own_hopes_readings_and_list(two: tuple[SelfCheck, SelfCheck]) -> None:
    check, _ = two
    chosen = NEXT.picks("carried", "carried")
    check.choose(*chosen).show()

    expect(check.names).to_have_text(["A hope to be carried"])
    expect(check.quotes).to_have_text([answer.quoted for answer in chosen])
    expect(check.together).to_contain_text(["They would begin, and they would call."])
    expect(check.first).to_contain_text("Somebody can hold it with you today.")
    expect(check.none_fits).to_be_visible()
    expect(check.lines).to_have_text(NEXT.begins(chosen))


def test_answers_of_two_hopes_meet_in_the_third_check_too(two: tuple[SelfCheck, SelfCheck]) -> None:
    check, _ = two
    check.choose(*NEXT.picks("carried", "open")).show()

    expect(check.root.get_by_role("heading", name="Where your answers meet")).to_be_visible()
    expect(check.together).to_contain_text(["They begin, and you walk home with it."])


def test_a_result_of_one_check_leaves_the_other_as_it_was(two: tuple[SelfCheck, SelfCheck]) -> None:
    check, other = two
    check.choose(*NEXT.picks("carried", "open")).show()

    expect(other.readings).to_have_count(0)
    expect(other.errors).to_be_hidden()
    expect(other.said).to_have_count(0)
    assert other.checked() == []


def test_clearing_one_check_keeps_the_others_answers_and_result(two: tuple[SelfCheck, SelfCheck]) -> None:
    check, other = two
    chosen = BEFORE.picks("rescue", "fits")
    check.choose(*NEXT.picks("carried", "open")).show()
    other.choose(*chosen).show()
    check.clear()

    expect(other.quotes).to_have_text([answer.quoted for answer in BEFORE.grouped(chosen)])
    assert set(other.checked()) == {answer.id for answer in chosen}
    assert check.checked() == []


def test_asking_one_check_with_nothing_answered_says_so_there_alone(two: tuple[SelfCheck, SelfCheck]) -> None:
    check, other = two
    other.show()

    expect(other.errors).to_be_focused()
    expect(check.errors).to_be_hidden()


def test_the_list_of_one_check_prints_without_the_other(two: tuple[SelfCheck, SelfCheck]) -> None:
    check, other = two
    check.page.evaluate("window.print = () => {}")
    other.choose(*BEFORE.picks("rescue", "fits")).show()
    check.choose(*NEXT.picks("carried", "open")).show().press("Print my list")
    check.page.emulate_media(media="print")

    expect(check.lines).to_have_text(NEXT.begins(NEXT.picks("carried", "open")))
    expect(other.lines).to_have_count(0)
    expect(check.page.get_by_role("radio")).to_have_count(0)


def test_when_one_check_breaks_both_stand_whole(page: Page, third: str) -> None:
    def without_heading(route) -> None:
        response = route.fetch()
        # The last of its kind: the second check's.
        route.fulfill(response=response, body="data-gone".join(response.text().rsplit("data-check-heading", 1)))

    page.route("**/next-visit/", without_heading)
    page.goto(f"{third}/next-visit/")
    check, other = SelfCheck(page, NEXT), SelfCheck(page, BEFORE)
    chosen = NEXT.picks("carried")
    check.choose(*chosen).show()
    other.choose(BEFORE.answers[0]).show()

    for each in (check, other):
        expect(each.quotes).to_have_count(len(each.quiz.answers))
        expect(each.root.get_by_role("button")).to_have_count(0)
    assert check.checked() == [chosen[0].id]


def test_the_third_check_is_whole_and_silent(two: tuple[SelfCheck, SelfCheck], watch: Watch) -> None:
    check, other = two
    check.come(), other.come()
    check.page.wait_for_load_state("networkidle")
    before = len(watch.requests)
    check.choose(*NEXT.picks("carried", "open")).show().clear()

    assert watch.addresses()[before:] == []
    assert watch.said == []
    assert re.fullmatch(r".*/next-visit/", check.page.url)
