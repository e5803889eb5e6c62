"""How hard a text is to read, by textstat's Flesch-Kincaid grade and SMOG."""

from __future__ import annotations

import re
from dataclasses import dataclass

import textstat


@dataclass(frozen=True)
class Level:
    """A text's school grades (US), its words, and the words in its longest sentence."""

    audience: str
    grade: float
    smog: float
    words: int
    longest: int
    longest_sentence: str


def level(text: str, audience: str) -> Level:
    """Measures running prose, as macros.pages.prose makes it: one paragraph or list item a line."""
    sentences = [s for line in text.splitlines() for s in re.split(r"(?<=[.?!:])[”’)]* +", line.strip()) if s]
    longest = max(sentences, key=lambda sentence: len(sentence.split()))
    flat = " ".join(sentence if sentence[-1] in ".?!”’" else f"{sentence}." for sentence in sentences)
    return Level(
        audience=audience,
        grade=textstat.flesch_kincaid_grade(flat),
        smog=textstat.smog_index(flat),
        words=len(flat.split()),
        longest=len(longest.split()),
        longest_sentence=longest,
    )
