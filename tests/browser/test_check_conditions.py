"""The self-check under a reader's own conditions: heard, enlarged, in forced colors, on a slow phone, from odd addresses."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page, expect

from tests.browser.conftest import Watch
from tests.browser.self_check import ANSWERS, BEFORE, CHECK, QUESTIONS, WHY, Quiz, SelfCheck, picks

#: Milliseconds within which a press must show, on a processor at a quarter of this one's speed.
PROMPT = 100
both_checks = pytest.mark.parametrize("quiz", [BEFORE, WHY], ids=lambda quiz: quiz.data["id"])


# ------------------------------------------------------------------ heard
def heard(page: Page) -> list[dict[str, Any]]:
    """What Chromium hands a screen reader, in reading order: role, name, level of each thing that has a name."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    known = {node["nodeId"]: node for node in nodes}
    found, waiting = [], [nodes[0]]
    while waiting:
        node = waiting.pop()
        waiting += [known[child] for child in reversed(node.get("childIds", [])) if child in known]
        if not node.get("ignored") and node.get("role") and node.get("name", {}).get("value", "").strip():
            values = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
            found.append({"role": node["role"]["value"], "name": node["name"]["value"].strip(), **values})
    return found


@both_checks
def test_a_listener_hears_each_question_as_a_named_group_and_each_answer_by_its_words(page: Page, quiz: Quiz) -> None:
    SelfCheck(page, quiz).open()
    tree = heard(page)

    groups = [node["name"] for node in tree if node["role"] == "group" and node["name"].startswith("Question ")]
    assert groups == [f"Question {number} {question['question']}" for number, question in enumerate(quiz.data["questions"], 1)]
    radios = [node for node in tree if node["role"] == "radio"]
    assert [node["name"] for node in radios] == [answer.text for answer in quiz.answers]
    assert {node["checked"] for node in radios} == {"false"}


def test_a_listener_hears_what_is_chosen(check: SelfCheck) -> None:
    chosen = picks("rescue", "fits")
    check.choose(*chosen)

    assert {node["name"] for node in heard(check.page) if node.get("checked") == "true"} == {answer.text for answer in chosen}


def test_a_listener_hears_nothing_that_is_not_shown(check: SelfCheck) -> None:
    """Readings, combinations and the result wait hidden on the page."""
    tree = heard(check.page)

    assert not [node for node in tree if node["role"] == "heading" and node["name"] == "What your answers suggest"]
    assert not [node for node in tree if "You could say" in node["name"] or "Taken together" in node["name"]]


def test_the_result_is_announced_once_and_politely_and_focus_goes_to_its_heading(check: SelfCheck) -> None:
    page = check.page
    page.evaluate(
        """window.heard = [];
        new MutationObserver(() => {
          const words = document.querySelector("[data-check-status]").innerText.trim();
          if (words && words !== window.heard.at(-1)) window.heard.push(words);
        }).observe(document.querySelector("[data-check-status]"), { subtree: true, attributes: true, childList: true })"""
    )
    check.choose(*picks("rescue", "fits")).show()
    expect(check.heading).to_be_focused()

    expect(check.said).to_have_count(1)
    assert page.evaluate("window.heard") == ["Your result is below."]
    focused = [node for node in heard(page) if node.get("focused") and node["role"] != "RootWebArea"]
    assert [(node["role"], node["name"], node["level"]) for node in focused] == [("heading", "What your answers suggest", 2)]


def test_the_result_is_heard_in_reading_order(check: SelfCheck) -> None:
    check.choose(*picks("fits", "rescue", "run-low")).show()
    headings = [node["name"] for node in heard(check.page) if node["role"] == "heading"]
    start = headings.index("What your answers suggest")
    names = [BEFORE.hopes[hope]["name"] for hope in ("rescue", "run-low", "fits")]

    rest = [name for name in headings[start + 1 :] if name != "Where your answers meet"]
    assert rest[:4] == [*names, "What I want to bring up"]


def test_each_button_of_the_list_is_told_by_the_line_it_moves(check: SelfCheck) -> None:
    chosen = picks("rescue", "fits")
    check.choose(*chosen).show()
    names = [node["name"] for node in heard(check.page) if node["role"] == "button"]

    for words in BEFORE.begins(chosen):
        assert f"Leave out {words}" in names


def test_the_missing_answers_are_told_as_an_alert(check: SelfCheck) -> None:
    check.show()

    expect(check.page.get_by_role("alert")).to_be_focused()
    expect(check.page.get_by_role("alert")).to_contain_text("Answer at least one question first")


# ------------------------------------------------------------------ seen otherwise
def a_result(page: Page) -> SelfCheck:
    check = SelfCheck(page).open().choose(*(question[0] for question in QUESTIONS)).show()
    expect(check.heading).to_be_visible()
    return check


def test_forced_colors_leave_every_control_its_edge_and_every_choice_its_mark(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(forced_colors="active").new_page()
    check = a_result(page)

    assert check.radio(ANSWERS[0]).evaluate("ring => getComputedStyle(ring).appearance") == "auto"
    for button in check.root.locator("button.xg-button:not(.xg-button--quiet)").filter(visible=True).all():
        edge, ground = button.evaluate(
            "button => [getComputedStyle(button).borderTopColor, getComputedStyle(document.body).backgroundColor]"
        )
        assert edge != ground, button.inner_text()


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_nothing_moves(new_context: Callable[..., BrowserContext], motion: str) -> None:
    """There is no motion to reduce: no transition, no animation, no gliding scroll."""
    page = new_context(reduced_motion=motion).new_page()
    check = a_result(page)
    check.choose(QUESTIONS[0][1])

    assert page.evaluate("document.getAnimations().length") == 0
    moving = page.evaluate(
        """[...document.querySelectorAll("*")].filter(item => {
          const style = getComputedStyle(item);
          return style.transitionDuration !== "0s" || style.animationName !== "none" || style.scrollBehavior !== "auto";
        }).map(item => item.className)"""
    )
    assert moving == []


@pytest.fixture(scope="module")
def large_text(browser_type: BrowserType, browser_type_launch_args: dict[str, Any]) -> Iterator[Browser]:
    """A browser whose own text size is set to twice the usual, as people set it in its menu."""
    args = [*browser_type_launch_args["args"], "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"]
    browser = browser_type.launch(**{**browser_type_launch_args, "args": args})
    yield browser
    browser.close()


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_text_at_twice_its_size_fits_and_nothing_is_cut(large_text: Browser, base_url: str, width: int) -> None:
    page = large_text.new_page(base_url=base_url, viewport={"width": width, "height": 800})
    check = a_result(page)
    cut = page.evaluate(
        """[...document.querySelectorAll("[data-check] *")].filter(item => item.checkVisibility()
          && getComputedStyle(item).overflowX !== "visible" && item.scrollWidth > item.clientWidth + 1).map(item => item.className)"""
    )
    size = check.radio(ANSWERS[0]).locator("xpath=..").evaluate("label => parseFloat(getComputedStyle(label).fontSize)")

    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    assert cut == []
    assert size >= 36
    page.close()


def test_at_400_percent_every_control_can_be_reached_and_seen(page: Page) -> None:
    """1280 by 1024 pixels at 400% leave 320 by 256."""
    page.set_viewport_size({"width": 320, "height": 256})
    check = a_result(page)
    for control in check.root.locator("button, .xg-answer, a").filter(visible=True).all():
        control.scroll_into_view_if_needed()
        box = control.bounding_box()

        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320


# ------------------------------------------------------------------ on a slow phone
@both_checks
def test_a_press_shows_at_once_on_a_slow_device(page: Page, quiz: Quiz) -> None:
    """From press to painted frame, at a quarter of the processor's speed, with an answer to every question."""
    page.set_viewport_size({"width": 390, "height": 844})
    check = SelfCheck(page, quiz).open().choose(*(question[0] for question in quiz.questions))
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    taken = {}
    for name, press in (
        ("answer", f"#{quiz.questions[0][1].id}"),
        ("show", "[data-check-show]"),
        ("change", f"#{quiz.questions[0][0].id}"),
        ("leave out", "[data-check-list] [data-check-move]"),
    ):
        taken[name] = min(page.evaluate(PRESS_TO_PAINT, press) for _ in range(3 if name in ("answer", "change", "show") else 1))

    assert {name: time for name, time in taken.items() if time > PROMPT} == {}
    expect(check.heading).to_be_visible()


#: Presses and waits for the frame that shows it: the one after the next, when the first has been painted.
PRESS_TO_PAINT = """selector => new Promise(done => {
  const start = performance.now();
  document.querySelector(selector).click();
  requestAnimationFrame(() => { const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now() - start); channel.port2.postMessage(0); });
})"""


# ------------------------------------------------------------------ from odd addresses
def odd(dice: random.Random) -> str:
    """Something that could stand after "?" or "#": ids and names of the page, its attributes, signs, other alphabets."""
    words = [
        *(answer.id for answer in ANSWERS[:8]), "before-therapy", "before-therapy-result", "before-therapy-hopes", "data-check-shown",
        "checked", "on", "true", "opened", "<script>alert(1)</script>", "'\"><img src=x onerror=alert(1)>", "javascript:alert(1)",
        "../../etc/passwd", "%00", "%", "\\", "=", "&", ";", "[]", "[data-check-answer]", "😀", "ё", "x" * 300, "", "0", "-1",
    ]
    return "".join(dice.choice(words) + dice.choice(["", "=", "&", "-", ":~:text=", "/", "#"]) for _ in range(dice.randint(1, 4)))


def test_thousands_of_odd_endings_change_nothing(page: Page, watch: Watch) -> None:
    """After "#", in one visit. A fragment may scroll; it may not choose, show, ask or say anything."""
    check = SelfCheck(page).open().come()
    dice = random.Random(2)
    endings = [odd(dice) for _ in range(3000)]
    before = len(watch.requests)
    page.evaluate(
        """endings => { for (const ending of endings) {
          history.replaceState(null, "", "#" + encodeURI(ending));
          dispatchEvent(new HashChangeEvent("hashchange"));
        } location.replace("#before-therapy-result"); }""",
        endings,
    )

    assert check.checked() == []
    expect(check.readings).to_have_count(0)
    expect(check.errors).to_be_hidden()
    # Chromium asks for the icon again when the address changes.
    assert {url.split("/")[-1] for url in watch.addresses()[before:]} <= {"icon.svg"}
    assert watch.said == []


def test_odd_addresses_open_the_same_blank_check(page: Page, watch: Watch) -> None:
    dice = random.Random(3)
    SelfCheck(page).open().come()
    blank = page.locator("[data-check]").inner_text()
    for _ in range(60):
        page.goto(f"/self-check/?{quote(odd(dice), safe='=&')}#{quote(odd(dice), safe='-=')}")

        assert page.locator("[data-check]").inner_text() == blank
        assert page.locator(":checked").count() == 0
    assert watch.said == []


def test_the_script_never_reads_what_follows_the_address(page: Page, base_url: str) -> None:
    """Sharing uses origin and path; nothing else of the address is there to be taken for an answer."""
    script = page.request.get(f"{base_url}/assets/js/self-check.js").text()

    assert set(re.findall(r"location\.(\w+)", script)) == {"origin", "pathname"}
    for name in ("localStorage", "sessionStorage", "indexedDB", "cookie", "XMLHttpRequest", "sendBeacon", "pushState",
                 "replaceState", "setTimeout", "setInterval", "innerHTML", "eval("):
        assert name not in script, name
    # The page of the combinations, by the link that leads there.
    assert [re.sub(r"\b\w\b", "x", asked) for asked in re.findall(r"fetch\(.*?\.href\)", script)] == ['fetch(x(x,"apart-link").href)']


def test_the_script_holds_no_sentence(page: Page, base_url: str) -> None:
    """Texts in quotes are names: of attributes, events, properties."""
    script = page.request.get(f"{base_url}/assets/js/self-check.js").text()
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", script, flags=re.S)
    texts = [json.loads(f'"{text}"') for text in re.findall(r'"((?:[^"\\]|\\.)*)"', code)]

    assert [text for text in texts if len(re.findall(r"[a-z]{2,} [a-z]{2,}", text)) and text != "use strict"] == []
    assert CHECK["title"] not in script
