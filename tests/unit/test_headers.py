"""What hosts are told to send with each page."""

from __future__ import annotations

from macros.headers import headers


def test_every_page_has_its_rule_and_only_framed_pages_may_be_framed():
    assert headers(["guide/no-magic/", "", "embed/self-check/", "404.html"]) == (
        "/\n  Content-Security-Policy: frame-ancestors 'none'\n  X-Frame-Options: DENY\n"
        "/404.html\n  Content-Security-Policy: frame-ancestors 'none'\n  X-Frame-Options: DENY\n"
        "/embed/self-check/\n  Content-Security-Policy: frame-ancestors *\n"
        "/guide/no-magic/\n  Content-Security-Policy: frame-ancestors 'none'\n  X-Frame-Options: DENY\n"
    )


def test_a_page_about_frames_is_not_taken_for_a_framed_one():
    assert "DENY" in headers(["coordinators/embed/"])
