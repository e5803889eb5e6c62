"""What browsers are told a page may do: as a meta element on every page, and as headers for hosts that can send them.

The build writes the headers into the site's `_headers`, which Netlify and Cloudflare Pages read. deploy/Caddyfile
tells Caddy the same; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable

#: Nothing but our own files, and no page that sends a form or changes what its links are relative to.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    # The search index, the worker that reads it, and what the self-check says of answers together.
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
#: What else a page does without, of what browsers know by name; the one that it keeps is for the self-check's list.
PERMISSIONS = {
    **dict.fromkeys(
        ("accelerometer", "browsing-topics", "camera", "display-capture", "geolocation", "gyroscope", "hid",
         "magnetometer", "microphone", "midi", "payment", "serial", "usb", "xr-spatial-tracking"),
        "()",
    ),
    "clipboard-write": "(self)",
}
#: Pages made for frames on other people's sites. Nobody may frame another page: a click could be taken from under a
#: reader's finger.
FRAMES = "embed/"
ANYBODY, NOBODY = "*", "'none'"


def policy() -> str:
    """The Content-Security-Policy of a page, for its meta element: all but who may frame it, which only headers tell."""
    return "; ".join(f"{name} {value}" for name, value in POLICY.items())


def of(address: str) -> dict[str, str]:
    """The headers of the page at an address from the site's root ("", "guide/no-magic/", "404.html")."""
    framed = address.startswith(FRAMES)
    headers = {
        "Content-Security-Policy": f"{policy()}; frame-ancestors {ANYBODY if framed else NOBODY}",
        "Permissions-Policy": ", ".join(f"{name}={value}" for name, value in PERMISSIONS.items()),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
    # For browsers too old for frame-ancestors.
    return headers if framed else {**headers, "X-Frame-Options": "DENY"}


def file(addresses: Iterable[str]) -> str:
    """The text of `_headers`.

    Every page is named: such hosts send the headers of all rules that fit, so that a rule for everything would hold
    for the framed pages, too.
    """
    rules = ("\n  ".join((f"/{address}", *(f"{name}: {value}" for name, value in of(address).items()))) for address in sorted(addresses))
    return "\n".join(rules) + "\n"
