"""A finished site's pages, style sheets and scripts as readers get them: without the comments and spaces that editors need."""

from __future__ import annotations

from pathlib import Path

import minify
import rcssmin

#: What every page has stands in this sheet. It goes before each of the others, so that a page asks for one sheet alone.
BASE = "base.css"


def sheet(text: str) -> str:
    """The same rules in fewer bytes."""
    return rcssmin.cssmin(text)


def script(text: str) -> str:
    """What does the same in fewer bytes: only names that nothing outside a function can see are others."""
    return minify.string("application/javascript", text)


def page(text: str) -> str:
    """The same HTML without the spaces and indents that templates leave, and without the end tags that HTML may lack."""
    return minify.string("text/html", text)


def site(folder: Path) -> None:
    """Squeezes, where they lie, the pages of a finished site, and what is ours in its `assets/`."""
    for path in folder.rglob("*.html"):
        path.write_text(page(path.read_text(encoding="utf-8")), encoding="utf-8")
    _assets(folder / "assets")


def _assets(folder: Path) -> None:
    base = folder / "css" / BASE
    first = base.read_text(encoding="utf-8")
    base.unlink()
    for path in folder.glob("css/*.css"):
        path.write_text(sheet(first + path.read_text(encoding="utf-8")), encoding="utf-8")
    for path in folder.glob("js/*.js"):
        path.write_text(script(path.read_text(encoding="utf-8")), encoding="utf-8")
