"""The words therapists use, each in one plain sentence."""

from __future__ import annotations

from macros import html
from macros.records import Term


def glossary(terms: dict[str, Term]) -> str:
    """Every term with its meaning, in alphabetical order; each has its id for links."""
    ordered = sorted(terms.values(), key=lambda term: term.term.casefold())
    return html.render("glossary.html.j2", terms=ordered)
