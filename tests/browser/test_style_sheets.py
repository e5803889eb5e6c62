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


def test_a_squeezed_sheet_has_the_rules_of_its_sources(page: Page, built_site: Path) -> None:
    """A space too many taken out would make another selector, or a value that browsers drop."""
    sources = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / SHEETS).glob("*.css")}
    base = sources.pop("base.css")

    assert {path.name for path in (built_site / SHEETS).glob("*.css")} == set(sources)
    for name, source in sources.items():
        squeezed = (built_site / SHEETS / name).read_text(encoding="utf-8")

        assert page.evaluate(RULES, squeezed) == page.evaluate(RULES, base + source), name
        assert len(squeezed) < 0.8 * len(base + source), name
