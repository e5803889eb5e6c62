"""What mkdocs-macros gets from us: every macro, by the name under which the library checks its calls."""

from __future__ import annotations

import json
import sys
from types import SimpleNamespace

import pytest
from mkdocs.exceptions import PluginError

import macros
from macros.library import MACROS
from tests.conftest import nav, soup


class Env:
    """As much of the plugin as define_env uses."""

    def __init__(self, root) -> None:
        self.project_dir = str(root)
        self.conf = {"nav": nav(root), "extra": {}, "site_url": ""}
        self.macros = {}

    def macro(self, function, name: str) -> None:
        self.macros[name] = function

    def call(self, path: str, name: str, *args: str) -> str:
        """What a macro call on the page at `path` becomes."""
        self.page = SimpleNamespace(file=SimpleNamespace(src_uri=path))
        return self.macros[name](*args)


@pytest.fixture
def env(small):
    return Env(small)


@pytest.fixture(autouse=True)
def modules():
    """Puts back what define_env drops, so that other tests go on with the modules they imported."""
    kept = {name: module for name, module in sys.modules.items() if name.split(".")[0] == "macros"}
    yield
    sys.modules.update(kept)


def test_the_macros_are_those_that_the_library_checks(env):
    macros.define_env(env)

    assert env.macros.keys() == MACROS.keys()


def test_the_small_project_calls_every_macro(lib):
    """Otherwise the next test would leave one out."""
    assert {call.name for page in lib.pages.values() for call in page.calls} == MACROS.keys()


def test_every_macro_gives_one_clean_block(env, lib):
    """A blank line or an indented one would end the block or turn it into code."""
    macros.define_env(env)

    for path, page in lib.pages.items():
        for call in page.calls:
            block = env.call(path, call.name, *call.args)
            assert block, f"{path}: {call.name}"
            for line in block.splitlines():
                assert line and line == line.lstrip(), f"{path}: {call.name}"


def test_notes_are_numbered_on_each_page_by_itself(env):
    macros.define_env(env)
    env.call("guide/one-hour.md", "cite", "adams2020trials")

    assert soup(env.call("self-check.md", "cite", "baker2021chairs")).text == "1"


def test_a_check_cites_the_first_source_of_each_claim(env):
    """Citing all of them would bury the page's foot."""
    macros.define_env(env)

    check = soup(env.call("self-check.md", "self_check", "first-day"))
    foot = soup(env.call("self-check.md", "sources"))

    assert [mark.text for mark in check.select("sup")] == ["1", "1"]
    assert [item.text for item in foot.select("ol > li")] == ["Adams 2020"]


def test_a_reading_is_linked_by_the_heading_of_its_section_or_the_title_of_its_page(env):
    macros.define_env(env)

    links = soup(env.call("self-check.md", "self_check", "first-day")).select(".xg-reading__link a")

    assert (links[0]["href"], links[0].text) == ("../guide/two-chairs/#whose-work", "Whose work is it?")
    assert (links[3]["href"], links[3].text) == ("../guide/two-chairs/", "Two chairs")


def test_contents_leave_out_pages_that_are_no_chapters(env):
    macros.define_env(env)

    page = soup(env.call("index.md", "contents"))

    assert [part.text for part in page.select("h3")] == ["The guide"]
    assert [row["href"] for row in page.select("a")] == ["guide/one-hour/", "guide/two-chairs/", "guide/by-place/"]


def test_the_theme_numbers_chapters_from_1(env):
    macros.define_env(env)

    assert env.conf["extra"]["guide"]["chapters"] == {"guide/one-hour.md": 1, "guide/two-chairs.md": 2, "guide/by-place.md": 3}


def test_a_fault_is_handed_to_mkdocs_in_one_line(env, small):
    (small / "data/claims.yml").unlink()

    with pytest.raises(PluginError) as refusal:
        macros.define_env(env)

    assert str(refusal.value) == "data/claims.yml: found no such file; allowed: a file of this name"


def test_an_edit_of_a_macro_shows_at_the_next_build(env):
    """Python keeps a module as first read for as long as it is listed."""
    macros.define_env(env)

    assert not [name for name in sys.modules if name.split(".")[0] == "macros"]


def test_the_search_index_gets_readers_words_after_the_build(env, small):
    macros.define_env(env)
    env.conf["site_dir"] = str(small / "site")
    index = small / "site/search/search_index.json"
    index.parent.mkdir(parents=True)
    docs = [{"location": "guide/one-hour/#the-hour", "title": "The hour", "text": "x"}]
    index.write_text(json.dumps({"config": {}, "docs": docs}), encoding="utf-8")
    sheets(small / "site")

    macros.on_post_build(env)

    assert "how long" in json.loads(index.read_text(encoding="utf-8"))["docs"][0]["tags"]


def sheets(site):
    """As much of a built site's assets as is put together after a build."""
    (site / "assets/css").mkdir(parents=True)
    for name in ("base.css", "site.css"):
        (site / "assets/css" / name).touch()


@pytest.mark.parametrize("live", [True, False])
def test_a_site_is_packed_unless_it_is_the_live_one(env, small, live):
    """The live site is built again at every edit, and its server sends no packed copies."""
    env.conf["extra"]["live"] = live
    macros.define_env(env)
    env.conf["site_dir"] = str(small / "site")
    sheets(small / "site")
    (small / "site/search").mkdir()
    (small / "site/search/search_index.json").write_text('{"config": {}, "docs": []}', encoding="utf-8")

    macros.on_post_build(env)

    assert (small / "site/assets/css/site.css.br").exists() is not live
