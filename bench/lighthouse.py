"""Lighthouse's word on a page: four scores, when it is drawn, whether it moves, how long it keeps a reader waiting."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
#: What Lighthouse is told for each: its own phone is a slow 4G network and a processor slowed four times, simulated.
PROFILES = {"phone": (), "desktop": ("--preset=desktop",)}
#: Where `make bench` puts it.
COMMAND = (str(Path(sys.prefix) / "bin/node"), str(Path(sys.prefix) / "lighthouse/node_modules/lighthouse/cli/index.js"))


@dataclass(frozen=True)
class Run:
    """What one run found: scores out of 100 by category, seconds to the largest paint (LCP), layout shift (CLS),
    milliseconds blocked, and the audits that cost points, as "category: audit"."""

    scores: dict[str, float]
    paint: float
    shift: float
    blocked: float
    costs: tuple[str, ...]


def read(report: dict) -> Run:
    """The run that a report of Lighthouse tells of. Raises ValueError when it came to no result."""
    if fault := report.get("runtimeError"):
        raise ValueError(f"Lighthouse: {fault['message']}")
    scores = {name: report["categories"][name]["score"] for name in CATEGORIES}
    if without := [name for name, score in scores.items() if score is None]:
        raise ValueError(f"Lighthouse gave no score for {', '.join(without)}")
    audits = report["audits"]
    return Run(
        scores={name: round(100 * score) for name, score in scores.items()},
        paint=audits["largest-contentful-paint"]["numericValue"] / 1000,
        shift=audits["cumulative-layout-shift"]["numericValue"],
        blocked=audits["total-blocking-time"]["numericValue"],
        costs=tuple(f"{name}: {audit}" for name in CATEGORIES for audit in _costly(report["categories"][name], audits)),
    )


def _costly(category: dict, audits: dict) -> list[str]:
    """The audits that count in a category and were not passed whole. One that does not apply has no score."""
    counted = [part["id"] for part in category["auditRefs"] if part["weight"]]
    return [name for name in counted if (audits[name]["score"] or 0) < 1 and audits[name]["scoreDisplayMode"] != "notApplicable"]


def middle(runs: list[Run]) -> Run:
    """The median of each number, for a busy machine; every audit that cost points in any run."""
    return Run(
        scores={name: median(run.scores[name] for run in runs) for name in CATEGORIES},
        paint=median(run.paint for run in runs),
        shift=median(run.shift for run in runs),
        blocked=median(run.blocked for run in runs),
        costs=tuple(sorted({cost for run in runs for cost in run.costs})),
    )


def run(address: str, profile: str, chromium: str) -> Run:
    """One run on a page. Raises ValueError with Lighthouse's own words when it fails."""
    asked = [*COMMAND, address, "--output=json", "--quiet", "--no-enable-error-reporting",
             f"--only-categories={','.join(CATEGORIES)}", "--chrome-flags=--headless=new --no-sandbox", *PROFILES[profile]]
    done = subprocess.run(asked, env={**os.environ, "CHROME_PATH": chromium}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ValueError(done.stderr)
    return read(json.loads(done.stdout))
