"""Templates become one clean, escaped block."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from macros import html
from tests.conftest import soup


@pytest.fixture
def templates(tmp_path, monkeypatch):
    """An empty folder in place of our templates."""
    monkeypatch.setattr(html, "TEMPLATES", tmp_path)
    html.environment.cache_clear()
    yield tmp_path
    html.environment.cache_clear()


def test_html_in_a_value_comes_out_as_text(templates):
    (templates / "one.j2").write_text("<p>{{ words }}</p>")

    page = soup(html.render("one.j2", words='<b>5 & 6</b> "'))

    assert page.p.text == '<b>5 & 6</b> "'
    assert not page.b


def test_html_in_an_attribute_stays_in_it(templates):
    (templates / "one.j2").write_text('<p title="{{ words }}"></p>')

    page = soup(html.render("one.j2", words='"><b>'))

    assert page.p["title"] == '"><b>'
    assert not page.b


def test_a_value_that_was_not_handed_in_is_refused(templates):
    (templates / "one.j2").write_text("<p>{{ words }}</p>")

    with pytest.raises(UndefinedError, match="words"):
        html.render("one.j2")


def test_every_line_starts_at_column_0(templates):
    (templates / "one.j2").write_text("<ul>\n  {% for x in 'ab' %}\n    <li>{{ x }}</li>\n  {% endfor %}\n</ul>\n")

    assert html.render("one.j2") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"


def test_a_break_in_a_value_makes_no_blank_line(templates):
    """A blank line would end the block: Markdown would read on in the middle of our HTML."""
    (templates / "one.j2").write_text("<p>{{ words }}</p>")

    assert html.render("one.j2", words="one\n\n  two\n") == "<p>one\ntwo\n</p>"


def test_a_drawing_is_not_escaped_a_second_time(templates):
    (templates / "drawings").mkdir()
    (templates / "drawings/dot.svg").write_text("<svg><title>{{ alt }}</title></svg>")
    (templates / "one.j2").write_text("<div>{{ picture }}</div>")

    block = html.render("one.j2", picture=html.drawing("dot", alt="a & b"))

    assert block == "<div><svg><title>a &amp; b</title></svg></div>"
