"""Packed copies: the same bytes, and the strongest where it counts."""

from __future__ import annotations

import random

import brotli

from macros import packing


def text(size: int) -> bytes:
    """Words that packing shrinks to about a third."""
    dice = random.Random(1)
    return " ".join(dice.choice(["therapy", "session", "hope", "first", "word", "say", "month", "better", "chair"]) for _ in range(size)).encode()


def test_a_packed_body_is_the_same_body():
    body = text(2000)

    assert brotli.decompress(packing.packed(body)) == body
    assert len(packing.packed(body)) < len(body) / 3


def test_the_strongest_packs_only_what_it_may_bring_within_the_first_flight(monkeypatch):
    body = text(2000)
    usual, strongest = brotli.compress(body, quality=10), brotli.compress(body)
    assert len(strongest) < len(usual)
    monkeypatch.setattr(packing, "FLIGHT", len(usual) - 1)
    assert packing.packed(body) == strongest
    for far in (len(usual), len(usual) // 2):
        monkeypatch.setattr(packing, "FLIGHT", far)
        assert packing.packed(body) == usual


def test_a_site_gets_a_packed_copy_of_what_pages_are_drawn_with_and_of_nothing_else(tmp_path):
    names = ["index.html", "guide/a/index.html", "assets/css/site.css", "assets/js/site.js", "assets/img/icon.svg", "_headers", "assets/javascripts/b.js"]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"words of {name}", encoding="utf-8")

    packing.site(tmp_path)

    copies = {path.relative_to(tmp_path).as_posix(): brotli.decompress(path.read_bytes()).decode() for path in tmp_path.rglob("*.br")}
    assert copies == {f"{name}.br": f"words of {name}" for name in names[:5]}
