"""A self-check told wrong is refused with one line that names file, question, field, what was found, what is allowed.

Each example is the small project with one edit of its check, or of a page that shows it.
"""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT
from tests.unit.faults import fault, refusal

CHECK = "data/checks/first-day.yml"
ASK = "docs/self-check.md"
FRAME = "docs/embed/self-check.md"
#: How a line begins that is about an answer.
BOTH = f"{CHECK}: questions, who-works, answers, both"
QUESTION = f"{CHECK}: question who-works, answer both"
CARRIED = f"{CHECK}: together carried-soon"
LAST_ANSWER = """      - id: unsure
        text: I’m not sure.
        hope: not-sure
        sense: Nobody told you.
        likelier: You can ask.
        link: guide/one-hour.md#the-week
        say: How long do people stay?
"""
#: Further combinations of the small check's rescue hope, to stand before or after the one that it has.
ONE_MORE = "  - {id: again, hope: rescue, when: [who-works.they-do, how-long.once], words: Once more., say: Again.}\n"

#: All that its answers say together.
TOGETHER = re.search(
    r"^together:.*?(?=^questions:)", (ROOT / "tests/examples/small" / CHECK).read_text(encoding="utf-8"), re.M | re.S
)[0]

FAULTS = [
    # the file
    fault("no check at all", CHECK, None, "", "data/checks/: found no check", "at least one .yml file"),
    fault("an id that is not the file's name", CHECK, "id: first-day", "id: other-day",
          f"{CHECK}: id: found 'other-day'", "the file's own name, first-day"),
    fault("a tab", CHECK, "lede: Two", "lede:\n\tTwo", f"{CHECK}: line 4: found character '\\t'"),
    fault("a key given twice", CHECK, "  - id: how-long", "  - id: how-long\n    id: how-short",
          f"{CHECK}: line", "found the key id a second time"),
    fault("a check that is a list", CHECK, "id: first-day\n", "- id: first-day\n", f"{CHECK}: line"),
    # fields
    fault("a misspelled field", CHECK, "sense: You know", "sence: You know", f"{BOTH}, sense: found nothing", "a value for sense"),
    fault("a field that nobody knows", CHECK, "        claim: WORK-01", "        score: 3",
          f"{BOTH}, score: found the unknown field score"),
    fault("a hope without its opening", CHECK, "    opening: You needn’t know.\n", "", f"{CHECK}: hopes, not-sure, opening: found nothing"),
    fault("an answer without a hope", CHECK, "        hope: fits\n        sense: You know", "        sense: You know",
          f"{BOTH}, hope: found nothing", "a value for hope"),
    fault("an answer without a sentence to say", CHECK, "        say: What would a week look like?\n", "", f"{BOTH}, say: found nothing"),
    fault("a question without its reason", CHECK, "    why: Weeks can feel slow.\n", "", f"{CHECK}: questions, how-long, why: found nothing"),
    fault("a question without its research", CHECK,
          "    research:\n      words: One therapist holds this.\n      sources: [baker2021chairs]\n", "",
          f"{CHECK}: questions, how-long, research: found nothing"),
    fault("research without a source", CHECK, "sources: [baker2021chairs]", "sources: []",
          f"{CHECK}: questions, how-long, research, sources: found", "at least 1 of them"),
    fault("a question whose trials are not told", CHECK, "    trials: Not tried yet.\n", "", f"{CHECK}: questions, how-long, trials: found nothing"),
    fault("no words for a result in which all fits", CHECK, "all_fit: Bring something all the same.\n", "", f"{CHECK}: all_fit: found nothing"),
    fault("a way to a person without its words", CHECK, "      link_words: Get help now\n", "",
          f"{CHECK}: hopes, rescue, first, link_words: found nothing"),
    # values
    fault("an empty string", CHECK, "text: One visit.", 'text: ""', f"{CHECK}: questions, how-long, answers, once, text: found ''",
          "words, not nothing"),
    fault("blanks for words", CHECK, "text: One visit.", 'text: "   "', f"{CHECK}: questions, how-long, answers, once, text: found ' '",
          "words, not nothing"),
    fault("a yes that YAML reads as true", CHECK, "text: Both of us.", "text: yes", f"{BOTH}, text: found True (bool)",
          "words; yes, no and numbers stand in quotes"),
    fault("a number for words", CHECK, "text: One visit.", "text: 1", f"{CHECK}: questions, how-long, answers, once, text: found 1 (int)",
          "words; yes, no and numbers stand in quotes"),
    fault("nothing for words", CHECK, "text: One visit.", "text:", f"{CHECK}: questions, how-long, answers, once, text: found None"),
    fault("an over-long answer", CHECK, "text: One visit.", f"text: {'word ' * 23}",
          f"{CHECK}: questions, how-long, answers, once, text: found 'word word", "at most 110 characters"),
    fault("an over-long sentence to say", CHECK, "say: When do we look back?", f"say: {'word ' * 23}",
          f"{CHECK}: questions, how-long, answers, some, say: found 'word word", "at most 110 characters"),
    fault("an over-long name of a hope", CHECK, "name: Not sure yet", f"name: {'hope ' * 10}",
          f"{CHECK}: hopes, not-sure, name: found 'hope hope", "at most 45 characters"),
    fault("HTML in an answer", CHECK, "text: Both of us.", "text: <b>Both</b> of us.", f"{BOTH}, text: found '<b>Both</b> of us.'",
          "words alone, without HTML or Markdown"),
    fault("an HTML entity in a question", CHECK, "question: How long will it take?", "question: How long&nbsp;will it take?",
          f"{CHECK}: questions, how-long, question: found", "words alone, without HTML or Markdown"),
    fault("a Markdown link in a reading", CHECK, "likelier: You each have a part.", "likelier: You [each](guide/two-chairs.md) have a part.",
          f"{BOTH}, likelier: found", "words alone, without HTML or Markdown"),
    fault("Markdown in a combination", CHECK, "words: You’d like it carried, and soon.", "words: You’d like it **carried**.",
          f"{CHECK}: together, carried-soon, words: found", "words alone, without HTML or Markdown"),
    # ids
    fault("an id that is no id", CHECK, "id: both", "id: Both", f"{CHECK}: questions, who-works, answers, Both, id: found 'Both'",
          "small letters and digits with hyphens between"),
    fault("a repeated hope", CHECK, "- id: fits", "- id: rescue", f"{CHECK}: hopes, rescue: found this id a second time"),
    fault("a repeated question", CHECK, "id: how-long", "id: who-works", f"{CHECK}: questions, who-works: found this id a second time"),
    fault("a repeated answer", CHECK, "id: both", "id: they-do", f"{CHECK}: question who-works, they-do: found this id a second time"),
    fault("a repeated combination", CHECK, "id: shared-weeks", "id: carried-soon",
          f"{CHECK}: together, carried-soon: found this id a second time", "an id of its own"),
    fault("two answers in the same words", CHECK, "text: Both of us.", "text: I’m not sure.",
          f"{CHECK}: question who-works, unsure, text: found 'I’m not sure.'", "words that both does not have"),
    fault("two hopes of the same name", CHECK, "name: Not sure yet", "name: A hope that fits",
          f"{CHECK}: hopes, not-sure, name: found 'A hope that fits'", "words that fits does not have"),
    # hopes
    fault("an unknown hope", CHECK, "hope: fits\n        sense: You know", "hope: magic\n        sense: You know",
          f"{QUESTION}, hope: found 'magic'", "fits, not-sure, rescue"),
    fault("a hope that can never appear", CHECK, "together:\n",
          "  - {id: run-low, name: A hope that has run low, opening: You looked., say: I don’t expect much.}\ntogether:\n",
          f"{CHECK}: hope run-low: found no answer that leads to it", "at least one answer with this hope"),
    fault("an unknown fitting hope", CHECK, "\nfits: fits", "\nfits: magic", f"{CHECK}: fits: found 'magic'", "fits, not-sure, rescue"),
    fault("an unknown hope for not being sure", CHECK, "not_sure: not-sure", "not_sure: unsure", f"{CHECK}: not_sure: found 'unsure'"),
    fault("one hope for fitting and for not being sure", CHECK, "not_sure: not-sure", "not_sure: fits",
          f"{CHECK}: not_sure: found 'fits'", "another hope than fits has"),
    fault("a question without a fitting answer", CHECK, "hope: fits\n        sense: Habits", "hope: rescue\n        sense: Habits",
          f"{CHECK}: question how-long, answers: found the hopes rescue, rescue, not-sure", "one answer with the hope fits at least"),
    fault("a question that does not end on not being sure", CHECK, "hope: not-sure\n        sense: Nobody", "hope: fits\n        sense: Nobody",
          f"{CHECK}: question how-long, answer unsure, hope: found 'fits'", "not-sure for the last answer"),
    fault("a question with two answers to choose from", CHECK, LAST_ANSWER, "", f"{CHECK}: questions, how-long, answers", "at least 3 of them"),
    # combinations
    fault("a combination of an unknown hope", CHECK, "  - id: carried-soon\n    hope: rescue", "  - id: carried-soon\n    hope: magic",
          f"{CARRIED}, hope: found 'magic'", "fits, not-sure, rescue"),
    fault("a combination of an unknown answer", CHECK, "- how-long.once", "- how-long.twice", f"{CARRIED}, when: found 'how-long.twice'",
          "how-long.once, how-long.some, how-long.unsure"),
    fault("a combination of something that is no answer", CHECK, "- how-long.once", "- how-long",
          f"{CHECK}: together, carried-soon, when", "found 'how-long'", "a question and its answer, such as hard-choice.tell-me"),
    fault("a combination of one answer", CHECK, "      - how-long.once\n", "", f"{CHECK}: together, carried-soon, when: found", "at least 2 of them"),
    fault("a combination with a need of no answers", CHECK, "- [how-long.some]", "- []", f"{CHECK}: together, shared-weeks, when", "at least 1 of them"),
    fault("a combination across two hopes", CHECK, "- how-long.once", "- how-long.some",
          f"{CARRIED}, when: found how-long.some, which has the hope fits", "answers with the hope rescue"),
    fault("a combination across hopes of one hope's answers", CHECK, "      - how-long.some\n    words: You’d like it carried for", "      - how-long.once\n    words: You’d like it carried for",
          f"{CHECK}: together carried-and-some, when: found needs that share a hope", "a hope for it, or answers of different hopes"),
    fault("a combination that names an answer twice", CHECK, "- [how-long.some]", "- [how-long.some, who-works.both]",
          f"{CHECK}: together shared-weeks, when: found who-works.both a second time", "each answer once"),
    fault("a combination of two answers to one question", CHECK, "- [how-long.some]", "- [who-works.also]",
          f"{CHECK}: together shared-weeks, when: found answers of who-works that nobody can choose at once", "one answer a question"),
    fault("a combination that an earlier one always replaces", CHECK, "  - id: shared-weeks", f"{ONE_MORE}  - id: shared-weeks",
          f"{CHECK}: together again, when: found answers that carried-soon above always takes", "a place above it, or other answers"),
    fault("a combination's danger of which none of its answers speaks", CHECK, "words: Two of you, for some weeks.",
          "words: Two of you, for some weeks.\n    danger: Tell someone today.",
          f"{CHECK}: together shared-weeks, danger: found answers that say nothing of danger themselves", "an answer each way that does"),
    # facts and links
    fault("an unknown claim", CHECK, "claim: WORK-01", "claim: WORK-99", f"{QUESTION}, claim: found 'WORK-99'", "EXP-01, OUT-01, WORK-01"),
    fault("a claim that nobody has read", CHECK, "claim: WORK-01", "claim: EXP-01", f"{QUESTION}, claim: found EXP-01, which is memory-high",
          "a verified claim"),
    fault("an unknown source", CHECK, "sources: [baker2021chairs]", "sources: [gone2020]",
          f"{CHECK}: question how-long, research, sources: found 'gone2020'", "a key of data/references.bib"),
    fault("a link to a missing page", CHECK, "guide/one-hour.md#the-hour", "guide/two-hours.md",
          f"{CHECK}: question how-long, answer once, link: found 'guide/two-hours.md'", "a page of docs/"),
    fault("a link to a missing section", CHECK, "guide/one-hour.md#the-hour", "guide/one-hour.md#the-minute",
          f"{CHECK}: question how-long, answer once, link: found 'guide/one-hour.md#the-minute'", "the-hour, the-week"),
    fault("a link to a built address", CHECK, "guide/one-hour.md#the-hour", "/guide/one-hour/",
          f"{CHECK}: questions, how-long, answers, once, link: found '/guide/one-hour/'", "a page and a section"),
    fault("a way to a person that leads nowhere", CHECK, "link: help-now.md", "link: help-later.md",
          f"{CHECK}: hope rescue, first, link: found 'help-later.md'", "a page of docs/"),
    # pages
    fault("an unknown check on a page", ASK, 'self_check("first-day")', 'self_check("last-day")',
          f"{ASK}: macro call self_check: found 'last-day'", "first-day"),
    fault("one check twice on a page", ASK, '{{ self_check("first-day") }}', '{{ self_check("first-day") }}\n\n{{ self_check("first-day") }}',
          f"{ASK}: macro call self_check: found first-day a second time", "each check once on a page"),
    fault("a framed check that the guide itself does not show", ASK, '{{ self_check("first-day") }}\n', "",
          f"{FRAME}: macro call self_check: found 'first-day'", "a check that a page outside docs/embed/ shows"),
    fault("words to paste for a check without a frame", FRAME, '{{ self_check("first-day") }}\n', "",
          f"{ASK}: macro call check_frame: found 'first-day'", "a check that a page of docs/embed/ shows"),
    fault("a page of combinations for a check that has none", CHECK, TOGETHER, "",
          "docs/about/index.md: macro call check_together: found 'first-day'", "a check whose answers say something together"),
    fault("a check without a list of sources", ASK, "{{ sources() }}\n", "", f"{ASK}: found note marks but no list of sources"),
]


@pytest.mark.parametrize(("file", "old", "new", "words"), FAULTS)
def test_one_line_names_the_fault(small, file, old, new, words):
    line = refusal(small, file, old, new)

    for part in words:
        assert part in line
