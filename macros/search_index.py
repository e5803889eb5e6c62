"""The search index as the theme's plugin writes it → the same index with readers' own words on the sections they mean.

The plugin knows only the words of the pages. People ask in other words ("can i quit", "meds"), and
data/questions.yml has them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from macros.records import Asked, Help, Page

#: How much a page for others than clients counts for search, against a page for clients.
OTHERS = 0.3
HELP = "help-now.md"


def readers_words(asked: dict[str, Asked], help_now: Help) -> dict[str, list[str]]:
    """What readers ask, by the section that answers it ("help-now.md#in-danger")."""
    found = {HELP: list(help_now.asked_as)}
    found |= {f"{HELP}#{topic.id}": list(topic.asked_as) for topic in help_now.topics}
    for one in asked.values():
        found.setdefault(one.section, []).extend([one.question, *one.asked_as])
    return found


def with_readers_words(
    index: dict, asked: dict[str, list[str]], pages: dict[str, Page], url: Callable[[str], str]
) -> dict:
    """The index without the lists of sources and the framed pages, with readers' words as tags of the section that answers them.

    Pages for others than clients count less. `url` gives a section's address from the site's root.
    """
    # Typed without its apostrophe as often as with it; the search box takes it out as well.
    tags = {url(section): [re.sub("[’']", "", text) for text in texts] for section, texts in asked.items()}
    others = {page.url for page in pages.values() if page.audience != "clients"}
    framed = {page.url for page in pages.values() if page.framed}
    docs = [doc for doc in index["docs"] if not _left_out(doc["location"], framed)]
    return {**index, "docs": [_weighed(doc, tags.get(doc["location"]), others) for doc in docs]}


def _left_out(location: str, framed: set[str]) -> bool:
    page, _, section = location.partition("#")
    return section == "sources-and-dates" or page in framed


def _weighed(doc: dict, tags: list[str] | None, others: set[str]) -> dict:
    boost = {"boost": OTHERS} if doc["location"].split("#")[0] in others else {}
    return {**doc, **boost, **({"tags": tags} if tags else {})}
