"""Claims and sources: all of them used, none of them more than it is."""

from __future__ import annotations

import re

from macros import library


def cited(lib):
    return {key for page in lib.pages.values() for call in page.calls if call.name == "cite" for key in call.args}


def stated(lib):
    return {call.args[0] for page in lib.pages.values() for call in page.calls if call.name in library.PRINTING}


def facts(lib):
    return [fact for country in lib.countries.values() for fact in country.rows.values()]


def checked(lib):
    return {a.claim for check in lib.checks.values() for q in check.questions for a in q.answers if a.claim}


def test_every_source_is_cited_or_stands_behind_a_claim(lib):
    used = cited(lib) | {key for claim in lib.claims.values() for key in claim.sources}

    assert not lib.sources.keys() - used, "data/references.bib"


def test_every_claim_is_stated_or_its_source_cited(lib):
    on_pages = stated(lib) | checked(lib) | {fact.claim for fact in facts(lib)}
    silent = [c.id for c in lib.claims.values() if c.id not in on_pages and not cited(lib).intersection(c.sources)]

    assert not silent, "data/claims.yml"


def test_every_figure_of_a_claim_is_printed_somewhere(lib):
    printed = {(c.args[0], n) for p in lib.pages.values() for c in p.calls if c.name in library.PRINTING for n in c.args[1:]}
    printed |= {(fact.claim, name) for fact in facts(lib) for name in fact.figures.values()}
    kept = {(claim.id, name) for claim in lib.claims.values() for name in claim.figures}

    assert kept == printed


def test_no_source_prints_a_working_note(lib):
    for source in lib.sources.values():
        assert not re.search(r"\bseen\b:|memory|confirm|abstract\b", source.html), source.key
        assert "to be added" not in source.html, source.key


def test_exactly_the_five_essays_are_marked_as_opinion(lib):
    assert {key for key, source in lib.sources.items() if source.opinion} == {
        "brown2019notall", "doyle_nomagic", "flanagan_cannot", "gerst2024last", "munoz2023good",
    }


def test_every_drawing_is_on_a_page(lib):
    drawn = {call.args[0] for page in lib.pages.values() for call in page.calls if call.name == "figure"}

    assert drawn == lib.drawings.keys()
