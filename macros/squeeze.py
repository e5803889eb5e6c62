"""A finished site's style sheets and script as readers get them: without the comments and spaces that editors need."""

from __future__ import annotations

from pathlib import Path

import rcssmin
import rjsmin

#: Served as it is written: whoever wants to know what becomes of answers can read it, reasons and all.
AS_WRITTEN = "self-check.js"


def sheet(text: str) -> str:
    """The same rules in fewer bytes."""
    return rcssmin.cssmin(text)


def script(text: str) -> str:
    """The same statements in fewer bytes; no name is changed."""
    return rjsmin.jsmin(text)


def assets(folder: Path) -> None:
    """Squeezes, where they lie, every style sheet and script of a finished site's `assets/` that is ours, but one."""
    for path, squeezed in [*((p, sheet) for p in folder.glob("css/*.css")), *((p, script) for p in folder.glob("js/*.js"))]:
        if path.name != AS_WRITTEN:
            path.write_text(squeezed(path.read_text(encoding="utf-8")), encoding="utf-8")
