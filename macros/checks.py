"""What must agree within a self-check, and between it and the rest of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros import agree, combinations
from macros.errors import DataError, listed, quoted
from macros.records import Answer, Check, Question, Together

if TYPE_CHECKING:
    from macros.library import Library


def check(library: Library, one: Check) -> None:
    """Raises DataError for the first fault of a self-check, with its file, question and field."""
    file = f"data/checks/{one.id}.yml"
    _hopes(library, one, file)
    agree.once(one.questions, file, "questions")
    for question in one.questions:
        _question(library, one, question, file)
    _reached(one, file)
    _together(one, file)


def _hopes(library: Library, one: Check, file: str) -> None:
    agree.once(one.hopes, file, "hopes")
    _own(((hope.id, hope.name) for hope in one.hopes), file, "hopes", "name")
    hopes = [hope.id for hope in one.hopes]
    agree.known(one.fits, hopes, file, "fits")
    agree.known(one.not_sure, hopes, file, "not_sure")
    if one.fits == one.not_sure:
        raise DataError(file, "not_sure", quoted(one.not_sure), "another hope than fits has")
    for hope in one.hopes:
        if hope.first:
            agree.target(library.pages, hope.first.link, file, f"hope {hope.id}, first, link")


def _question(library: Library, one: Check, question: Question, file: str) -> None:
    where = f"question {question.id}"
    agree.once(question.answers, file, where)
    _own(((answer.id, answer.text) for answer in question.answers), file, where, "text")
    for key in question.research.sources:
        agree.known(key, library.sources, file, f"{where}, research, sources", "a key of data/references.bib")
    for answer in question.answers:
        _answer(library, one, answer, file, f"{where}, answer {answer.id}")
    hopes = [answer.hope for answer in question.answers]
    if one.fits not in hopes:
        raise DataError(file, f"{where}, answers", f"the hopes {', '.join(hopes)}", f"one answer with the hope {one.fits} at least")
    if hopes[-1] != one.not_sure:
        raise DataError(file, f"{where}, answer {question.answers[-1].id}, hope", quoted(hopes[-1]), f"{one.not_sure} for the last answer")


def _answer(library: Library, one: Check, answer: Answer, file: str, where: str) -> None:
    agree.known(answer.hope, [hope.id for hope in one.hopes], file, f"{where}, hope")
    agree.target(library.pages, answer.link, file, f"{where}, link")
    if answer.claim:
        agree.known(answer.claim, library.claims, file, f"{where}, claim")
        agree.sure_enough(library.claims[answer.claim], file, f"{where}, claim")


def _own(named: object, file: str, where: str, field: str) -> None:
    """Two answers, or two hopes, of the same words could not be told apart."""
    owners: dict[str, str] = {}
    for name, words in named:
        if words in owners:
            raise DataError(file, f"{where}, {name}, {field}", quoted(words), f"words that {owners[words]} does not have")
        owners[words] = name


def _reached(one: Check, file: str) -> None:
    chosen = {answer.hope for question in one.questions for answer in question.answers}
    for hope in one.hopes:
        if hope.id not in chosen:
            raise DataError(file, f"hope {hope.id}", "no answer that leads to it", "at least one answer with this hope")


def _together(one: Check, file: str) -> None:
    agree.once(one.together, file, "together")
    for combination in one.together:
        where = f"together {combination.id}"
        picks = [pick for need in combination.when for pick in need]
        for place, pick in enumerate(picks):
            agree.known(pick, one.hope_of, file, f"{where}, when")
            if pick in picks[:place]:
                raise DataError(file, f"{where}, when", f"{pick} a second time", "each answer once")
        _its_hopes(one, combination, picks, file, where)
        _appears(one, combination, file, where)
        _warned(one, combination, file, where)


def _its_hopes(one: Check, combination: Together, picks: list[str], file: str, where: str) -> None:
    """All answers lean on the hope that a combination names; with none named, each need leans on one of its own."""
    if combination.hope is None:
        hopes = [{one.hope_of[pick] for pick in need} for need in combination.when]
        if sum(map(len, hopes)) > len(set.union(*hopes)):
            raise DataError(file, f"{where}, when", "needs that share a hope", "a hope for it, or answers of different hopes")
        return
    agree.known(combination.hope, [hope.id for hope in one.hopes], file, f"{where}, hope")
    for pick in picks:
        if one.hope_of[pick] != combination.hope:
            raise DataError(file, f"{where}, when", f"{pick}, which has the hope {one.hope_of[pick]}",
                            f"answers with the hope {combination.hope}")


def _appears(one: Check, combination: Together, file: str, where: str) -> None:
    if not combinations.ways(combination):
        questions = {pick.split(".")[0] for need in combination.when for pick in need}
        raise DataError(file, f"{where}, when", f"answers of {listed(questions)} that nobody can choose at once", "one answer a question")
    instead = combinations.taking_its_place(combination, one.together_of(combination.hope))
    if instead:
        names = listed(other.id for other in instead)
        raise DataError(file, f"{where}, when", f"answers that {names} above always takes", "a place above it, or other answers")


def _warned(one: Check, combination: Together, file: str, where: str) -> None:
    """What to do in danger is left out where a hope's first words or an answer's own reading say it: each way has one."""
    urgent = {hope.id for hope in one.hopes if hope.first}
    says = {
        f"{question.id}.{answer.id}" for question in one.questions for answer in question.answers if answer.danger or answer.hope in urgent
    }
    if combination.danger and not all(says & way for way in combinations.ways(combination)):
        raise DataError(file, f"{where}, danger", "answers that say nothing of danger themselves", "an answer each way that does, or its words in words")
