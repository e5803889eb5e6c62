"""The built style sheets, squeezed, as a browser reads them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.built import ROOT

SHEETS = "assets/css"
RULES = """sheet => {
  const read = new CSSStyleSheet();
  read.replaceSync(sheet);
  // As written, spaces included, are only values of variables and conditions of @supports.
  return [...read.cssRules].map(rule => rule.cssText.replace(/(?<=[:,]) /g, ""));
}"""


def test_a_squeezed_sheet_has_the_rules_of_its_source(page: Page, built_site: Path) -> None:
    """A space too many taken out would make another selector, or a value that browsers drop."""
    for source in sorted((ROOT / "docs" / SHEETS).glob("*.css")):
        squeezed = built_site / SHEETS / source.name
        written, served = (page.evaluate(RULES, sheet.read_text(encoding="utf-8")) for sheet in (source, squeezed))

        assert served == written, source.name
        assert len(squeezed.read_bytes()) < 0.8 * len(source.read_bytes()), source.name
