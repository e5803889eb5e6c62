"""One edit of the small project, and the line that must refuse it."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros import library
from macros.errors import DataError
from tests.conftest import nav

#: A byte that no UTF-8 text holds, as Python writes it with surrogateescape.
BAD_BYTE = "\udcff"


def fault(name: str, file: str, old: str | None, new: str, *words: str):
    """An edit of one file, `old` to `new`, and the words its line must hold; no `old` deletes the file."""
    return pytest.param(file, old, new, words, id=name)


def edit(path: Path, old: str | None, new: str) -> None:
    if old is None:
        path.unlink()
        return
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} no longer holds {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8", errors="surrogateescape")


def refusal(small: Path, file: str, old: str | None, new: str) -> str:
    """The one line with which the edited project is refused."""
    edit(small / file, old, new)
    with pytest.raises(DataError) as refused:
        library.load(small, nav(small))
    line = str(refused.value)
    assert line.splitlines() == [line]
    return line
