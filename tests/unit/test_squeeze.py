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


def test_a_script_loses_its_comments_and_keeps_its_words_and_what_others_can_see():
    assert squeeze.script('// Why.\nvar long = "//  no";\n\nuse(long);\n') == 'var long="//  no";use(long)'
    assert squeeze.script("(function () {\n  function inside(words) { return words.hidden; }\n  use(inside);\n})();\n") == (
        "(function(){function e(e){return e.hidden}use(e)})()"
    )


def test_a_page_loses_spaces_and_end_tags_and_keeps_its_words_apart():
    text = "<p>\n    One\n\n  <b>two</b>\n</p>\n  <pre>\n  as it\n\n    stands</pre>\n"

    assert squeeze.page(text) == "<p>One\n<b>two</b><pre>\n  as it\n\n    stands</pre>"


def test_a_site_is_squeezed_where_it_lies_with_the_base_before_every_sheet(tmp_path):
    files = {
        "assets/css/a.css": ".xg-a { color: red; }\n", "assets/css/base.css": "/* All. */\n.xg-b { color: blue; }\n", "assets/js/c.js": "// Why.\nuse(it);\n",
        "assets/img/d.svg": "<!-- -->", "next/index.html": "<p>\n\n  e</p>",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    squeeze.site(tmp_path)

    assert {path.name: path.read_text(encoding="utf-8").strip() for path in tmp_path.rglob("*.*")} == {
        "a.css": ".xg-b{color:blue}.xg-a{color:red}", "c.js": "use(it)", "d.svg": "<!-- -->", "index.html": "<p>e",
    }
