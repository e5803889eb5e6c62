"""What a screen reader makes of every built page: landmarks, links read alone, tables, figures, lists, languages."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import tinycss2
from bs4 import BeautifulSoup, Tag

HERE = "https://site.test/"
#: Pages made to stand in frames on other people's sites: no bar and no foot.
FRAMES = "embed/"
#: What says nothing without the sentence round it.
EMPTY = {"click here", "here", "link", "more", "page", "read more", "see", "site", "this", "this page"}
#: Links and lists of the theme's that site.css takes out of the page.
THEMES = "[data-md-component=skip] *"
#: A marker of its own before each item keeps such a list a list in Safari.
MARKED = {".xg-page .xg-ruled>ul:not([class])"}


def words(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def name(tag: Tag, page: BeautifulSoup) -> str:
    """What a link, landmark or table is called: by another element, by a label, by its caption or by its words."""
    if tag.get("aria-labelledby"):
        return " ".join(words(page.find(id=one)) for one in tag["aria-labelledby"].split() if page.find(id=one))
    if tag.get("aria-label"):
        return tag["aria-label"]
    if tag.name == "table":
        return words(tag.caption) if tag.caption else ""
    heard = BeautifulSoup(str(tag), "html.parser")
    for silent in heard.select("[aria-hidden=true]"):
        silent.decompose()
    return words(heard)


def links(page: BeautifulSoup) -> Iterator[Tag]:
    ours = set(map(id, page.select(THEMES)))
    return (link for link in page.select("body a[href]:not([href=''])") if id(link) not in ours)


def test_landmarks_are_few_and_told_apart_by_name(documents):
    wrong = []
    for address, page in documents.items():
        framed = address.startswith(FRAMES)
        for kind, selector in {"banner": "body header:not(article header)", "foot": "footer", "search": "[role=search]"}.items():
            if len(page.select(selector)) != (0 if framed else 1):
                wrong.append(f"{address}: {len(page.select(selector))} of {kind}")
        if len(page.select("main")) != 1:
            wrong.append(f"{address}: {len(page.select('main'))} of main")
        named = [name(part, page) for part in page.select("nav, section[aria-label], section[aria-labelledby]")]
        if "" in named or len(named) != len(set(named)):
            wrong.append(f"{address}: {named}")
        # A screen reader says "navigation" itself.
        wrong += [f"{address}: {one}" for one in named if re.search("navigation|region", one, re.I)]

    assert wrong == []


def test_the_first_heading_is_the_title_and_skipping_leads_to_it(documents):
    for address, page in documents.items():
        assert page.select("h1, h2, h3, h4")[0].name == "h1", address
        assert page.find(id="main").h1, address
        if not address.startswith(FRAMES):
            assert page.select_one(".xg-skip")["href"] == "#main", address


def test_links_of_one_name_lead_to_one_place(documents):
    """A list of a page's links is read without the sentences they stand in."""
    wrong = []
    for address, page in documents.items():
        places = defaultdict(set)
        for link in links(page):
            places[name(link, page).casefold()].add(urljoin(HERE + address, link["href"]))
        wrong += [f"{address}: {called}: {sorted(found)}" for called, found in places.items() if len(found) > 1]

    assert wrong == []


def test_every_link_tells_something_alone(documents):
    wrong = []
    for address, page in documents.items():
        for link in links(page):
            called = name(link, page)
            bare = re.match(r"https?:|[\d\s-]*$", called) or called.casefold().strip("“”. ") in EMPTY
            wrong += [f"{address}: {called!r} to {link['href']}"] if bare else []

    assert wrong == []


def test_a_links_name_holds_the_words_that_are_seen(documents):
    """Somebody who speaks to the computer says what they see."""
    wrong = []
    for address, page in documents.items():
        for tag in page.select("body a[aria-label], button[aria-label]"):
            wrong += [f"{address}: {tag['aria-label']}"] if words(tag).casefold() not in tag["aria-label"].casefold() else []

    assert wrong == []


def test_what_names_another_element_finds_it(documents):
    wrong = []
    for address, page in documents.items():
        ids = {tag["id"] for tag in page.select("[id]")}
        for attribute in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
            for tag in page.select(f"[{attribute}]"):
                wrong += [f"{address}: {attribute}={one}" for one in tag[attribute].split() if one not in ids]

    assert wrong == []


def test_every_table_has_a_name_and_a_head_to_each_column_and_row(documents):
    wrong = []
    for address, page in documents.items():
        for table in page.select("table"):
            called = name(table, page) or "a table"
            heads, rows = table.select("thead th"), table.select("tbody tr")
            alike = table.find_parent(class_="xg-table--three")
            checks = {
                "no name": called == "a table",
                "an empty head": not heads or not all(map(words, heads)),
                "rows of other lengths": any(len(row.select("th, td")) != len(heads) for row in rows),
                "rows without a head": not alike and any(not row.select("th[scope=row]") for row in rows),
            }
            wrong += [f"{address}: {called}: {fault}" for fault, found in checks.items() if found]

    assert wrong == []


def test_the_heads_of_a_table_that_turns_into_blocks_stay_in_the_page(site):
    """Taken out by display they would be silent, too: "100 (100, 100)", and of what?"""
    sheet = tinycss2.parse_stylesheet((site / "assets/css/site.css").read_text(encoding="utf-8"))

    for selector, said in declared(sheet):
        if "thead" in selector:
            assert "display:none" not in said, selector


def test_every_figure_has_a_short_name_and_a_picture_that_says_more(documents):
    wrong = []
    for address, page in documents.items():
        for figure in page.select("figure"):
            called, told = figure.get("aria-label", ""), words(figure.figcaption)
            pictures = [picture["aria-label"] for picture in figure.select("svg[role=img]")]
            seen = [words(one) for one in figure.select("p, li")] + [told]
            checks = {
                "a name that the caption doesn’t begin with": not called or not told.startswith(called),
                "no picture and no list": not pictures and not figure.select("li"),
                "two pictures alike": len(set(pictures)) < len(pictures),
                "a picture that says what the words beside it say": any(one in text for one in pictures for text in seen),
                "a picture called a picture": any(re.match("(A |An |The )?(picture|drawing|image|figure)", one) for one in pictures),
                "letters inside a picture": bool(figure.select("svg text:not([aria-hidden=true])")),
            }
            wrong += [f"{address}: {called!r}: {fault}" for fault, found in checks.items() if found]

    assert wrong == []


def test_a_picture_outside_of_a_figure_is_silent(documents):
    """It is there for looks: the chair, the phone, the doors, the bar's two signs."""
    wrong = [f"{address}: {picture.get('class')}" for address, page in documents.items()
             for picture in page.select("svg") if not picture.find_parent("figure") and picture.get("aria-hidden") != "true"]

    assert wrong == []


def declared(rules: list) -> Iterator[tuple[str, str]]:
    """Each selector with all that is declared for it, without spaces; in media rules too."""
    for rule in rules:
        if rule.type == "qualified-rule":
            said = tinycss2.serialize(rule.content).replace(" ", "")
            for selector in tinycss2.serialize(rule.prelude).split(","):
                yield selector.strip(), said
        elif rule.type == "at-rule" and rule.content and rule.lower_at_keyword in ("media", "supports"):
            yield from declared(tinycss2.parse_rule_list(rule.content))


def without_markers(site: Path) -> set[str]:
    sheets = (tinycss2.parse_stylesheet(sheet.read_text(encoding="utf-8")) for sheet in (site / "assets/css").glob("*.css"))
    return {selector for sheet in sheets for selector, said in declared(sheet) if "list-style:none" in said} - MARKED


def test_a_list_without_markers_is_told_to_be_a_list(site, documents):
    """Safari takes a list whose markers are gone for no list, except in a navigation, and then tells no count."""
    wrong = []
    for selector in sorted(without_markers(site)):
        for address, page in documents.items():
            for found in page.select(selector):
                silent = found.name in ("ul", "ol") and found.get("role") != "list" and not found.find_parent("nav")
                wrong += [f"{address}: {selector}"] if silent else []

    assert wrong == []


def test_a_sign_before_an_item_is_seen_and_not_heard(site):
    """"Dash, Nothing is sent." A number or a letter made by a counter may be heard."""
    wrong = []
    for sheet in sorted((site / "assets/css").glob("*.css")):
        for selector, said in declared(tinycss2.parse_stylesheet(sheet.read_text(encoding="utf-8"))):
            signs = re.findall(r'content:"[^"]+"[^;]*', said) if selector.endswith("li::before") else []
            wrong += [f"{sheet.name}: {selector}: {signs[-1]}"] if signs and not signs[-1].endswith('/""') else []

    assert wrong == []


def test_nothing_that_takes_focus_is_hidden_from_a_screen_reader(documents):
    wrong = [f"{address}: {tag}" for address, page in documents.items()
             for tag in page.select("[aria-hidden=true] :is(a, button, input, summary, [tabindex])")]

    assert wrong == []


def test_the_menu_tells_the_page_that_is_open(documents):
    for address, page in documents.items():
        current = [urljoin(HERE + address, link["href"]) for link in page.select("nav [aria-current=page]")]
        listed = {urljoin(HERE + address, link["href"]) for link in page.select(".xg-menu__list a")}

        assert current == ([HERE + address] if HERE + address in listed else []), address


def test_words_in_another_language_say_which(documents):
    """A part has a language of its own that isn't the page's; and what isn't in Latin letters can't be English."""
    wrong = []
    for address, page in documents.items():
        wrong += [f"{address}: lang={tag['lang']!r}" for tag in page.select("body [lang]") if tag["lang"] in ("", "en", "en-US")]
        for text in page.body.find_all(string=True):
            foreign = [one for one in text if one.isalpha() and "LATIN" not in unicodedata.name(one, "") and one not in "ªº"]
            wrong += [f"{address}: {text.strip()[:40]}"] if foreign and not text.find_parent(lang=re.compile(r"^(?!en)")) else []

    assert wrong == []
