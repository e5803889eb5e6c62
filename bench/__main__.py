"""`make bench`: this guide beside stock mkdocs-material on the same pages, in one run: weight, requests, build time.

Bytes are of files compressed at their strongest; a host may do less. Times are medians of builds made in turn, so that
a busy machine slows both: read the ratios.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median

from bench import sites, visits
from tests.built import served

#: Kinds of pages: name, address, limit of a first visit in KB gzipped (of 1000 bytes), and the next page for a repeat visit.
PAGES = (
    ("chapter", "guide/no-magic/", 20, "guide/how-long/"),
    ("heaviest chapter", "guide/finding-someone/", 20, "guide/how-long/"),
    ("home", "", 20, "guide/no-magic/"),
    ("self-check", "self-check/", 28, "guide/no-magic/"),
)
#: What a server may send before the first acknowledgment: ten segments of 1460 bytes.
FIRST_FLIGHT = 14.6
MOST_REQUESTS = 4
MOST_OF_STOCK = 0.15
#: Builds of each kind, in turn.
ROUNDS = 3
GROWTH = (60, 240)


def kb(size: float) -> str:
    return f"{size / 1000:6.1f}"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        projects = {"ours": sites.ours(root / "ours"), "stock": sites.stock(root / "stock")}
        times = defaultdict(list)
        for _ in range(ROUNDS):
            for name, project in projects.items():
                times[name].append(sites.build(project, root / f"{name}-site"))
        with visits.browser() as opened:
            weight(opened, root)
        building(times)
        growth(root)


def weight(opened: visits.Browser, root: Path) -> None:
    for name, path, limit, following in PAGES:
        print(f"\nFirst visit: {name} (/{path})")
        print(f"  {'':12}{'requests':>9}{'gzip KB':>9}{'brotli KB':>11}  by kind, gzip KB")
        first, repeat = {}, {}
        for site in ("ours", "stock"):
            with served(root / f"{site}-site") as address:
                files = visits.visit(opened, f"{address}/{path}")
                known = {file.address for file in files}
                later = [file for file in visits.visit(opened, f"{address}/{following}") if file.address not in known]
            first[site], repeat[site] = files, sum(file.gzip for file in later)
            kinds = defaultdict(int)
            for file in files:
                kinds[file.kind] += file.gzip
            made_of = ", ".join(f"{kind} {size / 1000:.1f}" for kind, size in sorted(kinds.items()))
            print(f"  {site:12}{len(files):9}{kb(total(files)):>9}{kb(sum(file.brotli for file in files)):>11}  {made_of}")
        size, floor = total(first["ours"]), visits.floor(root / "ours-site", path)
        ratio = size / total(first["stock"])
        print(f"  ours / stock  {ratio:.3f} (limit {MOST_OF_STOCK}{verdict(ratio <= MOST_OF_STOCK)})")
        print(f"  limit         {limit} KB{verdict(size <= limit * 1000)}, {MOST_REQUESTS} requests{verdict(len(first['ours']) <= MOST_REQUESTS)}")
        print(f"  first flight  {(size / 1000 - FIRST_FLIGHT):+.1f} KB from {FIRST_FLIGHT} KB")
        print(f"  floor         {kb(floor).strip()} KB, the article’s own HTML: ours is {size / floor:.2f} times that")
        print(f"  repeat visit  {kb(repeat['ours']).strip()} KB, stock {kb(repeat['stock']).strip()} KB (the next page, with the first one’s files kept)")


def total(files: list[visits.File]) -> int:
    return sum(file.gzip for file in files)


def verdict(held: bool) -> str:
    return ", held" if held else ", NOT held"


def building(times: dict[str, list[float]]) -> None:
    middle = {name: median(each) for name, each in times.items()}
    ratio = middle["ours"] / middle["stock"]
    print(f"\nBuild, median of {ROUNDS} in turn: ours {middle['ours']:.1f} s, stock {middle['stock']:.1f} s, ratio {ratio:.2f}{verdict(ratio <= 1.5)} (limit 1.5)")


def growth(root: Path) -> None:
    """Seconds a page must not rise from fewer pages to more."""
    taken = []
    for pages in GROWTH:
        project = sites.grow(sites.ours(root / f"grown-{pages}"), pages)
        taken.append(min(sites.build(project, root / f"grown-{pages}-site") for _ in range(2)))
    each = (taken[1] - taken[0]) / (GROWTH[1] - GROWTH[0])
    print(f"Growth: {GROWTH[0]} pages {taken[0]:.1f} s, {GROWTH[1]} pages {taken[1]:.1f} s: {each * 1000:.0f} ms a further page, "
          f"{taken[0] / GROWTH[0] * 1000:.0f} ms a page before")


if __name__ == "__main__":
    main()
