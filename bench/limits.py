"""What the guide is to keep to, and whether it does."""

from __future__ import annotations

from bench.lighthouse import Run
from bench.weights import File, total

#: Bytes of a first visit, gzipped, by the kind of page; a KB here is 1000 bytes.
MOST_BYTES = {"chapter": 20_000, "heaviest chapter": 20_000, "home": 20_000, "self-check": 28_000}
#: These hold for all but the self-check, which is one long form.
MOST_REQUESTS = 4
MOST_OF_STOCK = 0.15
#: Our time to build, of stock's.
MOST_TIME = 1.5
#: Seconds until the largest thing of the first screen is drawn, on the slow phone.
LATEST_PAINT = 1.0
#: A later page may take so many times what an earlier one took; more is growth that is not linear.
STEEPER = 1.5


def verdict(held: bool) -> str:
    return "held" if held else "NOT held"


def over(visits: dict[str, list[File]], most: int) -> list[str]:
    """The addresses, in order, whose first visit takes more bytes or requests than it may."""
    return sorted(address for address, files in visits.items() if total(files) > most or len(files) > MOST_REQUESTS)


def missed(run: Run, profile: str) -> list[str]:
    """What a run of Lighthouse falls short of: a name each."""
    names = [name for name, score in run.scores.items() if score < 100]
    if profile == "phone" and run.paint > LATEST_PAINT:
        names.append("LCP")
    return [*names, "CLS"] if run.shift > 0 else names


def steepness(times: dict[int, float]) -> float:
    """How many times the seconds of an earlier page a later one takes, from builds of three sizes (pages: seconds)."""
    (few, first), (some, second), (many, third) = sorted(times.items())
    return (third - second) / (many - some) / ((second - first) / (some - few))
