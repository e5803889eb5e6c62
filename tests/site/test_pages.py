"""Every built page: its links and ids, its headings and names, and that nothing loads from elsewhere."""

from __future__ import annotations

import gzip
import json
import posixpath
import re
from urllib.parse import unquote, urljoin, urlsplit

import tinycss2

from bench import limits
from macros import headers

HERE = "https://site.test/"
#: Pages made to stand in frames on other people's sites.
FRAMES = "embed/"
#: Attributes by which a page makes a browser fetch something.
LOADS = [("script", "src"), ("link", "href"), ("img", "src"), ("img", "srcset"), ("source", "src"), ("iframe", "src"),
         ("object", "data"), ("embed", "src"), ("form", "action"), ("use", "href"), ("image", "href")]
#: Links of the head that name a page and fetch nothing.
NAMES_ONLY = {"prev", "next", "canonical"}


def test_every_link_leads_to_a_page_and_section_that_exist(site, documents):
    ids = {address: {tag["id"] for tag in page.select("[id]")} for address, page in documents.items()}
    for address, page in documents.items():
        for link in page.select("a[href]"):
            target = urlsplit(urljoin(HERE + address, link["href"]))
            if target.scheme in ("tel", "sms") or target.netloc != "site.test":
                continue
            place = unquote(target.path).lstrip("/")
            assert place in documents or (site / place).is_file(), f"{address}: {link['href']}"
            if target.fragment:
                assert target.fragment in ids[place], f"{address}: {link['href']}"


def test_links_to_other_sites_are_https_and_only_in_sources_help_and_licenses(documents):
    for address, page in documents.items():
        for link in page.select("article a[href^='http:']"):
            assert link.find_parent(class_=["xg-sources", "xg-bibliography", "xg-reading-list", "xg-table--stack"]), f"{address}: {link['href']}"


def test_nothing_loads_from_another_origin(documents):
    for address, page in documents.items():
        for name, attribute in LOADS:
            for tag in page.select(f"{name}[{attribute}]"):
                if name == "link" and NAMES_ONLY.intersection(tag.get("rel", [])):
                    continue
                assert urlsplit(urljoin(HERE + address, tag[attribute])).netloc == "site.test", f"{address}: {tag}"


def test_no_page_holds_script_or_style_of_its_own(documents):
    """All script and style is in files: a strict Content-Security-Policy can then stand."""
    for address, page in documents.items():
        assert not [tag for tag in page.select("script:not([src])") if tag.get_text(strip=True)], address
        assert not page.select("style, [style]"), address
        assert not [tag for tag in page.find_all() for name in tag.attrs if name.startswith("on")], address


def test_every_page_says_what_it_may_do_before_it_asks_for_anything(documents):
    for address, page in documents.items():
        rule = page.select_one("meta[http-equiv=Content-Security-Policy]")

        assert rule["content"] == headers.policy(), address
        assert not rule.find_previous(["script", "link"]), address
        assert page.select_one("meta[name=referrer]")["content"] == "no-referrer", address


def test_style_sheets_fetch_nothing(site):
    for sheet in (site / "assets/css").glob("*.css"):
        rules = tinycss2.parse_stylesheet(sheet.read_text(encoding="utf-8"), skip_comments=True)

        assert not [rule for rule in rules if rule.type == "error"], sheet.name
        assert not re.search(r"url\(|@import|@font-face", tinycss2.serialize(rules)), sheet.name


def test_a_page_loads_one_style_sheet_that_styles_all_of_it(site, documents):
    styled = {
        sheet.name: set(re.findall(r"\.(xg-[\w-]+)", re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.S)))
        for sheet in (site / "assets/css").glob("*.css")
    }
    for address, page in documents.items():
        loaded = [posixpath.basename(tag["href"]) for tag in page.select("link[rel=stylesheet]")]
        used = {name for tag in page.select("[class]") for name in tag["class"] if name.startswith("xg-")}
        bare = {name for name in used & set.union(*styled.values()) if not any(name in styled[sheet] for sheet in loaded)}

        assert len(loaded) == 1, address
        assert not bare, f"{address}: {sorted(bare)}"


def test_a_first_visit_stays_within_its_weight(site, documents):
    """`make bench` asks a browser; this adds up what pages name."""
    for address, page in documents.items():
        kind = "self-check" if address == "self-check/" else "chapter" if address.startswith("guide/") else "home" if not address else None
        if not kind:
            continue
        named = [page.select_one("link[rel=icon]")["href"], *(tag["href"] for tag in page.select("link[rel=stylesheet]")),
                 *(tag["src"] for tag in page.select("script[src]"))]
        files = [site / address / "index.html", *(site / urlsplit(urljoin(HERE + address, name)).path.lstrip("/") for name in named)]

        assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) <= limits.MOST_BYTES[kind], address


def test_scripts_name_no_address_and_keep_nothing(site):
    for path in sorted((site / "assets/js").glob("*.js")):
        text = code(path)

        assert not re.search(r"https?:|localStorage|sessionStorage|indexedDB|cookie|caches|sendBeacon|XMLHttpRequest|pushState|replaceState", text), path.name


def test_scripts_ask_the_browser_nothing_that_tells_readers_apart(site):
    """In any branch: whether it can copy and share, and whether the page was reloaded. The privacy page says so."""
    asks = r"\bnavigator\b(?:\.\w+)?|\bperformance\b[^;]*|\b(?:screen|Intl|Date|crypto|matchMedia|canvas|devicePixelRatio|\w+(?:Width|Height)|AudioContext|RTC\w+)\b"
    asked = {asked for path in (site / "assets/js").glob("*.js") for asked in re.findall(asks, code(path))}

    assert asked == {"navigator.clipboard", "navigator.share", 'performance.getEntriesByType("navigation")[0]'}


def test_scripts_know_no_key_but_escape(site):
    """A letter alone would act on what somebody says to a speech program."""
    heard = [line for path in (site / "assets/js").glob("*.js") for line in re.findall(r'"key\w+"|\.(?:key|code|keyCode|which)\b[^)]*\)', code(path))]

    assert heard == ['"keydown"', '.key!=="Escape")']


def test_the_searchs_worker_asks_the_browser_nothing(site):
    """It comes with the theme, and is new with every version of it."""
    workers = list(site.glob("assets/javascripts/workers/*.js"))

    assert workers
    for path in workers:
        assert not re.search(r"navigator|indexedDB|caches|WebSocket|XMLHttpRequest|fetch\(|Intl\.|Canvas|https?://", code(path)), path.name


def code(path):
    """A script without its comments."""
    return re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.S)


def test_no_page_asks_ahead_or_tells_anyone_where_a_link_was_followed(documents):
    """No connection opened before it is needed, no ping, no address that a page moves on to by itself."""
    for address, page in documents.items():
        rels = {rel for link in page.select("link") for rel in link["rel"]}

        assert rels <= {"stylesheet", "icon", *NAMES_ONLY}, address
        assert not page.select("[ping], [attributionsrc], meta[http-equiv=refresh], [nonce], [integrity], [crossorigin]"), address


def test_no_page_changes_the_order_of_tab_or_has_a_key_of_its_own(documents):
    """Nor takes focus when it opens."""
    for address, page in documents.items():
        assert not page.select("[accesskey], [autofocus], [contenteditable]"), address
        assert {tag["tabindex"] for tag in page.select("[tabindex]")} <= {"-1", "0"}, address


def test_no_page_uses_the_themes_bundle_or_style_sheets(documents):
    for address, page in documents.items():
        sheets = [tag["href"] for tag in page.select("link[rel=stylesheet]")]
        scripts = [posixpath.basename(tag["src"]) for tag in page.select("script[src]")]

        assert {posixpath.basename(sheet) for sheet in sheets} <= {"site.css", "self-check.css"}, address
        assert set(scripts) <= {"site.js", "self-check.js"}, address


def test_ids_are_used_once_a_page(documents):
    for address, page in documents.items():
        ids = [tag["id"] for tag in page.select("[id]")]

        assert len(ids) == len(set(ids)), f"{address}: {sorted(i for i in ids if ids.count(i) > 1)}"


def test_every_page_has_one_h1_and_headings_that_step_by_one(documents):
    for address, page in documents.items():
        depths = [int(tag.name[1]) for tag in page.select("article :is(h1, h2, h3, h4)")]

        assert depths[0] == 1 and depths.count(1) == 1, address
        for above, below in zip(depths, depths[1:], strict=False):
            assert below - above <= 1, address


def test_every_page_says_what_it_is(documents):
    """A framed page has the title of the page that it stands for."""
    titles = [page.title.get_text() for address, page in documents.items() if not address.startswith(FRAMES)]

    assert len(set(titles)) == len(titles)
    for address, page in documents.items():
        assert page.html["lang"] == "en", address
        assert page.select_one("meta[name=description]")["content"].strip(), address
        assert page.select_one("meta[name=viewport]"), address


def test_no_title_says_the_same_twice(documents):
    """The home page's is the guide's own name, once."""
    parts = {address: page.title.get_text().split(" - ") for address, page in documents.items()}

    assert {address: words for address, words in parts.items() if len(set(words)) < len(words)} == {}


def test_every_page_links_to_get_help_now_before_anything_else_but_the_name(documents):
    for address, page in documents.items():
        if address.startswith(FRAMES):
            continue
        first = [link.get_text(strip=True) for link in page.select(".xg-bar__inner a")][:2]

        assert first == ["Before the First Session", "Get help now"], address


def test_a_framed_page_is_the_check_alone_with_help_before_it(documents):
    """No bar, no foot, no search: and every link but those within it opens a tab of its own."""
    page = documents["embed/self-check/"]

    assert not page.select("header.xg-bar, footer, nav, form")
    assert [script["src"] for script in page.select("script[src]")] == ["../../assets/js/self-check.js"]
    assert page.select("article a[href]")[0]["href"] == "../../help-now/"
    assert page.base["target"] == "_blank"
    for link in page.select("article a[href]"):
        assert link.get("target") == ("_self" if link["href"].startswith("#") else None), link


def test_the_framed_page_is_left_to_the_page_that_it_stands_for(site, documents):
    """By search engines, and by our own search."""
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))

    assert documents["embed/self-check/"].select_one("meta[name=robots]")["content"] == "noindex"
    assert not [doc for doc in index["docs"] if doc["location"].startswith(FRAMES)]


def test_every_picture_has_words_or_is_hidden(documents):
    for address, page in documents.items():
        for picture in page.select("svg"):
            named = picture.get("role") == "img" and picture.get("aria-label", "").strip()
            assert named or picture.get("aria-hidden") == "true", f"{address}: {picture.get('class')}"


def test_every_note_mark_leads_to_its_own_source(documents):
    for address, page in documents.items():
        for mark in page.select(".xg-note a"):
            assert page.select_one(f"{mark['href']}"), f"{address}: {mark['href']}"
            assert mark["aria-label"] == f"Source {mark.get_text()}", address


def test_each_page_of_the_guide_shows_its_dates_and_that_nobody_has_checked_it(documents):
    for address, page in documents.items():
        if address.startswith("guide/"):
            dates = page.select_one(".xg-dates").get_text(" ", strip=True)
            assert re.search(r"Reviewed \d+ \w+ \d{4}", dates), address
            assert "Not yet checked by a clinician" in dates, address


def test_previous_and_next_follow_the_nav_by_title(documents):
    chapters = [address for address in documents if address.startswith("guide/")]
    for address in chapters:
        for link in documents[address].select(".xg-turn__way"):
            target = urlsplit(urljoin(HERE + address, link["href"])).path.lstrip("/")
            title = documents[target].h1.get_text(strip=True)
            assert link.select_one(".xg-turn__title").get_text(strip=True) == title, address


def test_help_numbers_are_links_to_call_or_text_with_emergency_numbers_first(documents):
    page = documents["help-now/"]
    numbers = [link["href"] for link in page.select(".xg-help__call")]

    assert numbers[:5] == ["tel:911", "tel:999", "tel:112", "tel:000", "tel:111"]
    dated = r"(Page of|We read (?:it|these numbers) (?:on|in)) [\w ]*\d{4}\."
    assert re.search(dated, page.select_one(".xg-help--danger").get_text(" ", strip=True))
    for row in page.select(".xg-help:not(.xg-help--danger) .xg-help__rows li:has(a)"):
        assert re.search(dated, row.get_text(" ", strip=True)), row


def test_search_index_holds_sections_and_leaves_sources_and_readings_out(site):
    docs = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    text = " ".join(doc["text"] for doc in docs)

    assert "guide/no-magic/#how-long" in {doc["location"] for doc in docs}
    assert "doi.org" not in text
    assert "What is likelier" not in text


def test_self_check_page_holds_every_reading_without_script(documents):
    page = documents["self-check/"]
    answers = [label.get_text(strip=True) for label in page.select("fieldset[id] .xg-answer")]
    readings = [f"{quote.get_text(strip=True)}"[1:-1] for quote in page.select("[data-check-reading] [data-check-quote]")]

    assert answers == readings
    assert len(page.select("fieldset[id]")) == 10
    for group in page.select("fieldset"):
        assert group.legend.get_text(strip=True)
    assert not page.select("[checked]")


def test_get_help_now_begins_with_the_numbers_for_danger_to_life(documents):
    """Whoever opens it in danger reads no box first."""
    assert documents["help-now/"].select_one("article h2").get_text(strip=True) == "In danger right now"
    assert documents["help-now/"].select_one("article a")["href"].startswith("tel:")
