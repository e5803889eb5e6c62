"""A squeezed style sheet: smaller, and the same rules."""

from __future__ import annotations

import pytest

from macros import squeeze


def test_comments_and_spaces_go():
    assert squeeze.sheet("/* Why. */\n.xg-a,\n.xg-b {\n  color: red;\n}\n") == ".xg-a,.xg-b{color:red}"


@pytest.mark.parametrize(
    "kept",
    [
        pytest.param("calc(1rem + 2px)", id="spaces round a sum"),
        pytest.param(".xg-page :is(h2,h3)", id="a space before a selector that starts with a colon"),
        pytest.param("(min-width:48rem) and (hover)", id="spaces round a word of a condition"),
        pytest.param("1fr auto", id="a space between values"),
        pytest.param('"a  /* b */"', id="what stands in quotes"),
    ],
)
def test_what_has_a_meaning_stays(kept):
    sheet = (
        "@media (min-width: 48rem) and (hover) {\n  .xg-page :is(h2, h3) { width: calc(1rem + 2px); grid: 1fr auto; }\n"
        '  .xg-a::after { content: "a  /* b */"; }\n}\n'
    )

    assert kept in squeeze.sheet(sheet)


def test_the_sheets_of_a_folder_are_squeezed_and_nothing_else(tmp_path):
    (tmp_path / "a.css").write_text(".xg-a { color: red; }\n", encoding="utf-8")
    (tmp_path / "b.js").write_text("// Why.\n", encoding="utf-8")

    squeeze.sheets(tmp_path)

    assert (tmp_path / "a.css").read_text(encoding="utf-8") == ".xg-a{color:red}"
    assert (tmp_path / "b.js").read_text(encoding="utf-8") == "// Why.\n"
