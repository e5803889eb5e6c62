"""The site behind a web server that sends its headers: the self-check in a frame elsewhere, every other page in none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import brotli
import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.browser.conftest import Watch
from tests.browser.self_check import ANSWERS, BEFORE, QUESTIONS, SelfCheck, picks
from tests.browser.witness import SCRIPT, Tour, tour
from tests.built import served
from tests.hosted import hosted

PATH = "/embed/self-check/"
NAMES = ("Content-Security-Policy", "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options", "X-Frame-Options")


@pytest.fixture(scope="module")
def guide(built_site: Path) -> Iterator[str]:
    """The guide's address behind a server that sends the headers."""
    with hosted(built_site) as address:
        yield address


@pytest.fixture(scope="module")
def clinic(guide: str, built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Another site. Its first page has the lines that coordinators are given to paste, its second frames a chapter."""
    pasted = re.search(r"<pre.*?</pre>", (built_site / "coordinators/embed/index.html").read_text("utf-8"), re.S)[0]
    lines = re.sub("<.*?>", "", pasted).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
    folder = tmp_path_factory.mktemp("clinic")
    (folder / "index.html").write_text(f"<h1>A clinic</h1>{lines.replace('https://guide.example', guide)}", encoding="utf-8")
    for name in ("guide/no-magic", "self-check", "help-now", ""):
        (folder / f"{name.replace('/', '-') or 'home'}.html").write_text(f'<iframe src="{guide}/{name}"></iframe>', encoding="utf-8")
    with served(folder) as address:
        yield address


@pytest.fixture
def frame(page: Page, clinic: str) -> FrameLocator:
    page.goto(f"{clinic}/")
    return page.frame_locator("iframe")


def test_the_check_works_in_the_frame_as_pasted(frame: FrameLocator) -> None:
    one, other = picks("rescue", "fits")
    for answer in (one, other):
        frame.locator(f"label:has(#{answer.id})").click()
    frame.get_by_role("button", name="Show what my answers suggest").click()

    expect(frame.locator(".xg-reading__answer").filter(visible=True)).to_have_text([one.quoted, other.quoted])
    expect(frame.locator("[data-check-list] [data-check-words]")).to_have_text(BEFORE.begins([one, other]))


def test_the_frame_holds_the_check_alone(frame: FrameLocator) -> None:
    expect(frame.get_by_role("radio")).to_have_count(len(ANSWERS))
    expect(frame.get_by_role("banner")).to_have_count(0)
    expect(frame.get_by_role("contentinfo")).to_have_count(0)
    expect(frame.get_by_role("navigation")).to_have_count(0)
    expect(frame.get_by_role("searchbox")).to_have_count(0)


@pytest.mark.parametrize("width", [300, 320, 640, 1000])
def test_the_check_fits_its_frame(page: Page, clinic: str, width: int) -> None:
    page.set_viewport_size({"width": width + 40, "height": 800})
    page.goto(f"{clinic}/")
    page.locator("iframe").evaluate("(frame, width) => { frame.style.width = `${width}px`; }", width)
    frame = page.frame_locator("iframe")
    for question in QUESTIONS:
        frame.locator(f"label:has(#{question[0].id})").click()
    frame.get_by_role("button", name="Show what my answers suggest").click()
    frame.get_by_role("button", name="Read more about your answers").click()
    expect(frame.locator(".xg-reading__answer").filter(visible=True)).to_have_count(len(QUESTIONS))
    inside = page.frames[1]

    assert inside.evaluate("innerWidth") == width
    assert inside.evaluate("document.documentElement.scrollWidth") <= width


def test_a_link_opens_the_guide_in_a_tab_of_its_own_that_knows_nothing_of_its_opener(
    page: Page, frame: FrameLocator, guide: str
) -> None:
    frame.locator(f"label:has(#{ANSWERS[0].id})").click()
    frame.get_by_role("button", name="Show what my answers suggest").click()
    with page.context.expect_page() as opened:
        frame.locator(".xg-reading__link a").filter(visible=True).first.click()
    tab = opened.value
    tab.wait_for_load_state()

    assert tab.url.startswith(f"{guide}/")
    assert tab.url.count("#") == 1
    assert tab.evaluate("window.opener") is None
    assert tab.evaluate("localStorage.length") == 0
    expect(frame.locator(".xg-reading__answer").filter(visible=True)).to_have_count(1)


def test_a_link_within_the_check_stays_in_the_frame(page: Page, frame: FrameLocator) -> None:
    frame.get_by_role("button", name="Show what my answers suggest").click()
    frame.get_by_role("link", name="Go to the first question").click()

    expect(frame.locator(f"#{ANSWERS[0].id}")).to_be_focused()
    assert len(page.context.pages) == 1


def test_the_frame_asks_only_the_guide_and_keeps_nothing(page: Page, watch: Watch, clinic: str, guide: str) -> None:
    page.goto(f"{clinic}/")
    frame = page.frame_locator("iframe")
    page.wait_for_load_state("networkidle")
    before = len(watch.requests)
    frame.locator(f"label:has(#{ANSWERS[0].id})").click()
    frame.get_by_role("button", name="Show what my answers suggest").click()
    expect(frame.get_by_role("heading", name="What your answers suggest")).to_be_focused()
    page.wait_for_load_state("networkidle")

    assert watch.addresses()[before:] == []
    assert {url.split("/")[2] for url in watch.addresses()} == {clinic.split("/")[2], guide.split("/")[2]}
    assert page.context.storage_state() == {"cookies": [], "origins": []}
    assert page.frames[1].url == f"{guide}{PATH}"


@pytest.mark.parametrize("name", ["guide-no-magic", "self-check", "help-now", "home"])
def test_no_other_page_may_be_framed(page: Page, clinic: str, name: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{clinic}/{name}.html")

    expect(page.frame_locator("iframe").locator(".xg-page")).to_have_count(0)
    assert any("frame-ancestors" in words for words in said), said


@pytest.fixture(scope="module")
def seen(browser: Browser, guide: str, pages: list[str]) -> Iterator[Tour]:
    """Every page visited, with everything on it used, where the policy is a header, too."""
    context = browser.new_context()
    yield tour(context, guide, pages)
    context.close()


def test_every_page_works_under_its_policy(seen: Tour) -> None:
    """As header and as meta element. What it refuses is told in the console, and to the page."""
    assert [line for line in seen.asked if "refused" in line] == []
    assert seen.said == []


def test_every_page_asks_only_the_guide_and_keeps_nothing(seen: Tour, guide: str) -> None:
    assert [request for request in seen.requests if not request.startswith(f"GET {guide}/")] == []
    assert seen.sockets + seen.kept == []


def test_what_the_policy_refuses_is_seen(page: Page, guide: str) -> None:
    """Twice: the header refuses, and so does the meta element."""
    page.add_init_script(SCRIPT)
    page.goto(f"{guide}/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"https://elsewhere.example/\">')")
    page.wait_for_function("asked.length === 2")

    assert set(page.evaluate("asked")) == {"refused by the policy: img-src https://elsewhere.example/"}


def test_a_self_check_works_under_its_policy(page: Page, guide: str, watch: Watch) -> None:
    check = SelfCheck(page).open(f"{guide}/self-check/").choose(*picks("rescue", "fits")).show()
    expect(check.heading).to_be_focused()

    assert watch.said == []


def test_what_the_policy_does_not_name_is_refused(page: Page, guide: str) -> None:
    page.goto(f"{guide}/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p id=inline style=\"color: rgb(1, 2, 3)\">x</p>')")

    assert page.evaluate("getComputedStyle(document.querySelector('#inline')).color") != "rgb(1, 2, 3)"


def test_the_server_and_the_hosts_file_say_the_same(guide: str, built_site: Path) -> None:
    """site/_headers is for hosts that read it, deploy/Caddyfile for Caddy."""
    rules = (built_site / "_headers").read_text("utf-8").strip().removeprefix("/").split("\n/")
    assert len(rules) == len(list(built_site.rglob("*.html")))
    for rule in rules:
        path, *lines = rule.split("\n  ")
        with urlopen(f"{guide}/{path}", timeout=30) as answer:
            sent = {name: answer.headers[name] for name in NAMES if answer.headers[name]}

        assert sent == dict(line.split(": ", 1) for line in lines), path


def test_the_page_of_the_frame_is_found_by_no_search(page: Page, guide: str) -> None:
    page.goto(f"{guide}{PATH}")

    expect(page.locator("meta[name=robots]")).to_have_attribute("content", "noindex")


def test_pages_are_sent_as_the_build_has_packed_them(guide: str, built_site: Path) -> None:
    for name in ("self-check/index.html", "guide/no-magic/index.html", "assets/css/site.css"):
        asked = Request(f"{guide}/{name.removesuffix('index.html')}", headers={"Accept-Encoding": "br"})
        with urlopen(asked) as answer:  # noqa: S310 (on this machine)
            body = answer.read()

        assert answer.headers["Content-Encoding"] == "br", name
        assert body == (built_site / f"{name}.br").read_bytes(), name
        assert brotli.decompress(body) == (built_site / name).read_bytes(), name
