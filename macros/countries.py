"""What depends on where one lives: one topic's rows, country by country, each with its date and sources."""

from __future__ import annotations

from collections.abc import Callable

from macros import html
from macros.figures import number
from macros.help_lines import when
from macros.records import Claim, Country, CountryFact

Mark = Callable[[str], str]


def by_country(topic: str, countries: tuple[Country, ...], claims: dict[str, Claim], mark: Mark) -> str:
    """The rows of one topic ("registers"), in the order of data/countries.yml.

    `mark` gives the note marks of a claim's main source.
    """
    rows = [(country, country.rows[topic]) for country in countries]
    shown = [(country, says(fact, claims[fact.claim]), mark(fact.claim), when(fact)) for country, fact in rows]
    return html.render("by_country.html.j2", rows=shown)


def says(fact: CountryFact, claim: Claim) -> str:
    """The row's words, with the claim's figures in the place of their names."""
    return fact.says.format(**{name: number(claim, figure) for name, figure in fact.figures.items()})
