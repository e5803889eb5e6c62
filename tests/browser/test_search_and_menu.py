"""Search and menu in the bar."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from macros.reading import records
from macros.records import Asked
from tests.browser.conftest import Watch
from tests.browser.self_check import ANSWERS


ROOT = Path(__file__).parents[2]
ASKED = records(Asked, ROOT, "data/questions.yml")
PHRASINGS: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "phrasings.yml").read_text("utf-8"))


class Bar:
    def __init__(self, page: Page) -> None:
        page.goto("/about/")
        self.page = page
        self.search = page.locator("summary", has_text="Search")
        self.menu = page.locator("summary", has_text="Menu")
        self.box = page.get_by_role("searchbox")
        self.hits = page.locator("[data-search-results] a")
        self.chapters = page.get_by_role("navigation", name="Menu")
        self.said = page.get_by_role("search").locator("[data-search-say]").filter(visible=True)

    def look_for(self, words: str) -> Locator:
        """The first result for a reader's words, typed key by key."""
        self.search.click()
        self.box.press_sequentially(words)
        return self.hits.first

    def first_two(self, words: str) -> list[str]:
        """The first two results for words put in all at once, as addresses from the site's root."""
        if not self.box.is_visible():
            self.search.click()
        self.box.fill("")
        expect(self.hits).to_have_count(0)
        self.box.fill(words)
        expect(self.hits.first).to_be_visible()
        root = self.page.evaluate("location.origin") + "/"
        return [hit.get_attribute("href").removeprefix(root) for hit in self.hits.all()[:2]]


@pytest.fixture
def bar(page: Page) -> Bar:
    return Bar(page)


def test_nothing_of_search_loads_before_someone_opens_it(watch: Watch, bar: Bar) -> None:
    def of_search() -> list[str]:
        return [url for url in watch.addresses() if "search" in url or "worker" in url]

    bar.page.wait_for_load_state("networkidle")
    assert of_search() == []
    bar.search.click()
    expect(bar.said).to_have_text(["Type to start searching"])
    assert len(of_search()) == 2


def test_search_loads_once_however_often_it_is_opened(watch: Watch, bar: Bar) -> None:
    bar.search.click()
    expect(bar.said).to_have_text(["Type to start searching"])
    before = len(watch.requests)
    bar.search.click()
    expect(bar.box).to_be_hidden()
    bar.look_for("how long")

    expect(bar.hits.first).to_be_visible()
    assert watch.addresses()[before:] == []


def test_opening_search_moves_focus_to_its_box(bar: Bar) -> None:
    bar.search.click()

    expect(bar.box).to_be_focused()


def sections(targets: tuple[str, ...]) -> set[str]:
    """Addresses of "page.md#section" as the built site has them."""
    return {target.replace("index.md", "").replace(".md", "/") for target in targets}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_other_peoples_words_for_a_question_find_its_section_first_or_second(bar: Bar, asked: Asked) -> None:
    missed = {words: bar.first_two(words) for words in PHRASINGS[asked.id]}

    assert {words: found for words, found in missed.items() if not sections(asked.sections).intersection(found)} == {}


def test_over_sixty_phrasings_are_tried_that_the_index_was_not_given() -> None:
    assert PHRASINGS.keys() == ASKED.keys()
    tried = {words for phrasings in PHRASINGS.values() for words in phrasings}
    known = {words for asked in ASKED.values() for words in asked.asked_as}

    assert len(tried - known) >= 60


@pytest.mark.parametrize("words", ["I want to die", "kill myself", "suicidal", "i took an overdose", "cutting", "self-harm"])
def test_words_of_danger_find_get_help_now_first(bar: Bar, words: str) -> None:
    assert bar.first_two(words)[0] in ("help-now/", "help-now/#in-danger")


@pytest.mark.parametrize("words", ["he hits me", "not safe at home", "abusive husband", "domestic violence"])
def test_words_of_fear_at_home_find_who_to_call_first(bar: Bar, words: str) -> None:
    assert bar.first_two(words)[0] == "help-now/#frightened-at-home"


def test_a_word_half_typed_finds_what_it_may_become(bar: Bar) -> None:
    expect(bar.look_for("confident")).to_have_attribute("href", re.compile("what-stays-private$"))


def test_marks_of_the_workers_query_language_do_no_harm(bar: Bar) -> None:
    expect(bar.look_for('title:"cry~ +-^*')).to_have_attribute("href", re.compile("crying$"))


def test_a_result_leads_to_its_section(bar: Bar) -> None:
    bar.look_for("what if i cry").click()

    expect(bar.page).to_have_url(re.compile(r"/first-appointment/#crying$"))
    expect(bar.page.locator("#crying")).to_be_in_viewport()


def test_a_result_names_its_page(bar: Bar) -> None:
    bar.look_for("what if i cry")

    expect(bar.page.locator("[data-search-page]").first).to_have_text("Your first appointment")


def test_the_number_of_results_is_said(bar: Bar) -> None:
    bar.look_for("how long")

    expect(bar.said).to_have_text([re.compile(r"^\d+ sections found\.$")])
    expect(bar.said).to_contain_text([str(bar.hits.count())])


def test_enter_moves_focus_to_the_first_result(bar: Bar) -> None:
    expect(bar.look_for("how long")).to_be_visible()
    bar.box.press("Enter")

    expect(bar.hits.first).to_be_focused()


def test_nothing_found_says_so(bar: Bar) -> None:
    bar.look_for("xyzzyq")

    expect(bar.said).to_contain_text(["Nothing found."])
    expect(bar.hits).to_have_count(0)


def test_emptying_the_box_empties_the_results(bar: Bar) -> None:
    expect(bar.look_for("how long")).to_be_visible()
    bar.box.fill("")

    expect(bar.hits).to_have_count(0)
    expect(bar.said).to_have_text(["Type to start searching"])


def test_a_search_that_cannot_start_says_so(bar: Bar) -> None:
    bar.page.route("**/search_index.json", lambda route: route.abort())
    bar.search.click()

    expect(bar.said).to_contain_text(["Search couldn’t start."])


def test_search_knows_nothing_of_the_readings_of_the_self_check(built_site: Path) -> None:
    """They would be found, and lead to something that isn't shown."""
    index = json.loads((built_site / "search/search_index.json").read_text("utf-8"))
    words = " ".join(section["text"] for section in index["docs"])

    assert [answer.id for answer in ANSWERS if answer.record["sense"].strip() in words] == []
    assert [section["location"] for section in index["docs"] if "#before-therapy" in section["location"]] == []


@pytest.mark.parametrize("name", ["Search", "Menu"])
def test_escape_closes_and_returns_focus_to_the_control(bar: Bar, name: str) -> None:
    control = bar.page.locator("summary", has_text=name)
    control.click()
    panel = bar.page.locator("details[open] .xg-drawer__panel")
    expect(panel).to_be_visible()
    panel.locator("a, input").filter(visible=True).first.focus()
    bar.page.keyboard.press("Escape")

    expect(panel).to_have_count(0)
    expect(control).to_be_focused()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_by_keyboard_and_leads_to_a_page(bar: Bar, key: str) -> None:
    bar.menu.focus()
    bar.page.keyboard.press(key)
    expect(bar.chapters).to_be_visible()
    bar.chapters.get_by_role("link", name="Get help now").focus()
    bar.page.keyboard.press("Enter")

    expect(bar.page).to_have_url(re.compile("/help-now/$"))


def test_the_menu_marks_the_page_one_is_on(bar: Bar) -> None:
    bar.menu.click()

    expect(bar.chapters.locator("[aria-current=page]")).to_have_text(["Who made this, and how"])


def test_opening_the_menu_closes_search_and_the_other_way_round(bar: Bar) -> None:
    bar.search.focus()
    bar.page.keyboard.press("Enter")
    expect(bar.box).to_be_visible()
    bar.menu.focus()
    bar.page.keyboard.press("Enter")
    expect(bar.box).to_be_hidden()
    expect(bar.chapters).to_be_visible()
    bar.search.click()

    expect(bar.chapters).to_be_hidden()
    expect(bar.box).to_be_visible()


def test_tabbing_past_the_last_link_of_the_menu_closes_it(bar: Bar) -> None:
    bar.menu.click()
    bar.chapters.get_by_role("link").last.focus()
    bar.page.keyboard.press("Tab")

    expect(bar.chapters).to_be_hidden()


def test_tabbing_out_of_search_closes_it(bar: Bar) -> None:
    bar.search.click()
    expect(bar.box).to_be_focused()
    bar.page.keyboard.press("Tab")

    expect(bar.menu).to_be_focused()
    expect(bar.box).to_be_hidden()


def test_a_click_beside_the_menu_closes_it(bar: Bar) -> None:
    bar.page.set_viewport_size({"width": 1280, "height": 800})
    bar.menu.click()
    expect(bar.chapters).to_be_visible()
    bar.page.get_by_role("heading", level=1).click(position={"x": 2, "y": 2})

    expect(bar.chapters).to_be_hidden()


def test_a_link_of_the_menu_to_a_section_of_the_same_page_shows_the_section(page: Page) -> None:
    """On a phone the open menu would cover it."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/guide/no-magic/")
    page.locator("summary", has_text="Menu").click()
    page.locator(".xg-menu__list a[href^='#']").nth(3).click()

    expect(page.locator(".xg-menu")).not_to_have_attribute("open", "")
    assert in_sight(page.locator(":target"))


def test_a_result_on_the_same_page_shows_its_section(bar: Bar) -> None:
    bar.page.set_viewport_size({"width": 320, "height": 640})
    bar.page.goto("/first-appointment/")
    bar.look_for("what if i cry").click()

    expect(bar.page.locator("#crying")).to_be_in_viewport()
    assert in_sight(bar.page.locator("#crying"))


def in_sight(section: Locator) -> bool:
    """Whether nothing lies on it."""
    return section.evaluate(
        """section => {
          const { left, top, width, height } = section.getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2) === section;
        }"""
    )
