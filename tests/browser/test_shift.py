"""What has been drawn stays where it is when the rest of a page comes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

PLACES = "() => [...document.querySelectorAll('.xg-bar__inner > a')].map(link => JSON.stringify(link.getBoundingClientRect()))"


@pytest.mark.parametrize("width", [320, 412, 767, 768, 1280])
def test_the_bar_keeps_places_for_search_and_menu(page: Page, width: int) -> None:
    """On a slow network a browser may draw the bar before its end has come."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/")
    whole = page.evaluate(PLACES)
    page.evaluate("document.querySelectorAll('.xg-bar__inner > details').forEach(drawer => drawer.remove())")

    assert len(whole) == 2
    assert page.evaluate(PLACES) == whole
