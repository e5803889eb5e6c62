"""The one door to words and facts: reads data/ and docs/, checks each against the others, names the culprit.

Nothing past this module reads a file of words or facts.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from macros import citations, pages
from macros.errors import DataError, listed, quoted
from macros.records import SHAPES, Check, Claim, Door, Drawing, FrontMatter, Help, Page, Record, Source

R = TypeVar("R", bound=Record)

#: macro name → what its arguments name, the last repeated for any more. "figure-of" means: of the claim before it.
MACROS = {
    "bibliography": (),
    "chair": (),
    "check_reasons": ("check",),
    "check_strip": ("check",),
    "cite": ("source",),
    "contents": (),
    "doors": (),
    "dots": ("claim", "figure-of"),
    "figure": ("drawing",),
    "help_lines": (),
    "number": ("claim", "figure-of"),
    "self_check": ("check",),
    "sources": (),
}
#: What pydantic says in a programmer's words, for editors.
IN_PLAIN_WORDS = {
    "string_type": "words; yes, no and numbers stand in quotes",
    "string_too_short": "words, not nothing",
    "string_too_long": "at most {max_length} characters",
    "too_short": "at least {min_length} of them",
    "tuple_type": "a list, such as [one, two]",
    "int_type": "a number",
}
#: How many arguments a macro takes, where that is not the length above.
MANY = {"cite": (1, 9), "dots": (2, 3)}


# ---------------------------------------------------------------- reading
class _Loader(yaml.SafeLoader):
    """YAML without surprises: a key that is no plain word or given twice is refused, and dates stay text."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict:
        seen = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.MarkedYAMLError(problem="braces or brackets outside quotes", problem_mark=key.start_mark)
            if key.value in seen:
                raise yaml.MarkedYAMLError(problem=f"the key {key.value} a second time", problem_mark=key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_text(root: Path, file: str) -> str:
    """The file's text. Raises DataError when it is missing or cannot be read as UTF-8."""
    try:
        return (root / file).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise DataError(file, "", "no such file", "a file of this name") from None
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(file, "", f"a file that cannot be read ({type(error).__name__})", "UTF-8 text") from None


def parse_yaml(text: str, file: str) -> Any:
    """The YAML as plain Python. Raises DataError with the line where it breaks."""
    try:
        return yaml.load(text, _Loader)  # noqa: S506 (a SafeLoader)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1}" if mark else ""
        found = re.sub(r"^(but )?found ", "", getattr(error, "problem", None) or "broken YAML")
        raise DataError(file, where, found, "YAML as in its neighbors") from None


def record(model: type[R], raw: Any, file: str, name: str = "") -> R:
    """The raw data as a `model`. Raises DataError for its first fault, naming record and field."""
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        fault = error.errors()[0]
        raise DataError(file, _where(raw, fault["loc"], name), _found(fault), _allowed(model, fault)) from None


def _where(raw: Any, loc: tuple, name: str) -> str:
    """The way to the fault in an editor's words: list places become ids where the items have one."""
    way = [name] if name else []
    for step in loc:
        if isinstance(raw, (str, int, float)):
            # Below a plain value, pydantic names the type it tried.
            break
        raw = _child(raw, step)
        named = isinstance(step, int) and isinstance(raw, dict) and isinstance(raw.get("id"), str)
        way.append(raw["id"] if named else f"item {step + 1}" if isinstance(step, int) else str(step))
    return ", ".join(way)


def _child(raw: Any, step: str | int) -> Any:
    try:
        return raw[step]
    except (KeyError, IndexError, TypeError):
        return None


def _found(fault: dict) -> str:
    if fault["type"] == "missing":
        return "nothing"
    if fault["type"] == "extra_forbidden":
        return f"the unknown field {fault['loc'][-1]}"
    return quoted(fault["input"])


def _allowed(model: type[Record], fault: dict) -> str:
    if fault["type"] == "extra_forbidden":
        return "the fields of its neighbors, spelled alike"
    if fault["type"] == "missing":
        return f"a value for {fault['loc'][-1]}"
    if fault["type"] in IN_PLAIN_WORDS:
        return IN_PLAIN_WORDS[fault["type"]].format(**fault.get("ctx", {}))
    if fault["type"] == "string_pattern_mismatch":
        return SHAPES[fault["ctx"]["pattern"]]
    return fault["msg"].removeprefix("Value error, ").removeprefix("Input should be ")


def records(model: type[R], root: Path, file: str) -> dict[str, R]:
    """The records of a YAML list, by id. Raises DataError for a fault or an id given twice."""
    raw = parse_yaml(read_text(root, file), file)
    if not isinstance(raw, list):
        raise DataError(file, "", quoted(raw), "a list of records, each starting with - id:")
    found: dict[str, R] = {}
    for place, item in enumerate(raw, start=1):
        name = item.get("id") if isinstance(item, dict) else None
        one = record(model, item, file, str(name or f"item {place}"))
        if one.id in found:
            raise DataError(file, one.id, "this id a second time", "an id of its own")
        found[one.id] = one
    return found


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

    @cached_property
    def chapters(self) -> tuple[Page, ...]:
        """The pages of guide/, in the order of the nav."""
        return tuple(self.pages[path] for _, paths in self.parts for path in paths if path.startswith("guide/"))

    def url(self, target: str) -> str:
        """The address, from the site's root, of "page.md" or "page.md#section".

        Raises DataError when there is no such page or section: for templates, whose links are checked at build.
        """
        _check_target(self.pages, target, "a template", "link")
        path, _, anchor = target.partition("#")
        return (self.pages[path].url or "./") + (f"#{anchor}" if anchor else "")

    def href(self, target: str, from_path: str) -> str:
        """The address of "page.md#section" as seen from the page at `from_path`."""
        start = "/" + self.pages[from_path].url
        address, _, anchor = self.url(target).partition("#")
        way = posixpath.relpath("/" + address, start) + "/"
        return (f"#{anchor}" if anchor and way == "./" else way + (f"#{anchor}" if anchor else ""))

    def cited_on(self, key: str) -> tuple[Page, ...]:
        """The pages that cite a source, in a call or through the claims of a self-check, in order of their paths."""
        return tuple(page for page in self.pages.values() if key in self._cited_by(page))

    def _cited_by(self, page: Page) -> set[str]:
        direct = {key for call in page.calls if call.name == "cite" for key in call.args}
        checks = [self.checks[call.args[0]] for call in page.calls if call.name == "self_check"]
        claims = {a.claim for check in checks for question in check.questions for a in question.answers if a.claim}
        return direct | {self.claims[claim].main_source for claim in claims}

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
        help=record(Help, parse_yaml(read_text(root, "data/help.yml"), "data/help.yml"), "data/help.yml"),
        checks=_checks(root),
    )
    for check in (_nav, _claims, _drawings, _doors, _help, _all_checks, _page_calls, _page_links, _template_links):
        check(library)
    return library


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
    for path in sorted(library.pages.keys() - named):
        raise DataError("mkdocs.yml", "nav", f"nothing for docs/{path}", "a place for every page")


def _claims(library: Library) -> None:
    for claim in library.claims.values():
        for key in claim.sources:
            _known(key, library.sources, "data/claims.yml", f"{claim.id}, sources", "a key of data/references.bib")


def _known(name: str, known: dict, file: str, where: str, allowed: str = "") -> None:
    if name not in known:
        raise DataError(file, where, quoted(name), allowed or listed(known))


def _drawings(library: Library) -> None:
    for drawing in library.drawings.values():
        read_text(library.root, f"macros/templates/drawings/{drawing.id}.svg")


def _doors(library: Library) -> None:
    for door in library.doors.values():
        read_text(library.root, f"macros/templates/drawings/door-{door.id}.svg")
        _check_target(library.pages, door.page, "data/doors.yml", f"{door.id}, page")


def _help(library: Library) -> None:
    seen = set()
    for item in (*library.help.emergency, *library.help.lines):
        if item.id in seen:
            raise DataError("data/help.yml", item.id, "this id a second time", "an id of its own")
        seen.add(item.id)


def _all_checks(library: Library) -> None:
    for check in library.checks.values():
        _check(library, check, f"data/checks/{check.id}.yml")


def _check(library: Library, check: Check, file: str) -> None:
    _once(check.hopes, file, "hopes")
    _once(check.questions, file, "questions")
    hopes = {hope.id: hope for hope in check.hopes}
    for question in check.questions:
        _once(question.answers, file, f"question {question.id}")
        for answer in question.answers:
            where = f"question {question.id}, answer {answer.id}"
            _known(answer.hope, hopes, file, f"{where}, hope")
            _check_target(library.pages, answer.link, file, f"{where}, link")
            if answer.claim:
                _known(answer.claim, library.claims, file, f"{where}, claim")
                _sure_enough(library.claims[answer.claim], file, f"{where}, claim")
    chosen = {answer.hope for question in check.questions for answer in question.answers}
    for hope in sorted(hopes.keys() - chosen):
        raise DataError(file, f"hope {hope}", "no answer that leads to it", "at least one answer with this hope")


def _once(items: tuple, file: str, where: str) -> None:
    seen = set()
    for item in items:
        if item.id in seen:
            raise DataError(file, f"{where}, {item.id}", "this id a second time", "an id of its own")
        seen.add(item.id)


def _sure_enough(claim: Claim, file: str, where: str) -> None:
    if claim.confidence != "verified":
        raise DataError(file, where, f"{claim.id}, which is {claim.confidence}", "a verified claim on pages for clients")


def _check_target(known: dict[str, Page], target: str, file: str, where: str) -> None:
    path, _, anchor = target.partition("#")
    if path not in known:
        raise DataError(file, where, quoted(target), f"a page of docs/: {listed(known)}")
    if anchor and anchor not in known[path].ids:
        raise DataError(file, where, quoted(target), f"a section of docs/{path}: {listed(known[path].ids)}")


def _page_calls(library: Library) -> None:
    for page in library.pages.values():
        for call in page.calls:
            _page_call(library, page, call.name, call.args, f"docs/{page.path}", f"macro call {call.name}")
        _cited(library, page)


def _page_call(library: Library, page: Page, name: str, args: tuple[str, ...], file: str, where: str) -> None:
    _known(name, MACROS, file, "macro call")
    kinds = MACROS[name]
    least, most = MANY.get(name, (len(kinds), len(kinds)))
    if not least <= len(args) <= most:
        raise DataError(file, where, f"{len(args)} arguments", f"{least}" if least == most else f"{least} to {most}")
    shelves = {"check": library.checks, "source": library.sources, "claim": library.claims, "drawing": library.drawings}
    for place, arg in enumerate(args):
        kind = kinds[min(place, len(kinds) - 1)]
        if kind == "figure-of":
            _known(arg, library.claims[args[0]].figures, file, f"{where}, figure of {args[0]}")
            figure = library.claims[args[0]].figures[arg]
            if name == "dots" and not (figure.of and figure.label):
                raise DataError(file, f"{where}, figure of {args[0]}", quoted(arg), "a count out of 100 with a label")
        else:
            _known(arg, shelves[kind], file, where, "a key of data/references.bib" if kind == "source" else "")
        if kind == "claim" and page.audience == "clients":
            _sure_enough(library.claims[arg], file, where)


def _cited(library: Library, page: Page) -> None:
    """A page that states a claim's figure also cites one of the claim's sources, and lists its sources last."""
    cited = {key for call in page.calls if call.name == "cite" for key in call.args}
    for call in page.calls:
        if call.name in ("number", "dots") and not cited.intersection(library.claims[call.args[0]].sources):
            raise DataError(f"docs/{page.path}", f"macro call {call.name}", f"{call.args[0]} with none of its sources cited",
                            f"cite() with one of {listed(library.claims[call.args[0]].sources)}")
    marked = cited or any(call.name == "self_check" for call in page.calls)
    if marked and page.calls[-1].name != "sources":
        raise DataError(f"docs/{page.path}", "", "note marks but no list of sources after them", "{{ sources() }} at its foot")


def _page_links(library: Library) -> None:
    for page in library.pages.values():
        for link in page.links:
            if not re.match(r"[a-z]+:", link):
                path, _, anchor = link.partition("#")
                way = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path)) if path else page.path
                _check_target(library.pages, way + (f"#{anchor}" if anchor else ""), f"docs/{page.path}", "link")


def _template_links(library: Library) -> None:
    """Links in our templates are written "page.md#section" in quotes, so that they can be checked here."""
    for folder in ("macros/templates", "overrides"):
        for path in sorted((library.root / folder).rglob("*")):
            if path.suffix in (".j2", ".html"):
                file = path.relative_to(library.root).as_posix()
                for target in re.findall(r"""["']([\w/-]+\.md(?:#[\w-]+)?)["']""", read_text(library.root, file)):
                    _check_target(library.pages, target, file, "link")
