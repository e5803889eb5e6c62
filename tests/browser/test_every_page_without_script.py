"""Every page where script is turned off, where none arrives, and where each fails at its first line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

STOPS = (Path(__file__).parent / "stops.js").read_text("utf-8")

#: One page looked at: its words, what is in sight and does nothing, and what its menu and its search show.
LOOK = """() => {
  const inert = "button, select, textarea, input:not([type=radio]), [role=button], a:not([href])";
  const shown = (within, what) => [...within.querySelectorAll(what)].filter(element => element.checkVisibility());
  const names = elements => elements.map(element => element.outerHTML.slice(0, 100));
  const dead = () => names(shown(document, inert));
  const found = {
    text: document.querySelector("article").innerText,
    dead: dead(),
    answers: shown(document, "[data-check-answer]").length,
    readings: shown(document, "[data-check-reading]").length,
    closed: [],
    search: null,
  };
  const [search, menu] = document.querySelectorAll("[data-drawer]");
  if (!menu) return found;
  search.querySelector("summary").click();
  found.search = search.querySelector("[data-search-plain]").checkVisibility() && shown(search, "a").length;
  found.dead.push(...dead());
  menu.querySelector("summary").click();
  found.closed = names([...menu.querySelectorAll("a")].filter(link => !link.checkVisibility()));
  found.menu = shown(menu, "a").length;
  found.dead.push(...dead());
  return found;
}"""
#: What is covered where a link of the open menu has led, and wherever a reader goes on to by keyboard.
FOLLOW = """() => {
  const link = [...document.querySelectorAll("[data-drawer][open] a[href^='#']")].at(-1);
  link?.click();
  return Boolean(link);
}"""
COVERED = """() => {
  const { left, top, width, height } = document.querySelector(":target").getBoundingClientRect();
  return !document.elementFromPoint(left + width / 2, top + height / 2)?.closest(":target");
}"""


#: What a page is drawn in, and which of its colors for the bars holds now.
COLORS = """() => {
  const style = getComputedStyle(document.body);
  const tone = color => color.match(/\\d+/g).slice(0, 3).map(Number);
  const probe = document.createElement("p");
  document.head.append(probe);
  const asRgb = color => (probe.style.color = color, getComputedStyle(probe).color);
  const bars = [...document.querySelectorAll("meta[name=theme-color]")].filter(meta => matchMedia(meta.media).matches);
  const found = {
    tones: {
      paper: tone(style.backgroundColor),
      ink: tone(style.color),
      "ink of the title": tone(getComputedStyle(document.querySelector("h1")).color),
      "ink of links": tone(getComputedStyle(document.querySelector("article a, footer a")).color),
    },
    paper: style.backgroundColor,
    bar: bars.map(meta => asRgb(meta.content)),
    scheme: getComputedStyle(document.documentElement).colorScheme,
  };
  probe.remove();
  return found;
}"""

Looks = dict[str, dict[str, Any]]


def refuse(route: Route) -> None:
    route.abort()


def fail(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=f"throw new Error('broken');\n{response.text()}")


def without_script(browser: Browser, base_url: str, way: str) -> BrowserContext:
    """A phone on which the site's scripts do nothing."""
    phone = {"width": 320, "height": 640}
    context = browser.new_context(base_url=base_url, viewport=phone, java_script_enabled=way != "turned off")
    if way != "turned off":
        context.route("**/*.js", refuse if way == "does not arrive" else fail)
    return context


@pytest.fixture(scope="module")
def with_script(browser: Browser, base_url: str, pages: list[str]) -> Iterator[Looks]:
    """What every page says where script works."""
    context = browser.new_context(base_url=base_url, viewport={"width": 320, "height": 640})
    page = context.new_page()
    yield {address: look(page, address) for address in pages}
    context.close()


@pytest.fixture(scope="module", params=["turned off", "does not arrive", "fails at once"])
def looks(request: pytest.FixtureRequest, browser: Browser, base_url: str, pages: list[str]) -> Iterator[Looks]:
    context = without_script(browser, base_url, request.param)
    page = context.new_page()
    yield {address: look(page, address, follow=True) for address in pages}
    context.close()


def look(page: Page, address: str, *, follow: bool = False) -> dict[str, Any]:
    """A page opened, and its menu left open; `follow` goes on from there, by link and by keyboard."""
    page.goto(address)
    found = page.evaluate(LOOK)
    if not follow:
        return found
    page.evaluate(STOPS)
    stops = page.evaluate("lookAtAll(document.querySelector('article'))")
    found["covered"] = [stop["name"] for stop in stops if not stop["seen"]]
    page.evaluate("document.activeElement.blur()")
    if page.evaluate(FOLLOW) and page.evaluate(COVERED):
        found["covered"].append(page.url)
    return found


def test_every_page_says_what_it_says_with_script(looks: Looks, with_script: Looks) -> None:
    """Self-checks say more without: all of their readings."""
    plain = [address for address, found in with_script.items() if not found["answers"]]

    assert len(plain) > len(looks) / 2
    assert [address for address in plain if looks[address]["text"] != with_script[address]["text"]] == []


def test_every_self_check_shows_every_reading(looks: Looks) -> None:
    checks = {address: found for address, found in looks.items() if found["answers"]}

    assert checks
    assert {address: found["readings"] for address, found in checks.items() if found["readings"] != found["answers"]} == {}


def test_nothing_is_in_sight_that_does_nothing(looks: Looks) -> None:
    """With menu and search closed, and with each of them open."""
    assert [f"{address} {dead}" for address, found in looks.items() for dead in found["dead"]] == []


def test_the_menu_opens_on_every_page_with_every_link_in_it(looks: Looks) -> None:
    barred = {address: found for address, found in looks.items() if found["search"] is not None}

    assert len(looks) - len(barred) == len([address for address in looks if address.startswith("/embed/")])
    assert [f"{address} {link}" for address, found in barred.items() for link in found["closed"]] == []
    assert [address for address, found in barred.items() if found["menu"] < len(barred) - 1] == []


def test_search_says_on_every_page_that_it_needs_script_and_leads_on(looks: Looks) -> None:
    assert [address for address, found in looks.items() if found["search"] not in (None, 1)] == []


def test_the_open_menu_covers_nothing_that_a_reader_goes_on_to(looks: Looks) -> None:
    """By a link of the menu to a section of the page, or by Tab."""
    assert [covered for found in looks.values() for covered in found["covered"]] == []


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_next_leads_from_the_first_chapter_to_the_last_and_before_leads_back(page: Page, pages: list[str]) -> None:
    chapters = {address for address in pages if address.startswith("/guide/")}
    page.goto(min(chapters))
    turn(page, "prev")
    page.go_back()
    there = turn(page, "next")
    page.go_back()

    assert chapters - set(there) == set()
    assert turn(page, "prev")[:-1] == there[-2::-1]


def turn(page: Page, way: str) -> list[str]:
    """The pages that links of one way lead to, from here to where there is none, this one first."""
    met = [page.evaluate("location.pathname")]
    while page.locator(f".xg-turn [rel={way}]").count():
        page.locator(f".xg-turn [rel={way}]").click()
        met.append(page.evaluate("location.pathname"))
        assert len(met) == len(set(met)), met
    return met


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_colors_follow_the_readers_setting_on_every_page(page: Page, pages: list[str]) -> None:
    """Paper, ink, what the browser draws itself, and the bars of a phone's browser."""
    faults = []
    for address in pages:
        page.goto(address)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            colors = page.evaluate(COLORS)
            light = {name: sum(rgb) > 3 * 128 for name, rgb in colors["tones"].items()}
            expected = {name: (scheme == "dark") == name.startswith("ink") for name in light}
            if light != expected or colors["bar"] != [colors["paper"]] or colors["scheme"] != "light dark":
                faults.append(f"{address} {scheme} {colors}")

    assert faults == []
