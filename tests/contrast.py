"""Contrast as WCAG 2 counts it."""

from __future__ import annotations

import re


def ratio(one: str, other: str) -> float:
    """The contrast of two opaque colors, from 1 to 21. Takes `#faf6ed`, `#fff` and a browser's `rgb(250, 246, 237)`."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = map(_linear, _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(color: str) -> list[int]:
    if color.startswith("rgb("):
        return [int(channel) for channel in re.findall(r"\d+", color)]
    digits = color.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return [int(digits[place : place + 2], 16) for place in (0, 2, 4)]


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
