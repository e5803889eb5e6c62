"""The questions that cross-checks ask: is this name known, this id its own, this section there, this claim sure enough."""

from __future__ import annotations

from collections.abc import Iterable

from macros.errors import DataError, listed, quoted
from macros.records import Claim, Page


def known(name: str, names: Iterable[str], file: str, where: str, allowed: str = "") -> None:
    """Raises DataError unless the name is one of the names; `allowed` says which they are where the list is long."""
    if name not in names:
        raise DataError(file, where, quoted(name), allowed or listed(names))


def once(items: Iterable, file: str, where: str = "") -> None:
    """Raises DataError for the first item whose id an earlier one has; `where` is empty for the records of a file."""
    seen = set()
    for item in items:
        if item.id in seen:
            raise DataError(file, f"{where}, {item.id}" if where else item.id, "this id a second time", "an id of its own")
        seen.add(item.id)


def sure_enough(claim: Claim, file: str, where: str) -> None:
    """Raises DataError for a claim that nobody has read at its source."""
    if claim.confidence != "verified":
        raise DataError(file, where, f"{claim.id}, which is {claim.confidence}", "a verified claim on pages for clients")


def target(pages: dict[str, Page], address: str, file: str, where: str) -> None:
    """Raises DataError unless "page.md" or "page.md#section" is a page or section of docs/."""
    path, _, anchor = address.partition("#")
    if path not in pages:
        raise DataError(file, where, quoted(address), f"a page of docs/: {listed(pages)}")
    if anchor and anchor not in pages[path].ids:
        raise DataError(file, where, quoted(address), f"a section of docs/{path}: {listed(pages[path].ids)}")
