"""A Markdown page becomes a record."""

from __future__ import annotations

from datetime import date

import pytest

from macros import pages
from macros.errors import DataError

FRONT = {"title": "A page", "description": "A point.", "reviewed": date(2026, 11, 22)}


@pytest.fixture
def read(tmp_path):
    """Reads a body as the page docs/guide/a.md."""

    def page(body: str):
        (tmp_path / "docs/guide").mkdir(parents=True)
        (tmp_path / "docs/guide/a.md").write_text(f"---\ntitle: A page\n---\n\n{body}", encoding="utf-8")
        return pages.page(tmp_path, "guide/a.md", FRONT)

    return page


def test_front_matter_stands_between_two_rules():
    assert pages.split("---\ntitle: A page\n---\n\nWords.\n") == ("title: A page\n", "\nWords.\n")


def test_a_rule_further_down_starts_no_front_matter():
    assert pages.split("Words.\n\n---\na: b\n---\n") == ("", "Words.\n\n---\na: b\n---\n")


def test_a_page_knows_its_sections_by_id(read):
    page = read("## The hour { #the-hour }\n\nWords.\n\n### Whose *work*? { #whose-work .wide }\n")

    assert page.ids == {"the-hour": "The hour", "whose-work": "Whose *work*?"}


def test_a_page_knows_its_links_and_no_pictures(read):
    page = read("One [link](b.md#c), ![a picture](d.svg) and [another](https://example.org).\n")

    assert page.links == ("b.md#c", "https://example.org")


def test_a_page_knows_its_calls_in_order(read):
    page = read('{{ number("A-01", "low") }} of us.{{ cite("b", "c") }}\n\n{{ sources() }}\n')

    assert [(call.name, call.args) for call in page.calls] == [
        ("number", ("A-01", "low")),
        ("cite", ("b", "c")),
        ("sources", ()),
    ]


def test_braces_between_raw_marks_are_words():
    assert pages.calls('{% raw %}{{ cite("a") }}{% endraw %}', "docs/a.md") == ()


@pytest.mark.parametrize(
    "body",
    [
        "{{ cite(a) }}",
        "{{ cite('a' ~ 'b') }}",
        "{{ cite(key='a') }}",
        "{{ page.title }}",
        "{{ 'words' }}",
        "{{ cite('a') | upper }}",
        "{% set a = cite('b') %}",
        "{% if true %}{{ cite('a') }}{% endif %}",
    ],
)
def test_braces_hold_nothing_but_a_plain_call(body):
    """What isn't a plain call can't be checked before the build: a wrong id in it would end as a traceback."""
    with pytest.raises(DataError, match="braces that hold no plain call"):
        pages.calls(body, "docs/a.md")


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (200, 1), (201, 2), (400, 2), (401, 3)])
def test_minutes_round_up_at_200_words_each(read, words, minutes):
    assert read("word " * words).minutes == minutes


@pytest.mark.parametrize(
    ("body", "prose"),
    [
        pytest.param("## The hour { #the-hour }", "The hour.", id="a heading ends in a full stop"),
        pytest.param("## Whose work? { #work }", "Whose work?", id="a heading that is a question keeps its mark"),
        pytest.param("## “Why?” { #why }", "“Why?”", id="a heading in quotation marks keeps them"),
        pytest.param("A [link](a.md#b) here.", "A link here.", id="a link is its words"),
        pytest.param("A [link](a.md){ .wide } here.", "A link here.", id="attributes are dropped"),
        pytest.param("“Please stay.”\n{ .xg-quote }", "“Please stay.”", id="attributes of a paragraph are dropped"),
        pytest.param("![A chair](a.svg)", "A chair", id="a picture is its alternative text"),
        pytest.param("**Bold**, *soft*, _low_ and `code`.", "Bold, soft, low and code.", id="marks are dropped"),
        pytest.param("- one\n- two", "one\ntwo", id="a list item is a line"),
        pytest.param("1. one\n2. two", "one\ntwo", id="a numbered item is a line"),
        pytest.param("- one\n    - two", "one\ntwo", id="an item in an item is a line"),
        pytest.param("| They say | Send |\n|---|:-:|\n| “Well?” | [One](a.md) |", "They say. Send.\n\n“Well?” One.",
                     id="a table cell is a sentence"),
        pytest.param("/// html | section.xg-ruled\nWords.\n///", "Words.", id="block fences are dropped"),
        pytest.param('A year has {{ number("A-01", "b") }} hours.', "A year has 9 hours.", id="a number is a short word"),
        pytest.param('Most do.{{ cite("a", "b") }}', "Most do.", id="a note mark is dropped"),
        pytest.param('One.\n\n{{ figure("week") }}\n\nTwo.', "One.\n\n\n\nTwo.", id="a figure is dropped"),
    ],
)
def test_prose_is_what_a_reader_reads(body, prose):
    assert pages.prose(body) == prose


def test_words_are_counted_under_each_heading_with_what_is_below_it():
    body = "Before all.\n\n## One { #one }\n\nTwo words.\n\n### Deeper { #deeper }\n\nThree more words.\n\n## Two { #two }\n\nOne.\n"

    assert pages.words(body) == {"one": 6, "deeper": 3, "two": 1}


def test_a_page_without_headings_has_no_sections():
    assert pages.words("Only words.") == {}
