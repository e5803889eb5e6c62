"""What a web host is told to send with each page, for hosts that read a `_headers` file (Netlify, Cloudflare Pages).

deploy/Caddyfile tells Caddy the same; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable

#: Nobody may put the guide into a frame of theirs: a click could be taken from under a reader's finger. The second
#: line is for browsers too old for the first.
UNFRAMED = ("Content-Security-Policy: frame-ancestors 'none'", "X-Frame-Options: DENY")
#: Anybody may frame the pages that are made for it.
FRAMED = ("Content-Security-Policy: frame-ancestors *",)
FRAMES = "embed/"


def headers(addresses: Iterable[str]) -> str:
    """The file's text. `addresses` are the pages' own, from the site's root: "", "guide/no-magic/", "404.html".

    Every page is named: such hosts send the headers of all rules that fit, so that a rule for everything would hold
    for the framed pages, too.
    """
    rules = [(f"/{address}", FRAMED if address.startswith(FRAMES) else UNFRAMED) for address in sorted(addresses)]
    return "\n".join("\n  ".join((path, *lines)) for path, lines in rules) + "\n"
