"""A finished site's style sheets and scripts as readers get them: without the comments and spaces that editors need."""

from __future__ import annotations

from pathlib import Path

import rcssmin
import rjsmin

#: What every page has stands in this sheet. It goes before each of the others, so that a page asks for one sheet alone.
BASE = "base.css"


def sheet(text: str) -> str:
    """The same rules in fewer bytes."""
    return rcssmin.cssmin(text)


def script(text: str) -> str:
    """The same statements in fewer bytes; no name is changed."""
    return rjsmin.jsmin(text)


def assets(folder: Path) -> None:
    """Squeezes, where they lie, the style sheets and scripts of ours in a finished site's `assets/`."""
    base = folder / "css" / BASE
    first = base.read_text(encoding="utf-8")
    base.unlink()
    for path in folder.glob("css/*.css"):
        path.write_text(sheet(first + path.read_text(encoding="utf-8")), encoding="utf-8")
    for path in folder.glob("js/*.js"):
        path.write_text(script(path.read_text(encoding="utf-8")), encoding="utf-8")
