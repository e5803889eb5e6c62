"""The bars of brief and voice: clients grade 6 on average and never over 7, coordinators 8, students 10."""

from __future__ import annotations

import pytest

from tests.content.conftest import LEVELS, ROOT
from tests.content.reading import level

PAGES = sorted(path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md"))
HIGHEST = {"clients": 7, "coordinators": 8, "students": 10, "makers": 8}
#: A page of three sentences has no grade worth the name.
ENOUGH_WORDS = 60


def measure(lib, name):
    if name in lib.checks:
        check = lib.checks[name]
        answers = [a for q in check.questions for a in q.answers]
        texts = [t for h in check.hopes for t in (h.opening, h.say)] + [q.question for q in check.questions]
        texts += [t for a in answers for t in (a.text, a.sense, a.likelier, a.say)]
        LEVELS[f"check {name}"] = level("\n".join(texts), "clients")
        return LEVELS[f"check {name}"]
    LEVELS[name] = level(lib.pages[name].prose, lib.pages[name].audience)
    return LEVELS[name]


@pytest.mark.parametrize("path", PAGES)
def test_page_is_within_its_readers_grade(lib, path):
    found = measure(lib, path)

    if found.words >= ENOUGH_WORDS:
        assert found.grade <= HIGHEST[found.audience], f"docs/{path}"


@pytest.mark.parametrize("path", PAGES)
def test_client_page_has_no_hard_words_in_bulk_and_no_sentence_over_thirty_words(lib, path):
    found = measure(lib, path)

    if found.audience == "clients":
        assert found.smog <= 9, f"docs/{path}"
        assert found.longest <= 30, f"docs/{path}: {found.longest_sentence}"


def test_client_pages_are_grade_six_on_average(lib):
    found = [measure(lib, path) for path in PAGES if lib.pages[path].audience == "clients"]

    assert sum(one.grade * one.words for one in found) / sum(one.words for one in found) <= 6


def test_answers_and_meanings_from_data_are_within_the_clients_grade(lib):
    texts = {
        "questions.yml": [text for asked in lib.asked.values() for text in (asked.question, asked.answer)],
        "words.yml": [term.meaning for term in lib.terms.values()],
    }
    for name, lines in texts.items():
        LEVELS[name] = level("\n".join(lines), "clients")
        assert LEVELS[name].grade <= 7, name
        assert LEVELS[name].smog <= 9, name
        assert LEVELS[name].longest <= 30, f"{name}: {LEVELS[name].longest_sentence}"


def test_every_self_check_is_within_the_clients_grade(lib):
    for name in lib.checks:
        found = measure(lib, name)

        assert found.grade <= 6, name
        assert found.longest <= 30, f"{name}: {found.longest_sentence}"
