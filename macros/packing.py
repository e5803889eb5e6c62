"""Packed copies of a finished site's files, for hosts that send a file packed as it lies: Brotli's, beside each file."""

from __future__ import annotations

from pathlib import Path

import brotli

#: The bytes that a server may send before the first acknowledgment: ten segments of 1460 (RFC 6928).
FIRST_FLIGHT = 14_600
#: What of these is left for a body: `macros/headers.py` takes some 800.
FLIGHT = FIRST_FLIGHT - 800
#: What of a site is packed: what pages are drawn with. The rest hosts pack as they send it.
KINDS = ("**/*.html", "assets/css/*.css", "assets/js/*.js", "assets/img/*.svg")


def packed(body: bytes) -> bytes:
    """The body in fewer bytes. Brotli's strongest takes three times as long for a fortieth less, and pays only where it
    brings a body within the first flight."""
    found = brotli.compress(body, quality=10)
    return brotli.compress(body) if FLIGHT < len(found) <= 1.04 * FLIGHT else found


def site(folder: Path) -> None:
    """Writes a packed copy, `….br`, beside every file of a finished site that pages are drawn with."""
    for kind in KINDS:
        for path in folder.glob(kind):
            path.with_name(f"{path.name}.br").write_bytes(packed(path.read_bytes()))
