"""Figures of claims in words, in dots and along a scale, and the drawings made for the chapters."""

from __future__ import annotations

from macros import html
from macros.records import Claim, Drawing

PITCH, FIRST, ROW = 26, 12, 10
BAR = 600


def number(claim: Claim, name: str) -> str:
    """The value of one of the claim's figures, with a comma at thousands."""
    return f"{claim.figures[name].value:,}"


def dots(claim: Claim, names: tuple[str, ...]) -> str:
    """A 100-dot picture for one or two of the claim's counts, smaller first, with the difference in words.

    The picture is drawn from the claim's own values; the caption is its caveat.
    """
    counts = sorted((claim.figures[name] for name in names), key=lambda figure: figure.value)
    return html.render(
        "dots.html.j2",
        counts=counts,
        pictures=[_picture(figure.value) for figure in counts],
        difference=counts[-1].value - counts[0].value,
        rest=100 - counts[-1].value,
        claim=claim,
    )


def _picture(filled: int) -> list[tuple[int, int, bool]]:
    """A hundred dots from the top left, row by row: center x, center y, filled or not."""
    return [(FIRST + PITCH * (i % ROW), FIRST + PITCH * (i // ROW), i < filled) for i in range(100)]


def scale(claim: Claim, names: tuple[str, ...]) -> str:
    """The claim's amounts as bars of one scale from nought, smallest first; the caption is its caveat."""
    amounts = sorted((claim.figures[name] for name in names), key=lambda figure: figure.value)
    most = amounts[-1].value
    bars = [(amount, f"{amount.value:,}", round(BAR * amount.value / most, 1)) for amount in amounts]
    return html.render("scale.html.j2", bars=bars, width=BAR, claim=claim)


def figure(drawing: Drawing) -> str:
    """A drawing with its caption."""
    return html.render("figure.html.j2", drawing=drawing, picture=html.drawing(drawing.id, alt=drawing.alt))


def carry() -> str:
    """What to do with a line to say, beside a hand that holds up a phone: decoration, since the words say as much."""
    return html.render("carry.html.j2", picture=html.drawing("carry"))


def chair() -> str:
    """The small chair beside "From the other chair": decoration, hidden from assistive technology."""
    return html.render("chair.html.j2", picture=html.drawing("chair"))
