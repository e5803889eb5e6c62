"""What stands on the sheets of every page, on both papers. tests/browser/test_print.py has what holds for some."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2
from playwright.sync_api import Page

PAPERS = ("A4", "Letter")
#: Fewer words than this make a sheet a nearly blank one; a page's foot has about twenty.
FEW = 30
#: Points from a sheet's edge in which many printers print nothing.
EDGE = 28
#: The page's controls, and what Chromium would print of the theme.
FURNITURE = ".xg-bar, .xg-skip, .xg-leave, .xg-turn, .xg-footer__links, .xg-buttons, .xg-carry, button, input:not([type=radio])"
#: Text of the article that paper leaves out: what only works on a screen, what only matters there, and the pictures of
#: forms: a self-check, and a page that is to fit on one side.
SCREEN_ONLY = (
    ".xg-buttons, .xg-carry, .xg-opening__minutes, .xg-caution, .xg-page:has(> .xg-check, > .xg-one-side) > .xg-figure"
)
#: The article's texts that a screen shows, those in closed <details> too, less the ones above.
TEXTS = """screenOnly => {
  const texts = [];
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    const shown = holder.checkVisibility() || holder.closest("details:not([open]) > :not(summary)");
    if (shown && !holder.closest(screenOnly)) texts.push(walker.currentNode.data.trim());
  }
  return texts;
}"""


def letters(text: str) -> str:
    """Letters and digits alone: at the end of a line a space or a hyphen may come or go."""
    return re.sub(r"[\W_]", "", text)


class Print:
    """One page on one kind of paper."""

    def __init__(self, page: Page, paper: str) -> None:
        self.sheets = list(pypdfium2.PdfDocument(page.pdf(format=paper)))
        self.texts = [sheet.get_textpage().get_text_bounded() for sheet in self.sheets]
        self.letters = letters(" ".join(self.texts))

    def lacks(self, text: str) -> bool:
        """Whether any of it is missing or cut off: the browser clips what stands over the margin, and PDF readers know."""
        return letters(text) not in self.letters

    def nearly_blank(self) -> list[int]:
        """The numbers of sheets with hardly a word, where there is more than one."""
        return [number for number, text in enumerate(self.texts, 1) if len(text.split()) < FEW and len(self.texts) > 1]

    def near_the_edge(self) -> Iterator[str]:
        """The texts that a printer may cut off, where a page's margin is too small."""
        for sheet in self.sheets:
            width, height = sheet.get_size()
            text = sheet.get_textpage()
            for place in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(place)
                if min(left, bottom, width - right, height - top) < EDGE:
                    yield text.get_text_bounded(left, bottom, right, top)

    def last_lines(self) -> list[str]:
        return [letters(text.strip().splitlines()[-1]) for text in self.texts[:-1]]


def test_every_page_prints_whole_with_nothing_else_on_its_sheets(page: Page, pages: list[str]) -> None:
    """On both papers. A page without a foot has no address: one that stands in a frame, and the one for wrong addresses."""
    wrong: list[str] = []
    for address in pages:
        page.emulate_media(media="screen")
        page.goto(address)
        texts = page.evaluate(TEXTS, SCREEN_ONLY)
        page.emulate_media(media="print")
        shown = page.locator(FURNITURE).filter(visible=True).evaluate_all("all => all.map(one => one.outerHTML.slice(0, 60))")
        wrong += [f"{address}: furniture: {one}" for one in shown]
        headings = {letters(text) for text in page.get_by_role("heading").all_text_contents()}
        foot = page.locator(".xg-footer__print").all_text_contents()
        if address != "/404.html" and not address.startswith("/embed/"):
            wrong += [f"{address}: no address"] if not foot or address not in foot[0] else []
        for paper in PAPERS:
            printed = Print(page, paper)
            where = f"{address} on {paper}"
            wrong += [f"{where}: not printed: {text}" for text in texts + foot if printed.lacks(text)]
            wrong += [f"{where}: nearly blank: sheet {number}" for number in printed.nearly_blank()]
            wrong += [f"{where}: at the edge: {text}" for text in printed.near_the_edge()]
            wrong += [f"{where}: heading at the end of a sheet: {line}" for line in printed.last_lines() if line in headings]

    assert not wrong, "\n".join(wrong)
