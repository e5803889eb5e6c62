"""The same pages twice: with this project's face, and with mkdocs-material as it comes."""

from __future__ import annotations

import shutil
from pathlib import Path
from time import perf_counter

from tests import built

LEFT_OUT = shutil.ignore_patterns(".git", ".venv", ".build", "site", "tests", "bench", "__pycache__")
#: A chapter, to copy where more pages are wanted.
CHAPTER = "docs/guide/no-magic.md"


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
    (folder / "mkdocs.yml").write_text(head + theme + plugins, encoding="utf-8")
    return folder


def grow(project: Path, pages: int) -> Path:
    """Adds copies of a chapter to the project until it has so many pages."""
    missing = pages - len(list((project / "docs").rglob("*.md")))
    names = [f"guide/more-{number}.md" for number in range(missing)]
    for name in names:
        shutil.copy(project / CHAPTER, project / "docs" / name)
    file = project / "mkdocs.yml"
    nav = "".join(f"  - {name}\n" for name in names)
    file.write_text(file.read_text(encoding="utf-8").replace("nav:\n", f"nav:\n{nav}", 1), encoding="utf-8")
    return project


def build(project: Path, site: Path) -> float:
    """Builds the project's site and gives the seconds that it took. Fails with the build's own output."""
    start = perf_counter()
    built.build(site, project)
    return perf_counter() - start
