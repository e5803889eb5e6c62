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


def test_our_sheets_and_scripts_are_squeezed_but_not_the_one_that_doubters_read(tmp_path):
    for name, text in {"css/a.css": ".xg-a { color: red; }\n", "js/b.js": "// Why.\n", "js/self-check.js": "// Why.\n", "img/c.svg": "<!-- -->"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    squeeze.assets(tmp_path)

    assert {path.name: path.read_text(encoding="utf-8").strip() for path in tmp_path.rglob("*.*")} == {
        "a.css": ".xg-a{color:red}", "b.js": "", "self-check.js": "// Why.", "c.svg": "<!-- -->",
    }
