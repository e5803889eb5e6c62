"""`make bench`: this guide beside stock mkdocs-material on the same pages, in one run: weight, requests, speed, build time.

Bytes are of files compressed at their strongest; a host may do less. Lighthouse looks at the site as Caddy serves it.
Times of builds are the processor's own, and they and the runs of Lighthouse are medians of several made in turn, so that
a busy machine slows all alike: read the ratios.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median

from bench import lighthouse, limits, sites, visits, weights
from bench.limits import verdict
from macros import packing
from tests.built import served
from tests.hosted import hosted

#: Kinds of pages: name and address. The heaviest chapter is found first.
PAGES = {"chapter": "guide/no-magic/", "home": "", "self-check": "self-check/"}
#: The page of a repeat visit.
NEXT = "guide/how-long/"
#: Builds, and runs of Lighthouse, of each kind in turn.
ROUNDS = 3
#: Projects that grow: how each is made, the chapter it gets copies of, and its pages. The guide has more than 20 from the
#: start, so that growth from 20 is seen on the small project of the tests.
GROWTH = {
    "this guide": (sites.ours, "guide/no-magic.md", (60, 150, 240)),
    "the small project of the tests": (sites.small, "guide/one-hour.md", (20, 130, 240)),
}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        projects = {"ours": sites.ours(root / "ours"), "stock": sites.stock(root / "stock")}
        times = defaultdict(list)
        for _ in range(ROUNDS):
            for name, project in projects.items():
                times[name].append(sites.build(project, root / f"{name}-site"))
        with visits.browser() as opened:
            heaviest = chapters(opened, root)
            for name, path in (PAGES | {"heaviest chapter": heaviest}).items():
                weight(opened, root, name, path)
        building(times)
        for name, (make, chapter, sizes) in GROWTH.items():
            growth(name, {pages: sites.grow(make(root / f"{make.__name__}-{pages}"), chapter, pages) for pages in sizes})
        # Last, since a run may fail on a machine that is too busy.
        scores(root / "ours-site")


def kb(size: float) -> str:
    return f"{size / 1000:.1f}"


def chapters(opened: visits.Browser, root: Path) -> str:
    """Weighs every chapter, and gives the heaviest one's address."""
    with served(root / "ours-site") as address:
        found = {path: visits.visit(opened, f"{address}/{path}") for path in sites.chapters(root / "ours")}
    most, heaviest = limits.MOST_BYTES["chapter"], weights.heaviest(found)
    over = limits.over(found, most)
    print(f"Chapters: {len(found)}, the heaviest /{heaviest} with {kb(weights.total(found[heaviest]))} KB")
    print(f"  limit         {kb(most)} KB and {limits.MOST_REQUESTS} requests: {verdict(not over)} {', '.join(over)}")
    return heaviest


def weight(opened: visits.Browser, root: Path, name: str, path: str) -> None:
    print(f"\nFirst visit: {name} (/{path})")
    print(f"  {'':12}{'requests':>9}{'gzip KB':>9}{'brotli KB':>11}  by kind, gzip KB")
    first, later = {}, {}
    for site in ("ours", "stock"):
        with served(root / f"{site}-site") as address:
            first[site] = visits.visit(opened, f"{address}/{path}")
            later[site] = visits.visit(opened, f"{address}/{NEXT}")
        made_of = ", ".join(f"{kind} {kb(size)}" for kind, size in weights.kinds(first[site]).items())
        light = sum(file.brotli for file in first[site])
        print(f"  {site:12}{len(first[site]):9}{kb(weights.total(first[site])):>9}{kb(light):>11}  {made_of}")
    size, most, requests = weights.total(first["ours"]), limits.MOST_BYTES[name], len(first["ours"])
    ratio = size / weights.total(first["stock"])
    floor = weights.floor((root / "ours-site" / path / "index.html").read_text(encoding="utf-8"))
    again = {site: weights.repeat(first[site], later[site]) for site in first}
    print(f"  ours / stock  {ratio:.3f}")
    print(f"  limit         {kb(most)} KB, {verdict(size <= most)}")
    if name != "self-check":
        print(f"                {limits.MOST_OF_STOCK} of stock, {verdict(ratio <= limits.MOST_OF_STOCK)}; "
              f"{limits.MOST_REQUESTS} requests, {verdict(requests <= limits.MOST_REQUESTS)}")
    if name == "self-check":
        with served(root / "ours-site") as address:
            more = visits.visit(opened, f"{address}/{path}", down_to="[data-check-questions]")
        print(f"  then          {kb(weights.total(more))} KB in {len(more)} request, once a reader comes to the questions")
    print(f"  first flight  {(size - packing.FIRST_FLIGHT) / 1000:+.1f} KB from {kb(packing.FIRST_FLIGHT)} KB")
    print(f"  floor         {kb(floor)} KB, the article’s own HTML: ours is {size / floor:.2f} times that")
    print(f"  repeat visit  {kb(again['ours'])} KB, stock {kb(again['stock'])} KB (/{NEXT}, with the first page’s files kept)")


def scores(site: Path) -> None:
    runs = defaultdict(list)
    with hosted(site) as address:
        for _ in range(ROUNDS):
            for name, path in PAGES.items():
                for profile in lighthouse.PROFILES:
                    runs[name, profile].append(lighthouse.run(f"{address}/{path}", profile, visits.chromium()))
    print(f"\nLighthouse, median of {ROUNDS} runs (limits: 100 four times; LCP {limits.LATEST_PAINT} s on the phone; CLS 0)")
    print(f"  {'':20}{''.join(f'{name:>16}' for name in lighthouse.CATEGORIES)}{'LCP s':>8}{'CLS':>8}{'blocked ms':>12}")
    for (name, profile), each in runs.items():
        run = lighthouse.middle(each)
        missed = limits.missed(run, profile)
        points = "".join(f"{score:16.0f}" for score in run.scores.values())
        print(f"  {f'{name}, {profile}':20}{points}{run.paint:8.2f}{run.shift:8.4f}{run.blocked:12.0f}  "
              f"{verdict(not missed)} {', '.join(missed)}")
        if missed and run.costs:
            print(f"  {'':20}points went, in any run, for {', '.join(run.costs)}")


def building(times: dict[str, list[float]]) -> None:
    middle = {name: median(each) for name, each in times.items()}
    ratio = middle["ours"] / middle["stock"]
    print(f"\nBuild, processor seconds, median of {ROUNDS} in turn: ours {middle['ours']:.1f} s, stock {middle['stock']:.1f} s, "
          f"ratio {ratio:.2f} (limit {limits.MOST_TIME}, {verdict(ratio <= limits.MOST_TIME)})")


def growth(name: str, projects: dict[int, Path]) -> None:
    """Seconds a page must not rise from fewer pages to more."""
    times = {pages: min(sites.build(project, project / "site") for _ in range(2)) for pages, project in projects.items()}
    steeper = limits.steepness(times)
    told = ", ".join(f"{pages} pages {seconds:.1f} s" for pages, seconds in times.items())
    print(f"Growth of {name}: {told}; a later page takes {steeper:.2f} times an earlier one’s time "
          f"(limit {limits.STEEPER}, {verdict(steeper <= limits.STEEPER)})")


if __name__ == "__main__":
    main()
