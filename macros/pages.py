"""A Markdown page of docs/ → a Page record: what the library checks and the contents list shows."""

from __future__ import annotations

import math
import re
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.errors import DataError, quoted
from macros.records import Call, Page

WORDS_A_MINUTE = 200

FRONT_MATTER = re.compile(r"\A---\n(.*?\n)---\n", re.S)
HEADING = re.compile(r"^#{2,6} +(.+?) +\{ *#([^ }]+)[^}]*\}\s*$", re.M)
BARE_HEADING = re.compile(r"^#{1,6} +(?!.*\{ *#[^ }]+).*$", re.M)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")


def split(text: str) -> tuple[str, str]:
    """The page's front matter (YAML text, empty when missing) and its body."""
    match = FRONT_MATTER.match(text)
    return (match[1], text[match.end() :]) if match else ("", text)


def calls(body: str, file: str) -> tuple[Call, ...]:
    """Every macro call in the body, in order.

    Raises DataError when the braces do not close, when something other than a call stands in them
    (a statement such as {% if %} included), or when an argument is not a plain text in quotes.
    """
    try:
        tree = Environment().parse(body)
    except TemplateSyntaxError as error:
        raise DataError(file, f"line {error.lineno} of the text", quoted(error.message), "a closed macro call") from None
    found = []
    for part in tree.body:
        for node in part.nodes if isinstance(part, nodes.Output) else [part]:
            if not isinstance(node, nodes.TemplateData):
                found.append(_call(node, file))
    return tuple(found)


def _call(node: nodes.Node, file: str) -> Call:
    plain = isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and not node.kwargs
    texts = plain and all(isinstance(a, nodes.Const) and isinstance(a.value, str) for a in node.args)
    if not texts:
        raise DataError(file, f"line {node.lineno} of the text", "braces that hold no plain call",
                        'one call with texts in quotes, such as {{ cite("id") }}')
    return Call(name=node.node.name, args=tuple(a.value for a in node.args), line=node.lineno)


def prose(body: str) -> str:
    """The body's running words: no macro calls, marks, addresses or block fences.

    A number() call reads as one short word, as the reader meets it. Headings end in a full stop.
    """
    text = re.sub(r"\{\{\s*number\(.*?\)\s*\}\}", "9", body)
    text = re.sub(r"\{\{.*?\}\}|^///.*$", "", text, flags=re.M)
    text = re.sub(r"\{ *[#.:][^}]*\}", "", text)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"^\|?[-:| ]+\|[-:| ]*$", "", text, flags=re.M)
    text = re.sub(r"^#+ *(.*?)\s*$", r"\1.", text, flags=re.M)
    text = re.sub(r"^\s*(?:[-*]|\d+\.) +", "", text, flags=re.M)
    text = re.sub(r"^\| *(.*?) *\|$", r"\1.", text, flags=re.M)
    text = re.sub(r" *\| *", ". ", text)
    text = re.sub(r"[*_`]", "", text)
    return re.sub(r"([.?!][”’]?)[. ]*\.(?=\s|$)", r"\1", text).strip()


def page(root: Path, path: str, front: dict) -> Page:
    """The record of docs/<path>, given its checked front matter (title, description, reviewed).

    Raises DataError for a heading without an id, an id used twice, or a faulty macro call.
    """
    file = f"docs/{path}"
    _, body = split((root / "docs" / path).read_text(encoding="utf-8-sig"))
    for bare in BARE_HEADING.findall(body):
        raise DataError(file, f"heading {quoted(bare)}", "no id", "an id after it, such as { #the-week }")
    ids: dict[str, str] = {}
    for heading, anchor in HEADING.findall(body):
        if anchor in ids:
            raise DataError(file, f"heading {quoted(heading)}", f"the id {anchor} a second time", "an id of its own")
        ids[anchor] = heading
    text = prose(body)
    return Page(
        path=path,
        **front,
        ids=ids,
        words=words(body),
        calls=calls(body, file),
        links=tuple(LINK.findall(re.sub(r"\{\{.*?\}\}", "", body))),
        prose=text,
        minutes=minutes(text),
    )


def minutes(text: str) -> int:
    """How many whole minutes the text takes to read, at least one."""
    return max(1, math.ceil(len(text.split()) / WORDS_A_MINUTE))


#: The calls of a page that is styled by self-check.css; every other page has site.css.
CHECKING = {"check_reasons", "check_together", "self_check"}


def sheet(page: Page) -> str:
    """The style sheet of a page, by name: a chapter is not to load what only self-checks show, nor they what it shows."""
    return "self-check" if CHECKING & {call.name for call in page.calls} else "site"


def words(body: str) -> dict[str, int]:
    """How many words stand under each heading, by its id, with the headings below it and their words."""
    found = list(HEADING.finditer(body))
    return {match[2]: len(prose(body[match.end() : _end(match, found, body)]).split()) for match in found}


def _end(heading: re.Match, found: list[re.Match], body: str) -> int:
    """Where the heading's section ends: at the next heading that is no deeper."""
    depth = len(heading[0].split(" ")[0])
    later = (m.start() for m in found if m.start() > heading.start() and len(m[0].split(" ")[0]) <= depth)
    return next(later, len(body))
