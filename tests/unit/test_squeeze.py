"""Squeezed style sheets and scripts: smaller, and with the same meaning."""

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


def test_a_script_loses_its_comments_and_keeps_its_words_and_names():
    assert squeeze.script('// Why.\nvar long = "//  no";\n\nuse(long);\n') == 'var long="//  no";use(long);'


def test_every_sheet_has_the_base_before_it_and_scripts_and_pictures_are_let_be_in_their_meaning(tmp_path):
    files = {
        "css/a.css": ".xg-a { color: red; }\n", "css/base.css": "/* All. */\n.xg-b { color: blue; }\n", "js/c.js": "// Why.\nuse(it);\n",
        "img/d.svg": "<!-- -->",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    squeeze.assets(tmp_path)

    assert {path.name: path.read_text(encoding="utf-8").strip() for path in tmp_path.rglob("*.*")} == {
        "a.css": ".xg-b{color:blue}.xg-a{color:red}", "c.js": "use(it);", "d.svg": "<!-- -->",
    }
