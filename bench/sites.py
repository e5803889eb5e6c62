"""The same pages twice: with this project's face, and with mkdocs-material as it comes. And projects that grow."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import yaml

from macros import library
from tests import built

#: Makes a project in a folder that isn't there yet.
Make = Callable[[Path], Path]
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", ".build", "site", "tests", "bench", "__pycache__")
SMALL = built.ROOT / "tests/examples/small"
#: Pages that our theme links to, and the small project lacks.
LINKED = ("about/shared-device.md", "coordinators/embed.md", "students/index.md")
BARE = "---\ntitle: A page\ndescription: The theme links to it.\nreviewed: 2026-11-22\n---\n\nWords.\n"


def ours(folder: Path) -> Path:
    """A copy of the project in `folder`, to build."""
    shutil.copytree(built.ROOT, folder, ignore=LEFT_OUT)
    return folder


def stock(folder: Path) -> Path:
    """The same with the theme's own templates, styles, script and search settings; no calls to Google."""
    ours(folder)
    shutil.rmtree(folder / "overrides")
    text = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    head, rest = text.split("\ntheme:\n")
    plugins = rest.split("\nplugins:\n")[1].split("  - macros:", 1)[1]
    theme = "\ntheme:\n  name: material\n  font: false\n\nplugins:\n  - search\n  - macros:"
    plugins = plugins.replace("watch: [overrides, macros, data]", "watch: [macros, data]")
    # Nothing is packed for it: stock packs nothing either.
    assert "live: !ENV [LIVE, false]" in plugins
    plugins = plugins.replace("live: !ENV [LIVE, false]", "live: true")
    (folder / "mkdocs.yml").write_text(head + theme + plugins, encoding="utf-8")
    return folder


def small(folder: Path) -> Path:
    """The small project of the tests, which has few pages, with this project's face."""
    shutil.copytree(SMALL, folder, ignore=shutil.ignore_patterns("overrides"))
    for name in ("macros", "overrides", "docs/assets"):
        shutil.copytree(built.ROOT / name, folder / name, ignore=LEFT_OUT)
    before, _, after = _nav(built.ROOT)
    (folder / "mkdocs.yml").write_text(before + _nav(SMALL)[1] + after, encoding="utf-8")
    _add(folder, {name: BARE for name in LINKED})
    return folder


def chapters(project: Path) -> list[str]:
    """The address of every chapter, in their order."""
    return [page.url for page in library.load(project, yaml.safe_load(_nav(project)[1])).chapters]


def grow(project: Path, chapter: str, pages: int) -> Path:
    """Adds copies of a chapter to the project until it has so many pages."""
    docs = project / "docs"
    text = (docs / chapter).read_text(encoding="utf-8")
    missing = pages - len(list(docs.rglob("*.md")))
    _add(project, {f"{Path(chapter).parent}/more-{number}.md": text for number in range(missing)})
    return project


def _nav(project: Path) -> tuple[str, str, str]:
    """The project's mkdocs.yml: what stands before the items of its nav, they, and what stands after them."""
    before, rest = (project / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:\n")
    items, _, after = rest.partition("\n\n")
    return f"{before}\nnav:\n", items.rstrip("\n"), f"\n\n{after}"


def _add(project: Path, pages: dict[str, str]) -> None:
    """Writes pages, by name, and puts them at the head of the nav."""
    for name, text in pages.items():
        (project / "docs" / name).parent.mkdir(exist_ok=True)
        (project / "docs" / name).write_text(text, encoding="utf-8")
    before, items, after = _nav(project)
    nav = "".join(f"  - {name}\n" for name in pages)
    (project / "mkdocs.yml").write_text(before + nav + items + after, encoding="utf-8")


def build(project: Path, site: Path) -> float:
    """Builds the project's site and gives the processor's seconds that it took, which a busy machine changes less than the
    clock's. Fails with the build's own output."""
    before = os.times()
    built.build(site, project)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
