"""What the guide rests on, laid open: every figure, every essay's idea, and the annotated reading list."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from macros import html
from macros.figures import number
from macros.records import Claim, Essay, Source

Linked = list[tuple[str, str]]


def evidence(claims: dict[str, Claim], sources: dict[str, Source], pages: dict[str, Linked]) -> str:
    """One table of every figure of every claim, with who was counted, its caveat, its sources and its pages.

    `pages` gives, for a claim's id, the title and address of each page that prints one of its figures.
    """
    shown = [claim for claim in claims.values() if claim.figures]
    return html.render("evidence.html.j2", claims=shown, sources=sources, pages=pages, number=number)


def coverage(essays: dict[str, Essay], *, href: Callable[[str], str], heading: Callable[[str], str]) -> str:
    """Each essay's ideas in order, the sections that carry them, and where the guide is softer than the essay."""
    return html.render("coverage.html.j2", essays=essays.values(), href=href, heading=heading)


def reading_list(sources: dict[str, Source]) -> str:
    """The essays first, as opinion, then the research by theme; each with what it adds and one limit."""
    annotated = [source for source in sources.values() if source.adds]
    themes = dict.fromkeys(source.theme for source in sorted(annotated, key=lambda s: (not s.opinion, s.theme)))
    shown = [(theme, _by_reference(source for source in annotated if source.theme == theme)) for theme in themes]
    return html.render("reading_list.html.j2", themes=shown)


def _by_reference(sources: Iterable[Source]) -> list[Source]:
    return sorted(sources, key=lambda source: source.html.casefold())
