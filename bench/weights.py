"""What files weigh compressed, alone and together."""

from __future__ import annotations

import gzip
from collections import Counter
from dataclasses import dataclass

import brotli
from bs4 import BeautifulSoup


@dataclass(frozen=True)
class File:
    """One file that a visit fetched: its address, what it is ("document", "stylesheet", …) and its bytes compressed."""

    address: str
    kind: str
    gzip: int
    brotli: int


def weigh(body: bytes) -> tuple[int, int]:
    """The bytes of a body as gzip and as brotli make them at their strongest, as a host would keep them."""
    return len(gzip.compress(body, 9, mtime=0)), len(brotli.compress(body))


def total(files: list[File]) -> int:
    """The bytes of all the files, gzipped."""
    return sum(file.gzip for file in files)


def kinds(files: list[File]) -> dict[str, int]:
    """The bytes of each kind of file, gzipped, by the kind's name."""
    found = Counter()
    for file in files:
        found[file.kind] += file.gzip
    return dict(sorted(found.items()))


def repeat(first: list[File], later: list[File]) -> int:
    """The bytes, gzipped, that a later visit fetches when the first one's files are kept."""
    known = {file.address for file in first}
    return total([file for file in later if file.address not in known])


def floor(page: str) -> int:
    """The bytes, gzipped, of nothing but the HTML within a page's article."""
    return weigh(BeautifulSoup(page, "html.parser").article.decode_contents().encode())[0]


def heaviest(visits: dict[str, list[File]]) -> str:
    """The address of the visit that weighs most."""
    return max(visits, key=lambda address: total(visits[address]))
