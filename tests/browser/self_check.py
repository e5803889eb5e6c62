"""A self-check as a reader uses it, and answers to pick, taken from its data so that new words break no test."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from pathlib import Path
from string import ascii_lowercase
from typing import Any, NamedTuple

import yaml
from playwright.sync_api import Locator, Page, expect

from macros import combinations
from macros.records import Check, Together
from tests.built import ROOT


class Answer(NamedTuple):
    id: str
    text: str
    hope: str
    record: dict[str, Any]
    #: As combinations name it: "question.answer".
    pick: str

    @property
    def quoted(self) -> str:
        return f"“{self.text}”"


class Quiz:
    """A check's data, and the address of the page that shows it."""

    def __init__(self, file: Path, address: str) -> None:
        self.address = address
        self.data: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
        self.record = Check.model_validate(self.data)
        self.hopes: dict[str, dict[str, Any]] = {hope["id"]: hope for hope in self.data["hopes"]}

    @cached_property
    def questions(self) -> list[list[Answer]]:
        """The answers of each question, in the order of the page."""
        return [
            [
                Answer(f"{self.data['id']}-{number}{letter}", answer["text"], answer["hope"], answer, f"{question['id']}.{answer['id']}")
                for letter, answer in zip(ascii_lowercase, question["answers"], strict=False)
            ]
            for number, question in enumerate(self.data["questions"], start=1)
        ]

    @cached_property
    def answers(self) -> list[Answer]:
        return [answer for answers in self.questions for answer in answers]

    def picks(self, *hopes: str) -> list[Answer]:
        """One answer for each hope named, each from the first question that is still free and has one."""
        free, found = list(self.questions), []
        for hope in hopes:
            question = next(answers for answers in free if any(answer.hope == hope for answer in answers))
            free.remove(question)
            found.append(next(answer for answer in question if answer.hope == hope))
        return found

    def grouped(self, answers: list[Answer]) -> list[Answer]:
        """Answers as the result orders them: by hope, then by question."""
        return sorted(sorted(answers, key=self.answers.index), key=lambda answer: list(self.hopes).index(answer.hope))

    def together(self, answers: list[Answer], told: Collection[Together] = ()) -> list[dict[str, Any]]:
        """The combinations that the answers show, in the order of the result: those across hopes, then by hope.

        Without those that have been told: no words stand in a result twice.
        """
        free = [one for one in self.in_order if one not in told]
        return [shown.one.model_dump() for shown in combinations.shown(free, frozenset(answer.pick for answer in answers))]

    @cached_property
    def in_order(self) -> list[Together]:
        """The combinations in the order of the result."""
        return [one for hope in [None, *self.hopes] for one in self.record.together_of(hope)]

    def shown(self, answers: list[Answer]) -> tuple[combinations.Shown, ...]:
        return combinations.shown(self.in_order, frozenset(answer.pick for answer in answers))

    def leading(self, weighed: list[Answer]) -> tuple[combinations.Shown, ...]:
        """What answers that matter most say together."""
        return combinations.leading(self.in_order, frozenset(answer.pick for answer in weighed))

    def unspoken(self, answers: list[Answer]) -> list[Answer]:
        """The answers that say nothing together with another, in the order of the result."""
        spoke = {pick for shown in self.shown(answers) for pick in shown.answers}
        return [answer for answer in self.grouped(answers) if answer.pick not in spoke]

    def own(self, answers: list[Answer]) -> list[str]:
        """The answers' own sentences, in the order of the result."""
        return [answer.record["say"] for answer in self.grouped(answers)]

    def endings(self, answers: list[Answer]) -> dict[str, str]:
        """By hope, the sentence that its group ends on: the only answer's own, or the hope's."""
        held = {hope: [answer for answer in answers if answer.hope == hope] for hope in self.hopes}
        return {hope: some[0].record["say"] if len(some) == 1 else self.hopes[hope]["say"] for hope, some in held.items() if some}

    def begins(self, answers: list[Answer]) -> list[str]:
        """The reader's list as it begins: what answers say together, and the first of each group with none of these."""
        spoke = {pick for shown in self.shown(answers) for pick in shown.answers}
        heard = {answer.hope for answer in answers if answer.pick in spoke}
        alone = [next(answer for answer in self.grouped(answers) if answer.hope == hope).record["say"]
                 for hope in self.hopes if hope in {answer.hope for answer in answers} - heard]
        return [*(shown.one.say for shown in self.shown(answers)), *alone]

    def offers(self, answers: list[Answer]) -> set[str]:
        """What else the reader can put on the list."""
        return {*self.own(answers), *self.endings(answers).values()} - set(self.begins(answers))


BEFORE = Quiz(ROOT / "data/checks/before-therapy.yml", "/self-check/")
WHY = Quiz(ROOT / "data/checks/why-i-help.yml", "/students/why-i-help/")
CHECK, HOPES, QUESTIONS, ANSWERS, picks = BEFORE.data, BEFORE.hopes, BEFORE.questions, BEFORE.answers, BEFORE.picks


class SelfCheck:
    """One check on a page. `within` narrows to it where a page has several."""

    def __init__(self, page: Page, quiz: Quiz = BEFORE) -> None:
        self.page = page
        self.quiz = quiz
        self.root = root = page.locator(f"[data-check]#{quiz.data['id']}")
        self.errors = root.locator("[data-check-errors]")
        self.unfolder = root.get_by_role("button", name="Read more about your answers")
        self.rest = root.get_by_role("heading", name="What else you said")
        #: What the reader says matters most: its boxes, and the result's first part.
        self.weighing = root.get_by_role("group", name="Which of your answers matter most to you today?")
        self.boxes = self.weighing.get_by_role("checkbox")
        self.lead = root.locator("[data-check-lead]")
        self.groups = root.locator("[data-check-group]").filter(visible=True)
        self.heading = root.get_by_role("heading", name="What your answers suggest")
        #: The reader's list, and what else could go on it, folded away at first.
        self.lines = root.locator("[data-check-list] [data-check-words]").filter(visible=True)
        self.more = root.locator("[data-check-more] [data-check-words]")
        self.fold = root.locator("[data-check-more-part] > summary")
        #: The list of a page without script and of a blank sheet.
        self.plain_lines = root.locator(".xg-slip__list.xg-check__plain li").filter(visible=True)
        self.names = root.locator("[data-check-group] .xg-hope__name").filter(visible=True)
        self.none_fits = root.get_by_text(quiz.data["none_fits"].strip())
        self.all_fit = root.get_by_text(quiz.data["all_fit"].strip())
        self.first = root.locator("[data-check-first]").filter(visible=True)
        self.quotes = root.locator(".xg-reading__answer").filter(visible=True)
        self.readings = root.locator("[data-check-reading]").filter(visible=True)
        self.result = root.locator("[data-check-result]")
        self.together = root.locator("[data-check-together]").filter(visible=True)
        #: The words that lead to the page of the combinations, while these have not come from there.
        self.apart = root.locator("[data-check-apart]")
        # All of the status's sentences stand in the page: what counts is which of them is shown.
        self.said = root.get_by_role("status").locator("[data-check-say]").filter(visible=True)

    def open(self, address: str | None = None) -> SelfCheck:
        self.page.goto(address or self.quiz.address)
        return self

    def come(self) -> SelfCheck:
        """Comes to the questions, and waits for what the script then fetches, where it fetches anything."""
        self.root.locator("[data-check-questions]").scroll_into_view_if_needed()
        if self.root.get_attribute("data-check-live") is not None:
            expect(self.apart).to_have_count(0)
        return self

    def radio(self, answer: Answer) -> Locator:
        return self.page.locator(f"#{answer.id}")

    def choose(self, *answers: Answer) -> SelfCheck:
        """Clicks on the words, as most people do."""
        self.come()
        for answer in answers:
            self.page.locator(f"label:has(#{answer.id})").click()
        return self

    def press(self, name: str) -> SelfCheck:
        self.root.get_by_role("button", name=name, exact=True).click()
        return self

    def weigh(self, *answers: Answer) -> SelfCheck:
        """Says of answers that they matter most, or takes it back."""
        for answer in answers:
            self.weighing.get_by_text(answer.text, exact=True).click()
        return self

    def show(self) -> SelfCheck:
        """Asks for the result and unfolds each answer by itself, where some are folded. Focus goes there then."""
        self.press("Show what my answers suggest")
        self.unfolder.and_(self.page.locator("[aria-expanded=false]")).evaluate_all("buttons => buttons.forEach(button => button.click())")
        return self

    def unfold(self) -> SelfCheck:
        self.unfolder.click()
        return self

    def clear(self) -> SelfCheck:
        return self.press("Clear my answers")

    def move(self, words: str, name: str) -> SelfCheck:
        """Presses the button of one line of the list, "Leave out" or "Add", and unfolds the lines to choose from first."""
        if name == "Add" and not self.more.first.is_visible():
            self.fold.click()
        return self.press(f"{name} {words}")

    def checked(self) -> list[str]:
        return self.root.locator("[data-check-answer]:checked").evaluate_all("rings => rings.map(ring => ring.id)")
