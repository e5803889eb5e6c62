"""What browsers are told a page may do."""

from __future__ import annotations

import re

import pytest

from macros import headers


def test_the_policy_starts_from_nothing_and_opens_only_our_own_files():
    rules = dict(rule.split(" ", 1) for rule in headers.policy().split("; "))

    assert rules["default-src"] == "'none'"
    assert set(rules.values()) == {"'none'", "'self'"}
    assert not re.search(r"unsafe|\*|sha\d|nonce|https?:|data:", headers.policy())


def test_a_meta_element_says_nothing_of_frames():
    """Browsers ignore it there, and complain."""
    assert "frame-ancestors" not in headers.policy()


@pytest.mark.parametrize(
    ("address", "ancestors", "old_browsers"),
    [("", "'none'", "DENY"), ("guide/no-magic/", "'none'", "DENY"), ("coordinators/embed/", "'none'", "DENY"), ("embed/self-check/", "*", None)],
)
def test_only_pages_made_for_frames_may_be_framed(address, ancestors, old_browsers):
    sent = headers.of(address)

    assert sent["Content-Security-Policy"] == f"{headers.policy()}; frame-ancestors {ancestors}"
    assert sent.get("X-Frame-Options") == old_browsers


def test_every_page_has_a_rule_of_its_own_in_the_hosts_file():
    rules = headers.file(["guide/no-magic/", "", "404.html"]).split("\n/")

    assert [rule.split("\n")[0] for rule in rules] == ["/", "404.html", "guide/no-magic/"]
    for rule in rules:
        names = [line.split(":")[0].strip() for line in rule.strip().split("\n")[1:]]
        assert names == list(headers.of(""))
