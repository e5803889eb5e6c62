"""Sources: from BibTeX to APA 7, note marks in the text, the list at a page's foot and the page of all sources."""

from __future__ import annotations

import re
import warnings

from pybtex.database import BibliographyData, BibliographyDataError, Entry, parse_string
from pybtex.exceptions import PybtexError
from pybtex.plugin import find_plugin

from macros import html
from macros.errors import DataError, quoted
from macros.records import Page, Source

# The HTML backend puts an address into its link as it is.
ADDRESSES = {
    "url": (r'https?://[^\s"<>]+', "an address that starts with https:// or http://"),
    "doi": (r'10\.[^\s"<>]+', "a DOI alone, such as 10.1037/pst0000172"),
}
#: The fields of an entry that make it part of the students' reading list.
ANNOTATION = ("theme", "adds", "limit")
#: A reference up to its year: the first author, the others, the year or none.
BY_WHOM = re.compile(r"(.+?)(?:, .*?)?\.? \((?:n\.d\.|(\d{4}))")
MONTHS = "January February March April May June July August September October November December".split()


def read(text: str, file: str) -> dict[str, Source]:
    """Every entry of the BibTeX text as a Source, by key.

    References follow APA 7 as pybtex-apa7-style sets it, with links as plain addresses.
    An entry with `keywords = {opinion}` is marked as opinion.
    Raises DataError for broken BibTeX, a repeated key, or an entry that makes no reference.
    """
    try:
        data = _parsed(text)
        for entry in data.entries.values():
            _usable(entry, file)
            _annotated(entry, file)
        texts = _references(data)
    except BibliographyDataError as error:
        raise DataError(file, "", str(error), "each key once in the file, each field once in its entry") from None
    except PybtexError as error:
        raise DataError(file, "", str(error), "BibTeX as in its neighbors") from None
    return {
        key: Source(
            key=key,
            html=_told_links(_plain_links(text)),
            whose=whose(text),
            opinion="opinion" in data.entries[key].fields.get("keywords", ""),
            **{name: data.entries[key].fields.get(name) for name in ANNOTATION},
        )
        for key, text in texts.items()
    }


def _parsed(text: str) -> BibliographyData:
    data = parse_string(text, "bibtex")
    # A stray brace ends an entry early, and pybtex skips the fields after it without a word.
    if text.count("{") != text.count("}"):
        raise PybtexError(f"{text.count('{')} opening and {text.count('}')} closing braces")
    for entry in data.entries.values():
        # The style prints a note but not where a page was published; working notes stay out.
        entry.fields.pop("note", None)
        if "howpublished" in entry.fields:
            entry.fields["note"] = entry.fields.pop("howpublished")
    return data


def _usable(entry: Entry, file: str) -> None:
    if "title" not in entry.fields:
        raise DataError(file, f"{entry.key}, title", "nothing", "a value for title")
    for name, (shape, allowed) in ADDRESSES.items():
        if name in entry.fields and not re.fullmatch(shape, entry.fields[name]):
            raise DataError(file, f"{entry.key}, {name}", quoted(entry.fields[name]), allowed)


def _annotated(entry: Entry, file: str) -> None:
    """An annotation is whole, or it is not there."""
    given = [name for name in ANNOTATION if name in entry.fields]
    for name in ANNOTATION if given else ():
        if name not in given:
            raise DataError(file, f"{entry.key}, {name}", "nothing", f"all of {', '.join(ANNOTATION)}, or none")


def _references(data: BibliographyData) -> dict[str, str]:
    with warnings.catch_warnings():
        # The style's own code is old: Python and pybtex each warn about it at every build.
        warnings.simplefilter("ignore")
        style = find_plugin("pybtex.style.formatting", "apa7")()
        backend = find_plugin("pybtex.backends", "html")()
        for entry in data.entries.values():
            if not hasattr(style, f"get_{entry.type}_template"):
                raise PybtexError(f"the unknown type @{entry.type} of {entry.key}")
        return {made.key: made.text.render(backend) for made in style.format_bibliography(data)}


def _plain_links(text: str) -> str:
    """APA 7 gives a DOI or address as a bare link, without a label before it."""
    text = re.sub(r'<span class="bibtex-protected">|</span>', "", text.replace("\n", " "))
    return text.replace("URL: <a", "<a").replace(">doi:", ">https://doi.org/")


def _told_links(text: str) -> str:
    """For a listener each link says first whose work it opens: a list of bare addresses tells nothing.

    The address stays in the name, for those who say what they see to have it opened.
    """
    name = whose(text)
    return re.sub(r'<a href="(.*?)">(.*?)</a>', lambda link: f'<a href="{link[1]}" aria-label="{name}: {link[2]}">{link[2]}</a>', text)


def whose(text: str) -> str:
    """Whose work a reference tells of, and its year where there is one, as HTML: "Lambert 2010"."""
    found = BY_WHOM.match(re.sub(r"<.*?>", "", text.replace("\n", " ")).replace('"', "&quot;"))
    return " ".join(filter(None, found.groups())) if found else "Source"


class Notes:
    """The sources one page has cited so far, in order of first use: their places are the note numbers."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    def number(self, key: str) -> int:
        """The note number of a source on this page, given out at first use."""
        if key not in self.keys:
            self.keys.append(key)
        return self.keys.index(key) + 1


def cite(notes: Notes, keys: tuple[str, ...]) -> str:
    """Note marks for the sources, linked to the list at the page's foot; nothing for no keys."""
    return html.render("cite.html.j2", numbers=[notes.number(key) for key in keys]) if keys else ""


def foot(notes: Notes, page: Page, sources: dict[str, Source], in_full: str | None = None) -> str:
    """The page's numbered sources and its dates. Must be the last call on the page, after every mark is out.

    With an address `in_full`, each is named in a word or two that lead to its full entry there.
    """
    return html.render(
        "sources.html.j2",
        sources=[sources[key] for key in notes.keys],
        in_full=in_full,
        reviewed=day(page),
        next_review=next_review(page),
    )


def next_review(page: Page) -> str:
    """The month in which the page is due again, a year after its review: "November 2027"."""
    return f"{MONTHS[page.reviewed.month - 1]} {page.reviewed.year + 1}"


def day(page: Page) -> str:
    """The day of the page's review in words: "22 November 2026"."""
    return f"{page.reviewed.day} {MONTHS[page.reviewed.month - 1]} {page.reviewed.year}"


def bibliography(sources: dict[str, Source], pages: dict[str, list[tuple[str, str]]]) -> str:
    """All sources in the order of their references, opinion marked as such.

    `pages` gives, for a source's key, the title and address of each page that cites it.
    """
    ordered = sorted(sources.values(), key=lambda source: re.sub(r"<.*?>", "", source.html).casefold())
    return html.render("bibliography.html.j2", sources=ordered, pages=pages)
