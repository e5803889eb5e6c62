"""Windows as readers have them: their size, their colors, and how large and how far apart they set text."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page

#: The text spacing that WCAG 2.2 asks pages to bear (1.4.12), as a reader's own style sheet.
SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""


@dataclass(frozen=True)
class Window:
    """`text` is the browser's own font size in px: 32 is what its settings call 200%, and media queries follow it."""

    width: int
    height: int = 800
    text: int = 16
    spaced: bool = False
    colors: dict[str, str] = field(default_factory=dict)

    def open(self, browser: Browser, base_url: str) -> Page:
        """A page that keeps these settings wherever it goes."""
        size = {"width": self.width, "height": self.height}
        context = browser.new_context(base_url=base_url, viewport=size, **self.colors)
        page = context.new_page()
        if self.text != 16:
            fonts = {"standard": self.text, "fixed": self.text * 13 // 16}
            context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": fonts})
        if self.spaced:
            # Adopted, since the policy of our pages refuses a style element.
            page.add_init_script(
                f"""const spaced = new CSSStyleSheet();
                spaced.replaceSync({SPACED!r});
                document.adoptedStyleSheets = [spaced];"""
            )
        return page
