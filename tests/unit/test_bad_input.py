"""Bad input is refused with one line that names the file, the record, the field, what was found and what is allowed.

Each example is the small project with one edit; test_bad_check.py has those of the self-checks.
The builds of tests/site show that the line reaches the reader.
"""

from __future__ import annotations

import pytest

from tests.unit.faults import BAD_BYTE, fault, refusal

CLAIMS, BIB, DRAWINGS, DOORS, HELP, COUNTRIES, WORDS, ASKED, WAYS, COVERAGE, SCORES = FILES = [
    f"data/{name}"
    for name in ("claims.yml", "references.bib", "drawings.yml", "doors.yml", "help.yml", "countries.yml", "words.yml",
                 "questions.yml", "ways.yml", "coverage.yml", "scores.yml")
]
CHECK = "data/checks/first-day.yml"
HOUR = "docs/guide/one-hour.md"
CHAIRS = "docs/guide/two-chairs.md"
PLACE = "docs/guide/by-place.md"
HERE = "docs/index.md"
ASK = "docs/self-check.md"
FAULTS = [
    # files
    *(
        fault(f"{file} is missing", file, None, "", f"{file}: found no such file", "a file of this name")
        for file in FILES
    ),
    fault("a drawing of data has no file", "macros/templates/drawings/week.svg", None, "",
          "macros/templates/drawings/week.svg: found no such file"),
    fault("a door has no drawing", DOORS, "id: students", "id: nobody",
          "macros/templates/drawings/door-nobody.svg: found no such file"),
    *(
        fault(f"{file} is not UTF-8", file, old, BAD_BYTE, f"{file}: found a file that cannot be read", "UTF-8 text")
        for file, old in ((CLAIMS, "Therapy"), (BIB, "Magazine"), (CHECK, "score"), (HOUR, "A year"))
    ),
    # YAML
    fault("a colon in words without quotes", CLAIMS, "Therapy helps", "Therapy: helps",
          f"{CLAIMS}: line 2: found mapping values are not allowed here", "YAML as in its neighbors"),
    fault("an unclosed quote in YAML", HELP, '"112"', '"112', f"{HELP}: line", "YAML as in its neighbors"),
    fault("a character that YAML does not know", DOORS, "I have", "I \x00 have", f"{DOORS}: found broken YAML"),
    fault("a macro call in data", CLAIMS, "Counted for a year of 365 days.", '{{ cite("x") }}',
          f"{CLAIMS}: line 18: found braces or brackets outside quotes"),
    fault("a YAML tag", CLAIMS, "Therapy helps many people, and some get better without it.", "!!int y",
          f"{CLAIMS}: found broken YAML"),
    fault("a repeated key in YAML", CLAIMS, "  caveat: Counted", "  confidence: verified\n  caveat: Counted",
          f"{CLAIMS}: line 18: found the key confidence a second time"),
    fault("broken YAML in front matter", HOUR, "title: One hour", "title: One: hour",
          f"{HOUR}: line 1: found mapping values are not allowed here"),
    fault("a file that holds no list", DRAWINGS, "- id: week", "week:\n- id: week",
          f"{DRAWINGS}: found {{'week'", "a list of records, each starting with - id:"),
    # BibTeX
    fault("an unclosed brace in BibTeX", BIB, "{Two Chairs}", "{Two Chairs", f"{BIB}: found syntax error in line 13",
          "BibTeX as in its neighbors"),
    fault("a missing comma in BibTeX", BIB, "{Two Chairs},", "{Two Chairs}", f"{BIB}: found syntax error in line 4"),
    fault("a brace too many in BibTeX", BIB, "{Two Chairs},", "{Two Chairs}},",
          f"{BIB}: found 23 opening and 24 closing braces"),
    fault("a repeated BibTeX key", BIB, "adams2020trials", "baker2021chairs",
          f"{BIB}: found repeated bibliography entry: baker2021chairs", "each key once"),
    fault("a repeated BibTeX field", BIB, "year   = {2021}", "year = {2020}, year = {2021}",
          f"{BIB}: found entry with key baker2021chairs has a duplicate year field"),
    fault("an unknown BibTeX type", BIB, "@misc", "@essay", f"{BIB}: found the unknown type @essay of baker2021chairs"),
    fault("an article without its journal", BIB, "journal = {A Small Journal},", "",
          f"{BIB}: found missing journal in adams2020trials"),
    fault("a source without a title", BIB, "title  = {Two Chairs},", "",
          f"{BIB}: baker2021chairs, title: found nothing", "a value for title"),
    fault("a source whose address would run script", BIB, "https://example.org/two-chairs", "javascript:alert(1)",
          f"{BIB}: baker2021chairs, url: found 'javascript:alert(1)'", "an address that starts with https:// or http://"),
    fault("a source whose address would leave its attribute", BIB, "/two-chairs", '/"onclick="x',
          f"{BIB}: baker2021chairs, url: found"),
    fault("an author with too many commas", BIB, "Baker, Bo", "Baker, Bo, C, D, E", f"{BIB}: found Too many commas"),
    # fields
    fault("an unknown field of a claim", CLAIMS, "population:", "people:",
          f"{CLAIMS}: OUT-01, people: found the unknown field people", "the fields of its neighbors"),
    fault("an unknown field of front matter", HOUR, "reviewed:", "author: Me\nreviewed:",
          f"{HOUR}: front matter, author: found the unknown field author"),
    fault("a missing field of a claim", CLAIMS, "  caveat: Believed right, and not read.\n", "",
          f"{CLAIMS}: EXP-01, caveat: found nothing", "a value for caveat"),
    fault("a missing field of a help line", HELP, "    how: Text.\n", "", f"{HELP}: lines, uk-text, how: found nothing"),
    fault("a yes where words belong", DRAWINGS, "point: Lean for a while.", "point: yes",
          f"{DRAWINGS}: sapling, point: found True (bool)", "words; yes, no and numbers stand in quotes"),
    fault("words where a number belongs", CLAIMS, "value: 8760", 'value: "8,760"',
          f"{CLAIMS}: WORK-01, figures, year, value: found '8,760'"),
    fault("words where a list belongs", CLAIMS, "sources: [adams2020trials, baker2021chairs]", "sources: adams2020trials",
          f"{CLAIMS}: WORK-01, sources: found 'adams2020trials'"),
    fault("an empty string", DOORS, "line: What an hour is.", 'line: ""', f"{DOORS}: appointment, line: found ''",
          "words, not nothing"),
    fault("an over-long description", CHAIRS, "Who does what.", "word " * 33, f"{CHAIRS}: front matter, description",
          "at most 160 characters"),
    fault("a claim id that is no claim id", CLAIMS, "id: EXP-01", "id: exp1", f"{CLAIMS}: exp1, id: found 'exp1'"),
    fault("a confidence that nobody defined", CLAIMS, "confidence: memory-high", "confidence: sure",
          f"{CLAIMS}: EXP-01, confidence: found 'sure'", "'verified' or 'memory-high'"),
    fault("a date in another order", HELP, '"2026-01"', '"01/2026"', f"{HELP}: lines, uk-call, checked: found '01/2026'",
          "YYYY-MM"),
    fault("a month that no year has", HELP, '"2026-01"', '"2026-13"', f"{HELP}: lines, uk-call, checked: found '2026-13'"),
    fault("a number that no phone could dial", HELP, '    tel: "116123"\n', "", f"{HELP}: lines, uk-call",
          "`tel` to call it"),
    fault("a help line's address that would run script", HELP, "https://example.org/lines", "javascript:alert(1)",
          f"{HELP}: lines, elsewhere, url: found 'javascript:alert(1)'"),
    # ids
    fault("a repeated claim", CLAIMS, "id: WORK-01", "id: OUT-01", f"{CLAIMS}: OUT-01: found this id a second time",
          "an id of its own"),
    fault("a repeated drawing", DRAWINGS, "id: sapling", "id: week", f"{DRAWINGS}: week: found this id a second time"),
    fault("a repeated door", DOORS, "id: appointment", "id: students", f"{DOORS}: students: found this id a second time"),
    fault("a repeated help line", HELP, "id: uk-text", "id: uk-call", f"{HELP}: uk-call: found this id a second time"),
    fault("a help line with the id of an emergency number", HELP, "id: uk-text", "id: emergency-112",
          f"{HELP}: emergency-112: found this id a second time"),
    # evidence
    fault("a claim with no source", CLAIMS, "sources: [adams2020trials, baker2021chairs]", "sources: []",
          f"{CLAIMS}: WORK-01, sources: found", "at least 1 of them"),
    fault("an unknown source in a claim", CLAIMS, "sources: [adams2020trials, baker2021chairs]", "sources: [gone2020]",
          f"{CLAIMS}: WORK-01, sources: found 'gone2020'", f"a key of {BIB}"),
    fault("a figure with neither of nor unit", CLAIMS, "{value: 8760, unit: hours}", "{value: 8760}",
          f"{CLAIMS}: WORK-01, figures, year: found {{'value': 8760}}", "`of: 100`", "`unit`"),
    fault("a figure with both of and unit", CLAIMS, "{value: 30, of: 100}", "{value: 30, of: 100, unit: people}",
          f"{CLAIMS}: EXP-01, figures, advice", "one of `of: 100`"),
    fault("a count out of another number", CLAIMS, "{value: 30, of: 100}", "{value: 30, of: 50}",
          f"{CLAIMS}: EXP-01, figures, advice, of: found 50", "100"),
    fault("a count above a hundred", CLAIMS, "{value: 30, of: 100}", "{value: 130, of: 100}",
          f"{CLAIMS}: EXP-01, figures, advice", "a whole number from 0 to 100"),
    # macro calls
    fault("an unknown macro", CHAIRS, "chair()", "stool()", f"{CHAIRS}: macro call: found 'stool'", "chair", "sources"),
    fault("an unknown source on a page", ASK, 'cite("baker2021chairs")', 'cite("gone2020")',
          f"{ASK}: macro call cite: found 'gone2020'", f"a key of {BIB}"),
    fault("an unknown claim on a page", HOUR, 'number("WORK-01", "year")', 'number("WORK-99", "year")',
          f"{HOUR}: macro call number: found 'WORK-99'", "EXP-01, OUT-01, WORK-01"),
    fault("an unknown figure on a page", HOUR, 'number("WORK-01", "year")', 'number("WORK-01", "decade")',
          f"{HOUR}: macro call number, figure of WORK-01: found 'decade'", "session, year"),
    fault("an unknown drawing on a page", HOUR, 'figure("week")', 'figure("month")',
          f"{HOUR}: macro call figure: found 'month'", "sapling, week"),
    fault("an argument too few", HOUR, 'number("WORK-01", "year")', 'number("WORK-01")',
          f"{HOUR}: macro call number: found 1 arguments", "allowed: 2"),
    fault("an argument too many", HOUR, "sources()", 'sources("adams2020trials")',
          f"{HOUR}: macro call sources: found 1 arguments", "allowed: 0"),
    fault("dots of an amount", HOUR, 'dots("OUT-01", "usual-care", "after-therapy")', 'dots("WORK-01", "year")',
          f"{HOUR}: macro call dots, figure of WORK-01: found 'year'", "a count out of 100 with a label"),
    fault("dots of a count without a label", CLAIMS, ', label: "after therapy"', "",
          f"{HOUR}: macro call dots, figure of OUT-01: found 'after-therapy'", "a count out of 100 with a label"),
    fault("a claim not read, on a page for clients", HOUR, 'number("WORK-01", "year")', 'number("EXP-01", "advice")',
          f"{HOUR}: macro call number: found EXP-01, which is memory-high", "a verified claim on pages for clients"),
    fault("a figure with none of its sources cited", "docs/coordinators/index.md", "baker2021chairs", "adams2020trials",
          "docs/coordinators/index.md: macro call number: found EXP-01 with none of its sources cited",
          "cite() with one of baker2021chairs"),
    fault("a cited source on a page without its list", "docs/coordinators/index.md", "{{ sources() }}", "",
          "docs/coordinators/index.md: found note marks but no list of sources after them", "{{ sources() }} at its foot"),
    fault("a cited source after the list", HOUR, "{{ sources() }}", '{{ sources() }}\n\n{{ cite("baker2021chairs") }}',
          f"{HOUR}: found note marks but no list of sources after them"),
    fault("a self-check on a page without a list of sources", CHAIRS, "chair()", 'self_check("first-day")',
          f"{CHAIRS}: found note marks but no list of sources after them"),
    fault("braces of a call that do not close", HOUR, '{{ figure("week") }}', '{{ figure("week")',
          f"{HOUR}: line", "a closed macro call"),
    fault("a call in one brace too few at its end", HOUR, '{{ figure("week") }}', '{{ figure("week") }',
          f"{HOUR}: line 7 of the text: found", "a closed macro call"),
    fault("an id in a heading that opens a comment", HOUR, "{ #the-week }", "{#the-week}", f"{HOUR}: line",
          "Missing end of comment tag"),
    fault("an argument without quotes", HOUR, 'figure("week")', "figure(week)",
          f"{HOUR}: line 7 of the text: found braces that hold no plain call", '{{ cite("id") }}'),
    fault("a statement in a page", HOUR, '{{ figure("week") }}', '{% set week = figure("month") %}',
          f"{HOUR}: line 7 of the text: found braces that hold no plain call"),
    # countries, words, questions, ways, ideas, scores
    fault("a topic that no page may call", COUNTRIES, "    costs:", "    prices:", f"{COUNTRIES}: here, rows, prices"),
    fault("a country's row with an unknown claim", COUNTRIES, "claim: WORK-01", "claim: WORK-99",
          f"{COUNTRIES}: here, registers, claim: found 'WORK-99'"),
    fault("a country's row with a claim not read", COUNTRIES, "claim: WORK-01", "claim: EXP-01",
          f"{COUNTRIES}: here, registers, claim: found EXP-01, which is memory-high"),
    fault("a country's row with an unknown figure", COUNTRIES, "fee: session", "fee: visit",
          f"{COUNTRIES}: here, costs, figures of WORK-01: found 'visit'", "day, session, year"),
    fault("a country's row with a name in braces that has no figure", COUNTRIES, "{fee}", "{price}",
          f"{COUNTRIES}: here, costs, says: found", "in braces, each of: fee"),
    fault("a country's row with a stray brace", COUNTRIES, "{fee}", "{fee}}", f"{COUNTRIES}: here, costs, says: found"),
    fault("a country's row without a date", COUNTRIES, '      checked: "2026-01"\n', "",
          f"{COUNTRIES}: here, rows, registers, checked: found nothing"),
    fault("an unknown topic on a page", PLACE, 'by_country("costs")', 'by_country("prices")',
          f"{PLACE}: macro call by_country: found 'prices'", "costs, registers"),
    fault("a country's row on a page without its list of sources", PLACE,
          '{{ by_country("costs") }}\n\n{{ sources() }}', '{{ by_country("costs") }}',
          f"{PLACE}: found note marks but no list of sources after them"),
    fault("a scale of amounts in two units", CLAIMS, "unit: hours, label: a day", "unit: days, label: a day",
          f"{PLACE}: macro call scale, figure of WORK-01: found", "all in one unit"),
    fault("a scale of an amount without a label", CLAIMS, ", label: a day", "",
          f"{PLACE}: macro call scale, figure of WORK-01: found 'day'", "an amount with a label"),
    fault("a scale of one amount", PLACE, '"day", "session"', '"day"', f"{PLACE}: macro call scale: found 2 arguments",
          "allowed: 3 to 7"),
    fault("a form that two words share", WORDS, "forms: [ending]", "forms: [trials]",
          f"{WORDS}: ending, forms: found 'trials'", "a form that trial does not have"),
    fault("a word with the id of a heading", "docs/words.md", "{{ glossary() }}", "## Trial { #trial }\n\n{{ glossary() }}",
          "docs/words.md: heading 'Trial': found the id trial, which data has too"),
    fault("a question out of its place", ASKED, "number: 2", "number: 3", f"{ASKED}: whose-is-it, number: found 3 (int)",
          "2, its place in the file"),
    fault("a phrasing that two questions share", ASKED, "do i have to]", "how long]",
          f"{ASKED}: whose-is-it, asked_as: found 'how long'", "a phrasing that how-long-is-it does not have"),
    fault("a phrasing that Get help now has", ASKED, "do i have to]", "i want to die]",
          f"{ASKED}: whose-is-it, asked_as: found 'i want to die'", "a phrasing that help-now.md does not have"),
    fault("a question that leads nowhere", ASKED, "guide/two-chairs.md#whose-work", "guide/two-chairs.md#mine",
          f"{ASKED}: whose-is-it, section: found 'guide/two-chairs.md#mine'", "a section of docs/guide/two-chairs.md"),
    fault("a question whose other section is gone", ASKED, "guide/one-hour.md#the-week", "guide/one-hour.md#the-month",
          f"{ASKED}: how-long-is-it, section: found 'guide/one-hour.md#the-month'"),
    fault("a question in a part that no page shows", ASKED, "part: after", "part: later",
          "docs/questions.md: macro call questions: found 'after'", "before, later"),
    fault("a part that no page calls", "docs/questions.md", '{{ questions("after") }}', "",
          f"{ASKED}: whose-is-it, part: found 'after'", "a part that a page shows: before"),
    fault("a way to a missing section", WAYS, "#the-week", "#the-month", f"{WAYS}: one-minute, stops: found"),
    fault("a way that takes longer than it promises", WAYS, "minutes: 2", "minutes: 1",
          f"{WAYS}: one-minute, stops: found 1.", "minutes of reading", "between 0.5 and 1, as promised"),
    fault("a way that promises far more than it takes", WAYS, "minutes: 2", "minutes: 15",
          f"{WAYS}: one-minute, stops: found 1.", "between 7.5 and 15"),
    fault("an idea whose section is gone", COVERAGE, "guide/one-hour.md#the-hour", "guide/one-hour.md#the-minute",
          f"{COVERAGE}: B1, carried_by: found 'guide/one-hour.md#the-minute'", "the-hour, the-week"),
    fault("an idea out of its place", COVERAGE, "id: B3", "id: B4", f"{COVERAGE}: B, ideas: found 'B4'", "B3, its place"),
    fault("an idea left out without a word", COVERAGE, "      softened: Left out.\n", "",
          f"{COVERAGE}: B, ideas, B3: found", "`softened` saying why"),
    fault("an essay that is no source", COVERAGE, "source: baker2021chairs", "source: gone2020",
          f"{COVERAGE}: B, source: found 'gone2020'", f"a key of {BIB}"),
    fault("a score of a missing page", SCORES, "id: guide/one-hour.md", "id: guide/two-hours.md",
          f"{SCORES}: pages: found 'guide/two-hours.md'"),
    fault("a rater's marks that are one short", SCORES, '"1111111111111111----"}\n    second', '"1111111111111111---"}\n    second',
          f"{SCORES}: pages, guide/one-hour.md, first, cci: found", "20 marks"),
    fault("a DISCERN mark out of range", SCORES, "4444444444444445", "4444444444444446",
          f"{SCORES}: guide, settled: found '4444444444444446'", "16 marks from 1 to 5"),
    fault("half an annotation", BIB, "  limit = {One view}\n", "",
          f"{BIB}: baker2021chairs, limit: found nothing", "all of theme, adds, limit, or none"),
    fault("a line for one trouble with the id of another", HELP, "id: here-home", "id: uk-call",
          f"{HELP}: uk-call: found this id a second time"),
    fault("a trouble that has no section", HELP, "- id: frightened-at-home", "- id: frightened",
          f"{HELP}: topics: found 'help-now.md#frightened'", "a section of docs/help-now.md: frightened-at-home"),
    fault("lines for a trouble that nobody listed", "docs/help-now.md", 'lines_for("frightened-at-home")', 'lines_for("lost")',
          "docs/help-now.md: macro call lines_for: found 'lost'", "frightened-at-home"),
    # links
    fault("a Markdown link to a missing page", HOUR, "(two-chairs.md#whose-work)", "(three-chairs.md)",
          f"{HOUR}: link: found 'guide/three-chairs.md'", "a page of docs/: about/index.md"),
    fault("a Markdown link to a missing section", HOUR, "#whose-work", "#whose-hour",
          f"{HOUR}: link: found 'guide/two-chairs.md#whose-hour'", "a section of docs/guide/two-chairs.md: whose-work"),
    fault("a Markdown link to a missing section of its own page", HOUR, "two-chairs.md#whose-work", "#gone",
          f"{HOUR}: link: found 'guide/one-hour.md#gone'", "the-hour, the-week"),
    fault("a Markdown link to a missing word", "docs/questions.md", "words.md#ending", "words.md#end",
          "docs/questions.md: link: found 'words.md#end'", "a section of docs/words.md: ending, trial"),
    fault("a Markdown link to a built address", CHAIRS, "(../index.md)", "(/guide/one-hour/)",
          f"{CHAIRS}: link: found '/guide/one-hour'"),
    fault("a door to a missing page", DOORS, "guide/two-chairs.md", "guide/three-chairs.md",
          f"{DOORS}: students, page: found 'guide/three-chairs.md'", "a page of docs/"),
    fault("a door to a missing section", DOORS, "#the-hour", "#the-minute",
          f"{DOORS}: appointment, page: found 'guide/one-hour.md#the-minute'", "a section of docs/guide/one-hour.md"),
    fault("a link in the theme to a missing page", "overrides/main.html", "index.md#contents", "home.md",
          "overrides/main.html: link: found 'home.md'", "a page of docs/"),
    fault("a link in the theme to a missing section", "overrides/main.html", "#contents", "#chapters",
          "overrides/main.html: link: found 'index.md#chapters'", "a section of docs/index.md: contents"),
    fault("a link in a macro's template to a missing page", "macros/templates/chair.html.j2", "</div>",
          """<a href="{{ href('home.md') }}">Home</a></div>""", "macros/templates/chair.html.j2: link: found 'home.md'"),
    # pages
    *(
        fault(f"a page without {field}", CHAIRS, f"{field}: {value}\n", "",
              f"{CHAIRS}: front matter, {field}: found nothing", f"a value for {field}")
        for field, value in (("title", "Two chairs"), ("description", "Who does what."), ("reviewed", "2026-12-01"))
    ),
    fault("a page without front matter", HERE,
          "---\ntitle: A small guide\ndescription: What an hour is, and what it isn’t.\nreviewed: 2026-11-22\n---\n", "",
          f"{HERE}: front matter, title: found nothing"),
    fault("a page whose front matter does not close", CHAIRS, "2026-12-01\n---", "2026-12-01",
          f"{CHAIRS}: front matter, title: found nothing"),
    fault("a page reviewed in a month", CHAIRS, "2026-12-01", "2026-12",
          f"{CHAIRS}: front matter, reviewed: found '2026-12'", "a day as YYYY-MM-DD"),
    fault("a page reviewed in a year", CHAIRS, "2026-12-01", "2026",
          f"{CHAIRS}: front matter, reviewed: found 2026 (int)", "a day as YYYY-MM-DD"),
    fault("a heading without an id", HOUR, " { #the-week }", "", f"{HOUR}: heading '## The week': found no id",
          "{ #the-week }"),
    fault("a heading with an id used before", HOUR, "{ #the-week }", "{ #the-hour }",
          f"{HOUR}: heading 'The week': found the id the-hour a second time", "an id of its own"),
    # the nav
    fault("a page that the nav leaves out", "mkdocs.yml", "  - help-now.md\n", "",
          "mkdocs.yml: nav: found nothing for docs/help-now.md", "a place for every page"),
    fault("a page of the nav that is missing", "mkdocs.yml", "help-now.md", "help-later.md",
          "mkdocs.yml: nav: found 'help-later.md'", "help-now.md"),
    fault("a group of the nav in a group", "mkdocs.yml", "- guide/one-hour.md", "- First:\n          - guide/one-hour.md",
          "mkdocs.yml: nav: found ['guide/one-hour.md']", "a page, or a group of pages"),
]


def test_the_small_project_has_no_fault(lib):
    """Without this, the examples below could all be refused for another reason."""
    assert lib.pages


@pytest.mark.parametrize(("file", "old", "new", "words"), FAULTS)
def test_one_line_names_the_fault(small, file, old, new, words):
    line = refusal(small, file, old, new)

    for part in words:
        assert part in line
