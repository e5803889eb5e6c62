"""A self-check as a reader uses it, and answers to pick, taken from its data so that new words break no test."""

from __future__ import annotations

from typing import Any, NamedTuple

import yaml
from playwright.sync_api import Locator, Page

from tests.built import ROOT

CHECK: dict[str, Any] = yaml.safe_load((ROOT / "data/checks/before-therapy.yml").read_text("utf-8"))
HOPES: dict[str, dict[str, Any]] = {hope["id"]: hope for hope in CHECK["hopes"]}


class Answer(NamedTuple):
    id: str
    text: str
    hope: str
    record: dict[str, Any]

    @property
    def quoted(self) -> str:
        return f"“{self.text}”"


#: The answers of each question, in the order of the page.
QUESTIONS = [
    [
        Answer(f"{CHECK['id']}-{question['id']}-{answer['id']}", answer["text"], answer["hope"], answer)
        for answer in question["answers"]
    ]
    for question in CHECK["questions"]
]
ANSWERS = [answer for answers in QUESTIONS for answer in answers]


def picks(*hopes: str) -> list[Answer]:
    """One answer for each hope named, each from the first question that is still free and has one."""
    free, found = list(QUESTIONS), []
    for hope in hopes:
        question = next(answers for answers in free if any(answer.hope == hope for answer in answers))
        free.remove(question)
        found.append(next(answer for answer in question if answer.hope == hope))
    return found


class SelfCheck:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors = page.locator("[data-check-errors]")
        self.groups = page.locator("[data-check-group]").filter(visible=True)
        self.heading = page.get_by_role("heading", name="What your answers suggest")
        self.lines = page.locator("[data-check-line]").filter(visible=True)
        self.names = page.locator(".xg-hope__name").filter(visible=True)
        self.none_fits = page.get_by_text(CHECK["none_fits"].strip())
        self.quotes = page.locator(".xg-reading__answer").filter(visible=True)
        self.readings = page.locator("[data-check-reading]").filter(visible=True)
        self.result = page.locator("[data-check-result]")
        # All of the status's sentences stand in the page: what counts is which of them is shown.
        self.said = page.get_by_role("status").locator("[data-check-say]").filter(visible=True)

    def open(self) -> SelfCheck:
        self.page.goto("/self-check/")
        return self

    def radio(self, answer: Answer) -> Locator:
        return self.page.locator(f"#{answer.id}")

    def choose(self, *answers: Answer) -> SelfCheck:
        """Clicks on the words, as most people do."""
        for answer in answers:
            self.page.locator(f"label[for={answer.id}]").click()
        return self

    def press(self, name: str) -> SelfCheck:
        self.page.get_by_role("button", name=name).click()
        return self

    def show(self) -> SelfCheck:
        return self.press("Show what my answers suggest")

    def clear(self) -> SelfCheck:
        return self.press("Clear my answers")

    def checked(self) -> list[str]:
        return self.page.eval_on_selector_all("[data-check-answer]:checked", "rings => rings.map(ring => ring.id)")
