"""The one door to words and facts: reads data/ and docs/, checks each against the others, names the culprit.

Nothing past this module reads a file of words or facts.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from macros import agree, checks, citations, pages
from macros.errors import DataError, listed, quoted
from macros.reading import parse_yaml, read_text, record, records
from macros.records import (
    Asked,
    Check,
    Claim,
    Country,
    Door,
    Drawing,
    Essay,
    FrontMatter,
    Help,
    Page,
    Scores,
    Source,
    Term,
    Way,
)

#: macro name → what its arguments name, the last repeated for any more. "figure-of" means: of the claim before it.
MACROS = {
    "bibliography": (),
    "by_country": ("topic",),
    "carry": (),
    "chair": (),
    "check_frame": ("check",),
    "check_made": ("check",),
    "check_reasons": ("check",),
    "check_strip": ("check",),
    "check_together": ("check",),
    "cite": ("source",),
    "contents": (),
    "coverage": (),
    "doors": (),
    "dots": ("claim", "figure-of"),
    "emergency": (),
    "evidence": (),
    "figure": ("drawing",),
    "glossary": (),
    "help_lines": (),
    "lines_for": ("topic-of-help",),
    "number": ("claim", "figure-of"),
    "questions": ("part",),
    "reading_list": (),
    "scale": ("claim", "figure-of"),
    "scores": (),
    "self_check": ("check",),
    "sources": (),
    "ways": (),
}
#: How many arguments a macro takes, where that is not the length above.
MANY = {"cite": (1, 9), "dots": (2, 3), "scale": (3, 7)}
#: The page whose sections help topics are.
HELP_PAGE = "help-now.md"
#: The macros that print a claim's own figures.
PRINTING = ("number", "dots", "scale")


# ---------------------------------------------------------------- the library
@dataclass(frozen=True)
class Library:
    """All words and facts, checked. `parts` is the nav: a part's name and the paths of its pages."""

    root: Path
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    pages: dict[str, Page]
    claims: dict[str, Claim]
    sources: dict[str, Source]
    drawings: dict[str, Drawing]
    doors: dict[str, Door]
    help: Help
    checks: dict[str, Check]
    countries: dict[str, Country]
    terms: dict[str, Term]
    asked: dict[str, Asked]
    ways: dict[str, Way]
    essays: dict[str, Essay]
    scores: Scores

    @cached_property
    def chapters(self) -> tuple[Page, ...]:
        """The pages for clients that stand in a group of the nav, in its order."""
        return tuple(page for _, part in self.chapter_parts for page in part)

    @cached_property
    def chapter_parts(self) -> tuple[tuple[str, tuple[Page, ...]], ...]:
        """The groups of the nav that hold chapters: name and chapters of each."""
        named = ((name, tuple(self.pages[path] for path in paths)) for name, paths in self.parts if name)
        found = ((name, tuple(page for page in part if page.audience == "clients")) for name, part in named)
        return tuple((name, part) for name, part in found if part)

    @property
    def topics(self) -> dict[str, tuple[Country, ...]]:
        """What depends on where one lives: each topic with the countries that have a row for it."""
        names = dict.fromkeys(topic for country in self.countries.values() for topic in country.rows)
        return {name: tuple(country for country in self.countries.values() if name in country.rows) for name in names}

    @property
    def questions(self) -> dict[str, tuple[Asked, ...]]:
        """The questions readers ask, by part."""
        names = dict.fromkeys(asked.part for asked in self.asked.values())
        return {name: tuple(asked for asked in self.asked.values() if asked.part == name) for name in names}

    def page_of(self, check: str, *, framed: bool = False) -> Page | None:
        """The page that shows a self-check: the guide's own, or the one for other people's sites."""
        pages = (page for page in self.pages.values() if page.framed == framed)
        return next((page for page in pages if check in page.checks), None)

    def page_apart(self, check: str) -> Page | None:
        """The page that holds what a self-check's answers say together, where that stands apart from the check."""
        calls = ((page, call) for page in self.pages.values() for call in page.calls if call.name == "check_together")
        return next((page for page, call in calls if call.args == (check,)), None)

    def minutes(self, target: str) -> float:
        """How long "page.md" or "page.md#section" takes to read, in minutes, at 200 words a minute."""
        path, _, anchor = target.partition("#")
        page = self.pages[path]
        return page.words[anchor] / pages.WORDS_A_MINUTE if anchor else page.minutes

    def heading(self, target: str) -> str:
        """The words that link to "page.md" or "page.md#section": its title or heading.

        A section that is called as another page is, or as the same section there, tells its page too ("In short").
        """
        path, _, anchor = target.partition("#")
        page = self.pages[path]
        if not anchor:
            return page.title
        words = page.ids[anchor]
        others = (one for one in self.pages.values() if one is not page)
        return f"{words} ({page.title})" if any(words in (one.title, one.ids.get(anchor)) for one in others) else words

    def url(self, target: str) -> str:
        """The address, from the site's root, of "page.md" or "page.md#section".

        Raises DataError when there is no such page or section: for templates, whose links are checked at build.
        """
        agree.target(self.pages, target, "a template", "link")
        path, _, anchor = target.partition("#")
        return (self.pages[path].url or "./") + (f"#{anchor}" if anchor else "")

    def href(self, target: str, from_path: str) -> str:
        """The address of "page.md#section" as seen from the page at `from_path`."""
        start = "/" + self.pages[from_path].url
        address, _, anchor = self.url(target).partition("#")
        way = posixpath.relpath("/" + address, start) + "/"
        return (f"#{anchor}" if anchor and way == "./" else way + (f"#{anchor}" if anchor else ""))

    def cited_on(self, key: str) -> tuple[Page, ...]:
        """The guide's own pages that cite a source, in a call or through a self-check or a country's row."""
        return tuple(page for page in self.pages.values() if key in self._cited_by(page) and not page.framed)

    def _cited_by(self, page: Page) -> set[str]:
        direct = {key for call in page.calls if call.name == "cite" for key in call.args}
        claims = {a.claim for name in page.checks for question in self.checks[name].questions for a in question.answers if a.claim}
        made = [self.checks[call.args[0]] for call in page.calls if call.name == "check_made"]
        direct |= {key for check in made for question in check.questions for key in question.research.sources}
        topics = {call.args[0] for call in page.calls if call.name == "by_country"}
        claims |= {country.rows[topic].claim for topic in topics for country in self.topics[topic]}
        return direct | {self.claims[claim].main_source for claim in claims}

    def printing(self, claim: str) -> tuple[Page, ...]:
        """The pages that print a figure of the claim, in a call or through a country's row."""
        return tuple(page for page in self.pages.values() if claim in self._printed_by(page))

    def _printed_by(self, page: Page) -> set[str]:
        topics = {call.args[0] for call in page.calls if call.name == "by_country"}
        facts = [country.rows[topic] for topic in topics for country in self.topics[topic]]
        return {call.args[0] for call in page.calls if call.name in PRINTING} | {f.claim for f in facts if f.figures}

    def asset(self, path: str, from_path: str) -> str:
        """The address of a file of docs/assets/ as seen from the page at `from_path`."""
        return posixpath.relpath(f"/assets/{path}", "/" + self.pages[from_path].url)


def load(root: Path, nav: list | None) -> Library:
    """Everything, read and checked. `nav` is the nav of mkdocs.yml.

    Raises DataError, one line, for the first fault.
    """
    bib = read_text(root, "data/references.bib")
    library = Library(
        root=root,
        parts=parts(nav),
        pages=_pages(root),
        claims=records(Claim, root, "data/claims.yml"),
        sources=citations.read(bib, "data/references.bib"),
        drawings=records(Drawing, root, "data/drawings.yml"),
        doors=records(Door, root, "data/doors.yml"),
        help=_one(Help, root, "data/help.yml"),
        checks=_checks(root),
        countries=records(Country, root, "data/countries.yml"),
        terms=records(Term, root, "data/words.yml"),
        asked=records(Asked, root, "data/questions.yml"),
        ways=records(Way, root, "data/ways.yml"),
        essays=records(Essay, root, "data/coverage.yml"),
        scores=_one(Scores, root, "data/scores.yml"),
    )
    for check in (_made_sections, _nav, _claims, _drawings, _doors, _help, _all_checks, _page_calls, _checks_shown, _countries, _terms,
                  _asked, _ways, _essays, _scores, _page_links, _template_links):
        check(library)
    return library


def _one(model: type, root: Path, file: str) -> Any:
    """The one record that a file holds."""
    return record(model, parse_yaml(read_text(root, file), file), file)


def parts(nav: list | None) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The nav as parts: each group's name with its pages; loose pages form parts named "".

    Raises DataError for anything but pages and groups of pages.
    """
    found = []
    for item in nav or []:
        name, value = _titled(item)
        group = isinstance(value, list)
        paths = tuple(_titled(one)[1] for one in value) if group else (value,)
        for path in paths:
            if not isinstance(path, str):
                raise DataError("mkdocs.yml", "nav", quoted(path), "a page, or a group of pages")
        found.append((name if group else "", paths))
    return tuple(found)


def _titled(item: Any) -> tuple[str, Any]:
    """An item of the nav as its title, "" where it has none, and what stands under it."""
    return next(iter(item.items())) if isinstance(item, dict) and item else ("", item)


def _pages(root: Path) -> dict[str, Page]:
    found = {}
    for file in sorted((root / "docs").rglob("*.md")):
        path = file.relative_to(root / "docs").as_posix()
        front, _ = pages.split(read_text(root, f"docs/{path}"))
        raw = parse_yaml(front, f"docs/{path}")
        checked = record(FrontMatter, raw or {}, f"docs/{path}", "front matter")
        found[path] = pages.page(root, path, checked.model_dump())
    return found


def _checks(root: Path) -> dict[str, Check]:
    found = {}
    for path in sorted((root / "data/checks").glob("*.yml")):
        file = f"data/checks/{path.name}"
        check = record(Check, parse_yaml(read_text(root, file), file), file)
        if check.id != path.stem:
            raise DataError(file, "id", quoted(check.id), f"the file's own name, {path.stem}")
        found[check.id] = check
    if not found:
        raise DataError("data/checks/", "", "no check", "at least one .yml file")
    return found


# ---------------------------------------------------------------- what must agree
def _nav(library: Library) -> None:
    named = {path for _, paths in library.parts for path in paths}
    for path in sorted(named - library.pages.keys()):
        raise DataError("mkdocs.yml", "nav", quoted(path), listed(library.pages))
    for path in sorted(path for path in library.pages.keys() - named if not library.pages[path].framed):
        raise DataError("mkdocs.yml", "nav", f"nothing for docs/{path}", "a place for every page")


def _claims(library: Library) -> None:
    for claim in library.claims.values():
        for key in claim.sources:
            agree.known(key, library.sources, "data/claims.yml", f"{claim.id}, sources", "a key of data/references.bib")


def _drawings(library: Library) -> None:
    for drawing in library.drawings.values():
        read_text(library.root, f"macros/templates/drawings/{drawing.id}.svg")


def _doors(library: Library) -> None:
    for door in library.doors.values():
        read_text(library.root, f"macros/templates/drawings/door-{door.id}.svg")
        agree.target(library.pages, door.page, "data/doors.yml", f"{door.id}, page")


def _help(library: Library) -> None:
    agree.once(library.help.numbers, "data/help.yml")
    for topic in library.help.topics:
        agree.target(library.pages, f"{HELP_PAGE}#{topic.id}", "data/help.yml", "topics")


def _all_checks(library: Library) -> None:
    for check in library.checks.values():
        checks.check(library, check)


def _countries(library: Library) -> None:
    file = "data/countries.yml"
    for country in library.countries.values():
        for topic, fact in country.rows.items():
            where = f"{country.id}, {topic}"
            agree.known(fact.claim, library.claims, file, f"{where}, claim")
            claim = library.claims[fact.claim]
            agree.sure_enough(claim, file, f"{where}, claim")
            for name in fact.figures.values():
                agree.known(name, claim.figures, file, f"{where}, figures of {claim.id}")
            named = re.findall(r"{(.*?)}", fact.says)
            if set(named) != fact.figures.keys() or re.search(r"[{}]", re.sub(r"{.*?}", "", fact.says)):
                raise DataError(file, f"{where}, says", quoted(fact.says), f"in braces, each of: {listed(fact.figures) or 'nothing'}")


def _terms(library: Library) -> None:
    owners: dict[str, str] = {}
    for term in library.terms.values():
        for form in term.forms:
            if form in owners:
                raise DataError("data/words.yml", f"{term.id}, forms", quoted(form), f"a form that {owners[form]} does not have")
            owners[form] = term.id


def _asked(library: Library) -> None:
    file = "data/questions.yml"
    owners = {words: topic.id for topic in library.help.topics for words in topic.asked_as}
    owners |= dict.fromkeys(library.help.asked_as, HELP_PAGE)
    for place, asked in enumerate(library.asked.values(), start=1):
        if asked.number != place:
            raise DataError(file, f"{asked.id}, number", quoted(asked.number), f"{place}, its place in the file")
        for target in asked.sections:
            agree.target(library.pages, target, file, f"{asked.id}, section")
        for words in asked.asked_as:
            if words in owners:
                raise DataError(file, f"{asked.id}, asked_as", quoted(words), f"a phrasing that {owners[words]} does not have")
            owners[words] = asked.id
    shown = {call.args[0] for page in library.pages.values() for call in page.calls if call.name == "questions"}
    for part in library.questions.keys() - shown:
        raise DataError(file, f"{library.questions[part][0].id}, part", quoted(part), f"a part that a page shows: {listed(shown)}")


def _ways(library: Library) -> None:
    """A way's stops take no longer than it promises, and no less than half of that."""
    for way in library.ways.values():
        for target in way.stops:
            agree.target(library.pages, target, "data/ways.yml", f"{way.id}, stops")
        taken = sum(library.minutes(target) for target in way.stops)
        if not way.minutes / 2 <= taken <= way.minutes:
            raise DataError("data/ways.yml", f"{way.id}, stops", f"{taken:.1f} minutes of reading",
                            f"between {way.minutes / 2:g} and {way.minutes}, as promised")


def _essays(library: Library) -> None:
    file = "data/coverage.yml"
    for essay in library.essays.values():
        agree.known(essay.source, library.sources, file, f"{essay.id}, source", "a key of data/references.bib")
        for place, idea in enumerate(essay.ideas, start=1):
            if idea.id != f"{essay.id}{place}":
                raise DataError(file, f"{essay.id}, ideas", quoted(idea.id), f"{essay.id}{place}, its place in the essay")
            for target in idea.carried_by:
                agree.target(library.pages, target, file, f"{idea.id}, carried_by")


def _scores(library: Library) -> None:
    agree.once(library.scores.pages, "data/scores.yml", "pages")
    for score in library.scores.pages:
        agree.target(library.pages, score.id, "data/scores.yml", "pages")


def _made_sections(library: Library) -> None:
    """Sections and words that a macro makes from data count as those of the page that calls it."""
    for page in list(library.pages.values()):
        made: dict[str, str] = {}
        words = [page.prose]
        for call in page.calls:
            if call.name == "glossary":
                made |= {term.id: term.term for term in library.terms.values()}
                words += [term.meaning for term in library.terms.values()]
            elif call.name == "questions":
                part = [asked for name in call.args for asked in library.questions.get(name, ())]
                made |= {asked.id: asked.question for asked in part}
                words += [asked.answer for asked in part]
            elif call.name == "by_country":
                countries = [country for name in call.args for country in library.topics.get(name, ())]
                words += [country.rows[call.args[0]].says for country in countries]
        for anchor in made.keys() & page.ids.keys():
            raise DataError(f"docs/{page.path}", f"heading {quoted(page.ids[anchor])}", f"the id {anchor}, which data has too",
                            "an id of its own")
        minutes = pages.minutes(" ".join(words))
        library.pages[page.path] = page.model_copy(update={"ids": {**page.ids, **made}, "minutes": minutes})


def _page_calls(library: Library) -> None:
    for page in library.pages.values():
        for call in page.calls:
            _page_call(library, page, call.name, call.args, f"docs/{page.path}", f"macro call {call.name}")
        _cited(library, page)


def _page_call(library: Library, page: Page, name: str, args: tuple[str, ...], file: str, where: str) -> None:
    agree.known(name, MACROS, file, "macro call")
    kinds = MACROS[name]
    least, most = MANY.get(name, (len(kinds), len(kinds)))
    if not least <= len(args) <= most:
        raise DataError(file, where, f"{len(args)} arguments", f"{least}" if least == most else f"{least} to {most}")
    shelves = {"check": library.checks, "source": library.sources, "claim": library.claims, "drawing": library.drawings,
               "topic": library.topics, "part": library.questions,
               "topic-of-help": library.help.by_topic}
    for place, arg in enumerate(args):
        kind = kinds[min(place, len(kinds) - 1)]
        if kind == "figure-of":
            agree.known(arg, library.claims[args[0]].figures, file, f"{where}, figure of {args[0]}")
            figure = library.claims[args[0]].figures[arg]
            if name == "dots" and not (figure.of and figure.label):
                raise DataError(file, f"{where}, figure of {args[0]}", quoted(arg), "a count out of 100 with a label")
            if name == "scale" and not (figure.label and figure.unit == library.claims[args[0]].figures[args[1]].unit):
                raise DataError(file, f"{where}, figure of {args[0]}", quoted(arg), "an amount with a label, all in one unit")
        else:
            agree.known(arg, shelves[kind], file, where, "a key of data/references.bib" if kind == "source" else "")
        if kind == "claim" and page.audience == "clients":
            agree.sure_enough(library.claims[arg], file, where)


def _checks_shown(library: Library) -> None:
    for page in library.pages.values():
        _shown_once(library, page, f"docs/{page.path}")


def _shown_once(library: Library, page: Page, file: str) -> None:
    """A check stands once on a page, and in a frame only where the guide has a page for it, too."""
    for place, check in enumerate(page.checks):
        if check in page.checks[:place]:
            raise DataError(file, "macro call self_check", f"{check} a second time", "each check once on a page")
        if not library.page_of(check):
            raise DataError(file, "macro call self_check", quoted(check), "a check that a page outside docs/embed/ shows")
    for call in page.calls:
        if call.name == "check_frame" and not library.page_of(call.args[0], framed=True):
            raise DataError(file, "macro call check_frame", quoted(call.args[0]), "a check that a page of docs/embed/ shows")
        if call.name == "check_together" and not library.checks[call.args[0]].together:
            raise DataError(file, "macro call check_together", quoted(call.args[0]), "a check whose answers say something together")


def _cited(library: Library, page: Page) -> None:
    """A page that states a claim's figure also cites one of the claim's sources, and lists its sources last."""
    cited = {key for call in page.calls if call.name == "cite" for key in call.args}
    for call in page.calls:
        if call.name in PRINTING and not cited.intersection(library.claims[call.args[0]].sources):
            raise DataError(f"docs/{page.path}", f"macro call {call.name}", f"{call.args[0]} with none of its sources cited",
                            f"cite() with one of {listed(library.claims[call.args[0]].sources)}")
    marked = cited or any(call.name in ("self_check", "check_made", "by_country") for call in page.calls)
    if marked and page.calls[-1].name != "sources":
        raise DataError(f"docs/{page.path}", "", "note marks but no list of sources after them", "{{ sources() }} at its foot")


def _page_links(library: Library) -> None:
    for page in library.pages.values():
        for link in page.links:
            if not re.match(r"[a-z]+:", link):
                path, _, anchor = link.partition("#")
                way = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path)) if path else page.path
                agree.target(library.pages, way + (f"#{anchor}" if anchor else ""), f"docs/{page.path}", "link")


def _template_links(library: Library) -> None:
    """Links in our templates are written "page.md#section" in quotes, so that they can be checked here."""
    for folder in ("macros/templates", "overrides"):
        for path in sorted((library.root / folder).rglob("*")):
            if path.suffix in (".j2", ".html"):
                file = path.relative_to(library.root).as_posix()
                for target in re.findall(r"""["']([\w/-]+\.md(?:#[\w-]+)?)["']""", read_text(library.root, file)):
                    agree.target(library.pages, target, file, "link")
