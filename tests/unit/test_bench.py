"""What `make bench` works out of what it measured: sums, verdicts, Lighthouse's report, projects that grow."""

from __future__ import annotations

import gzip

import brotli
import pytest

from bench import lighthouse, limits, sites, weights
from bench.lighthouse import Run
from bench.weights import File
from tests.conftest import nav

PAGE = "<html><body><nav>Menu</nav><article><p>Words.</p></article><footer>Foot</footer></body></html>"


def file(address: str, kind: str = "document", size: int = 1000) -> File:
    return File(address, kind, gzip=size, brotli=size // 2)


def run(score: float = 100, paint: float = 0.9, shift: float = 0, blocked: float = 10, costs: tuple[str, ...] = ()) -> Run:
    return Run(dict.fromkeys(lighthouse.CATEGORIES, 100) | {"seo": score}, paint, shift, blocked, costs)


def report(**scores: float | None) -> dict:
    """As much of Lighthouse's report as we read. Best practices have an audit that failed, one that does not apply, and one
    that failed and does not count."""
    audits = {
        "largest-contentful-paint": {"score": 0.98, "numericValue": 942.1, "scoreDisplayMode": "numeric"},
        "cumulative-layout-shift": {"score": 1, "numericValue": 0.0015, "scoreDisplayMode": "numeric"},
        "total-blocking-time": {"score": 1, "numericValue": 62.8, "scoreDisplayMode": "numeric"},
        "errors-in-console": {"score": 0, "scoreDisplayMode": "binary"},
        "image-size": {"score": None, "scoreDisplayMode": "notApplicable"},
        "cache-insight": {"score": 0, "scoreDisplayMode": "metricSavings"},
    }
    parts = {
        "performance": {"largest-contentful-paint": 25, "cumulative-layout-shift": 25, "total-blocking-time": 30, "cache-insight": 0},
        "accessibility": {},
        "best-practices": {"errors-in-console": 1, "image-size": 1, "cache-insight": 0},
        "seo": {},
    }
    return {
        "audits": audits,
        "categories": {
            name: {"score": scores.get(name.replace("-", "_"), 1),
                   "auditRefs": [{"id": audit, "weight": weight} for audit, weight in counted.items()]}
            for name, counted in parts.items()
        },
    }


# ---------------------------------------------------------------- weights
def test_a_body_is_weighed_as_both_ways_to_compress_make_it():
    body = b"words and more words " * 50

    packed, light = weights.weigh(body)

    assert packed == len(gzip.compress(body, 9))
    assert light == len(brotli.compress(body))
    assert light < packed < len(body)


def test_files_are_added_up_alone_and_by_kind():
    files = [file("/", size=500), file("/a.css", "stylesheet", 30), file("/b.css", "stylesheet", 4)]

    assert weights.total(files) == 534
    assert weights.kinds(files) == {"document": 500, "stylesheet": 34}


def test_a_repeat_visit_takes_only_what_is_not_kept():
    first = [file("/"), file("/site.css", "stylesheet", 300)]
    later = [file("/next/", size=70), file("/site.css", "stylesheet", 300), file("/more.css", "stylesheet", 8)]

    assert weights.repeat(first, later) == 78


def test_the_floor_is_what_stands_within_the_article():
    assert weights.floor(PAGE) == weights.weigh(b"<p>Words.</p>")[0]


def test_the_heaviest_visit_is_the_one_of_most_bytes_not_of_most_files():
    visits = {"a/": [file("/a/", size=5), file("/b", size=5)], "b/": [file("/b/", size=11)]}

    assert weights.heaviest(visits) == "b/"


# ---------------------------------------------------------------- limits
def test_a_verdict_says_it_loud_when_a_limit_is_not_held():
    assert (limits.verdict(True), limits.verdict(False)) == ("held", "NOT held")


def test_a_page_is_over_by_bytes_or_by_requests():
    visits = {
        "heavy/": [file("/", size=101)],
        "just/": [file("/", size=100)],
        "four/": [file(f"/{number}", size=1) for number in range(4)],
        "five/": [file(f"/{number}", size=1) for number in range(5)],
    }

    assert limits.over(visits, 100) == ["five/", "heavy/"]


@pytest.mark.parametrize(
    ("found", "profile", "missed"),
    [
        pytest.param(run(), "phone", [], id="all held"),
        pytest.param(run(score=99), "phone", ["seo"], id="a score under 100"),
        pytest.param(run(paint=1.0), "phone", [], id="drawn just in time"),
        pytest.param(run(paint=1.01), "phone", ["LCP"], id="drawn late on a phone"),
        pytest.param(run(paint=1.01), "desktop", [], id="drawn late elsewhere, which is in the score"),
        pytest.param(run(shift=0.0001), "desktop", ["CLS"], id="any movement"),
        pytest.param(run(99, 2, 0.1), "phone", ["seo", "LCP", "CLS"], id="everything"),
    ],
)
def test_a_run_of_lighthouse_falls_short_by_name(found, profile, missed):
    assert limits.missed(found, profile) == missed


@pytest.mark.parametrize(
    ("times", "steeper"),
    [
        pytest.param({20: 3, 120: 4, 220: 5}, 1, id="as many seconds for each page"),
        pytest.param({20: 3, 120: 4, 220: 7}, 3, id="later pages take longer"),
        pytest.param({220: 5, 20: 3, 70: 4}, 1 / 3, id="sizes in any order and of any steps"),
    ],
)
def test_steepness_is_a_later_pages_time_by_an_earlier_ones(times, steeper):
    assert limits.steepness(times) == pytest.approx(steeper)


# ---------------------------------------------------------------- Lighthouse
def test_a_report_is_read_in_points_seconds_and_milliseconds():
    found = lighthouse.read(report(performance=0.99, best_practices=0.96))

    assert found.scores == {"performance": 99, "accessibility": 100, "best-practices": 96, "seo": 100}
    assert found.paint == pytest.approx(0.9421)
    assert found.shift == 0.0015
    assert found.blocked == 62.8


def test_a_report_names_what_cost_points_and_nothing_else():
    assert lighthouse.read(report()).costs == ("performance: largest-contentful-paint", "best-practices: errors-in-console")


def test_a_report_without_a_result_is_refused():
    with pytest.raises(ValueError, match="no score for seo"):
        lighthouse.read(report(seo=None))
    with pytest.raises(ValueError, match="Chrome crashed"):
        lighthouse.read({"runtimeError": {"message": "Chrome crashed"}})


def test_of_several_runs_the_middle_counts_number_by_number():
    runs = [run(100, 0.9, 0.2, 10, ("a",)), run(90, 3.0, 0, 20, ("b", "a")), run(98, 1.1, 0, 90)]

    assert lighthouse.middle(runs) == run(98, 1.1, 0, 20, ("a", "b"))


# ---------------------------------------------------------------- projects
def test_a_project_grows_by_copies_of_a_chapter_that_its_nav_names(small):
    grown = sites.grow(small, "guide/one-hour.md", 16)
    pages = {path.relative_to(small / "docs").as_posix() for path in (small / "docs").rglob("*.md")}
    added = [item for item in nav(grown) if isinstance(item, str) and item.startswith("guide/more-")]

    assert len(pages) == 16
    assert set(added) <= pages
    assert len(added) == 16 - len(list((sites.SMALL / "docs").rglob("*.md")))
    assert (grown / "docs" / added[0]).read_text("utf-8") == (grown / "docs/guide/one-hour.md").read_text("utf-8")


def test_the_chapters_are_those_that_the_nav_groups(small):
    assert sites.chapters(small) == ["guide/one-hour/", "guide/two-chairs/", "guide/by-place/"]


def test_stock_is_built_without_our_face_and_packs_nothing(tmp_path):
    project = sites.stock(tmp_path / "stock")
    text = (project / "mkdocs.yml").read_text(encoding="utf-8")

    assert not (project / "overrides").exists()
    assert "custom_dir" not in text
    assert "live: true" in text
