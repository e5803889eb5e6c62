"""The colors of the style sheets: every pair that can meet, hovered and focused too, computed without a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import tinycss2

from tests.conftest import ROOT
from tests.contrast import ratio

#: The tokens that words may have, on the grounds that anything may have.
TEXT = ["ink", "soft", "accent", "accent-deep", "earth"]
GROUNDS = ["paper", "tint"]
#: Words on grounds of their own: the main button, hovered too, and the quick way out.
PAIRS = [("on-accent", "accent"), ("on-accent", "accent-deep"), ("paper", "ink")]
#: Lines and areas that carry meaning: rings, borders of fields, dots, bars, heavy rules.
MARKS = ["edge", "strong", "fill", "accent", "earth", "ink"]
#: What only divides or decorates, always beside something that can be seen.
QUIET = ["rule", "wash", *GROUNDS]
#: The declarations that name a color of words, of grounds, and of lines.
WORDS, AREAS, LINES = {"color"}, {"background", "background-color"}, re.compile(r"(border|outline)(-\w+)*|stroke|fill|box-shadow")


def rules(nodes: list, within: str = "") -> Iterator[tuple[str, str, list]]:
    """The media query, the selector and the declarations of every rule."""
    for node in nodes:
        if node.type == "qualified-rule":
            body = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
            yield within, tinycss2.serialize(node.prelude).strip(), [item for item in body if item.type == "declaration"]
        elif node.type == "at-rule" and node.at_keyword in ("media", "supports"):
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            media = tinycss2.serialize(node.prelude).strip() if node.at_keyword == "media" else ""
            yield from rules(inner, within or media)


def sheet(name: str) -> list[tuple[str, str, list]]:
    text = (ROOT / "docs/assets/css" / name).read_text(encoding="utf-8")
    return list(rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)))


def value(declaration: tinycss2.ast.Declaration) -> str:
    return tinycss2.serialize(declaration.value).strip()


def used() -> Iterator[tuple[str, str, set[str]]]:
    """Where on screens a color is declared, its property, and the tokens it takes; a color of its own stands as it is."""
    for path in sorted((ROOT / "docs/assets/css").glob("*.css")):
        for media, selector, declarations in sheet(path.name):
            if "print" in media or "forced-colors" in media:
                continue
            for item in declarations:
                words = value(item)
                named = set(re.findall(r"var\(--([\w-]+)\)", words)) - {"serif", "sans", "side", "bar", "body"}
                raw = set(re.findall(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\([^)]*\)", words))
                if not item.name.startswith("--") and named | raw:
                    yield f"{path.name}: {selector}", item.name, named | raw


@pytest.fixture(params=["light", "dark", "print"])
def tokens(request: pytest.FixtureRequest) -> dict[str, str]:
    """The colors by token; what dark and print leave alone is as in light."""
    wanted = {"light": [""], "dark": ["", "(prefers-color-scheme: dark)"], "print": ["", "print"]}[request.param]
    return {
        item.name.removeprefix("--"): value(item)
        for media, selector, declarations in sheet("base.css")
        if selector == ":root" and media in wanted
        for item in declarations
        if value(item).startswith("#")
    }


def test_words_stand_out_seven_to_one_on_every_ground(tokens: dict[str, str]) -> None:
    pairs = [(word, ground) for word in TEXT for ground in GROUNDS] + PAIRS

    faint = {pair: round(ratio(tokens[pair[0]], tokens[pair[1]]), 2) for pair in pairs}
    assert {pair: found for pair, found in faint.items() if found < 7} == {}


def test_marks_that_carry_meaning_stand_out_three_to_one_on_every_ground(tokens: dict[str, str]) -> None:
    faint = {(mark, ground): round(ratio(tokens[mark], tokens[ground]), 2) for mark in MARKS for ground in GROUNDS}

    assert {pair: found for pair, found in faint.items() if found < 3} == {}


def test_every_color_of_words_is_one_of_those() -> None:
    allowed = {*TEXT, *(word for word, _ in PAIRS)}

    assert [(place, sorted(names)) for place, name, names in used() if name in WORDS and not names <= allowed] == []


def test_every_ground_is_one_of_those() -> None:
    """Grounds of their own are for what has words of its own; the lines to write on are drawn as a ground."""
    own = {"site.css: .xg-leave", "site.css: .xg-page > .xg-lines", "self-check.css: .xg-answer .xg-answer__ring:checked"}
    buttons = {"self-check.css: .xg-button", "self-check.css: .xg-button:hover"}
    strange = [place for place, name, names in used() if name in AREAS and not names <= set(GROUNDS)]

    assert set(strange) - own - buttons == set()


def test_every_line_and_area_of_a_drawing_is_a_mark_or_said_to_be_quiet() -> None:
    allowed = {*MARKS, "soft", "accent-deep", *QUIET}

    assert [(place, sorted(names)) for place, name, names in used() if LINES.fullmatch(name) and not names <= allowed] == []


def test_a_field_and_a_focus_ring_never_have_a_quiet_color() -> None:
    """A ring takes the color of paper only on the dark strip of the quick way out."""
    quiet = [
        place
        for place, name, names in used()
        if names & set(QUIET) and (name.startswith("outline") or (name.startswith("border") and re.search("input|ring", place)))
    ]

    assert quiet == ["site.css: .xg-leave a:focus-visible"]
