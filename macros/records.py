"""The shapes of everything in data/ and of a page, as frozen pydantic models that refuse unknown fields."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictFloat,
    StrictInt,
    StrictStr,
    StringConstraints,
    model_validator,
)


def partial_date(text: str) -> str:
    """The text, if it is a year, a month or a day in ISO form (2026, 2026-01, 2026-01-31).

    Raises ValueError otherwise.
    """
    if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text):
        raise ValueError("a date as YYYY, YYYY-MM or YYYY-MM-DD, in quotes")
    first_day(text)
    return text


def whole_day(found: object) -> date:
    """The day, if what was found is one in ISO form (2026-01-31). Raises ValueError otherwise.

    Pydantic alone would take a number as seconds since 1970.
    """
    if not (isinstance(found, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", found)):
        raise ValueError("a day as YYYY-MM-DD")
    return date.fromisoformat(found)


def first_day(text: str) -> date:
    """The first day that a partial ISO date can mean: 2026 is 1 January 2026."""
    year, month, day = (list(map(int, text.split("-"))) + [1, 1])[:3]
    return date(year, month, day)


def unmarked(text: str) -> str:
    """The text, if it holds no HTML and no Markdown, which would come out as signs. Raises ValueError otherwise."""
    if re.search(r"</?[a-zA-Z!]|&#?\w+;|\]\(|\*\*|`", text):
        raise ValueError("words alone, without HTML or Markdown")
    return text


Words = Annotated[StrictStr, StringConstraints(min_length=1, strip_whitespace=True)]


def _plain(most: int | None = None) -> type[str]:
    """Words that only a template sets, `most` characters at most."""
    shape = StringConstraints(min_length=1, max_length=most, strip_whitespace=True)
    return Annotated[StrictStr, shape, AfterValidator(unmarked)]


Plain = _plain()
#: The shapes of short texts, and what to tell an editor who missed one.
SHAPES = {
    r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$": "small letters and digits with hyphens between, such as how-long",
    r"^[A-Z]+-[0-9]{2}$": "capitals, a hyphen and two digits, such as OUT-01",
    r"^[a-z0-9/-]+\.md(#[a-z0-9-]+)?$": "a page and a section, such as guide/no-magic.md#how-long",
    r"^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$": "a question and its answer, such as hard-choice.tell-me",
    r"^\+?[0-9]+$": "digits only, with + before a country's code",
    r"^[A-Z]$": "one capital, such as M",
    r"^[A-Z][0-9]{1,2}$": "an essay's letter and the idea's number, such as M3",
    r"^[01-]{24}$": "24 marks, one for each item of PEMAT-P: 1, 0, or - for an item that does not apply",
    r"^[01-]{20}$": "20 marks, one for each item of the CDC index: 1, 0, or - for an item that does not apply",
    r"^[1-5]{16}$": "16 marks from 1 to 5, one for each question of DISCERN",
    r"^https://\S+$": "an address that starts with https://",
}
_ID, _CLAIM, _TARGET, _PICK, _DIGITS, _ESSAY, _IDEA, _PEMAT, _CCI, _DISCERN, _ADDRESS = SHAPES
Id = Annotated[StrictStr, StringConstraints(pattern=_ID)]
ClaimId = Annotated[StrictStr, StringConstraints(pattern=_CLAIM)]
Target = Annotated[StrictStr, StringConstraints(pattern=_TARGET)]
Pick = Annotated[StrictStr, StringConstraints(pattern=_PICK)]
Address = Annotated[StrictStr, StringConstraints(pattern=_ADDRESS)]
PartialDate = Annotated[
    StrictStr,
    AfterValidator(partial_date),
    # YAML reads a bare 2024 as a number.
    BeforeValidator(lambda found: str(found) if type(found) is int else found),
]
Day = Annotated[date, BeforeValidator(whole_day)]
PhoneDigits = Annotated[StrictStr, StringConstraints(pattern=_DIGITS)]


class Record(BaseModel):
    """Frozen, and strict about keys: a misspelled field is a fault, not a silent extra."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# ---------------------------------------------------------------- evidence
class Figure(Record):
    """One number of a claim. With `of`, a count of people out of `of`; else a plain amount in `unit`."""

    value: StrictInt | StrictFloat
    of: Literal[100] | None = None
    unit: Words | None = None
    label: Words | None = None

    @model_validator(mode="after")
    def counts_or_measures(self) -> Figure:
        if (self.of is None) == (self.unit is None):
            raise ValueError("one of `of: 100` (a count of people) or `unit` (a plain amount)")
        if self.of and not (isinstance(self.value, int) and 0 <= self.value <= self.of):
            raise ValueError("a whole number from 0 to 100, as a count out of 100")
        return self


class Claim(Record):
    """One plain statement from research, its figures, its sources and what limits it."""

    id: ClaimId
    claim: Words
    figures: dict[Id, Figure]
    population: Words | None = None
    sources: tuple[StrictStr, ...] = Field(min_length=1)
    confidence: Literal["verified", "memory-high"]
    caveat: Words

    @property
    def main_source(self) -> str:
        """The first source: what a self-check cites, since fifty answers citing all would bury the page's foot."""
        return self.sources[0]


class Source(Record):
    """One reference, as APA 7 text in HTML made by pybtex, with its BibTeX key and, in short, `whose` it is ("Lambert 2010").

    What it `adds` and its `limit` are for the reading list, under its `theme`; facts looked up once have none.
    """

    key: StrictStr
    html: StrictStr
    whose: StrictStr
    opinion: bool = False
    theme: StrictStr | None = None
    adds: StrictStr | None = None
    limit: StrictStr | None = None


class Idea(Record):
    """One idea of an essay, and the sections that carry it. `softened` says where the essay overstates."""

    id: Annotated[StrictStr, StringConstraints(pattern=_IDEA)]
    says: Words
    carried_by: tuple[Target, ...]
    softened: Words | None = None

    @model_validator(mode="after")
    def carried_or_left_out(self) -> Idea:
        if not (self.carried_by or self.softened):
            raise ValueError("a section in carried_by, or `softened` saying why the idea is left out")
        return self


class Essay(Record):
    """A founding essay: its letter, its source, and its ideas in the order of the essay."""

    id: Annotated[StrictStr, StringConstraints(pattern=_ESSAY)]
    source: StrictStr
    title: Words
    ideas: tuple[Idea, ...] = Field(min_length=1)


class Marks(Record):
    """One rater's marks for one page, a character an item, in the instruments' own order."""

    pemat: Annotated[StrictStr, StringConstraints(pattern=_PEMAT)]
    cci: Annotated[StrictStr, StringConstraints(pattern=_CCI)]


class Score(Record):
    """A page scored by two raters apart, then settled. `id` is the page."""

    id: Target
    message: Words
    first: Marks
    second: Marks
    settled: Marks
    settled_how: Words


class Discern(Record):
    """The whole guide scored with DISCERN by two raters apart, then settled."""

    first: Annotated[StrictStr, StringConstraints(pattern=_DISCERN)]
    second: Annotated[StrictStr, StringConstraints(pattern=_DISCERN)]
    settled: Annotated[StrictStr, StringConstraints(pattern=_DISCERN)]
    settled_how: Words


class Scores(Record):
    """Our own scoring of the guide."""

    scored: Day
    pages: tuple[Score, ...] = Field(min_length=1)
    guide: Discern


# ---------------------------------------------------------------- words beside the pages
class KeyEntry(Record):
    """One line of a drawing's key: a mark as it is drawn, and what it stands for."""

    mark: Literal["square", "dot"]
    words: Words


class Drawing(Record):
    """The words of a drawing; its lines are in macros/templates/drawings/<id>.svg."""

    id: Id
    alt: Words
    point: Words
    caption: Words
    key: tuple[KeyEntry, ...] = ()


class Door(Record):
    """One of the three ways in on the home page."""

    id: Id
    title: Words
    line: Words
    page: Target


class Way(Record):
    """A path through the guide for the time a reader has; the library checks that its stops fit into its minutes."""

    id: Id
    title: Words
    line: Words
    minutes: StrictInt
    stops: tuple[Target, ...] = Field(min_length=2)


class Term(Record):
    """A word that therapists use, in one plain sentence. `forms` are the forms it takes on a page, in small letters."""

    id: Id
    term: Words
    forms: tuple[Words, ...] = Field(min_length=1)
    meaning: Words


class Asked(Record):
    """A question that readers ask, answered in two sentences, with the sections that answer it in full.

    `asked_as` are readers' own ways to put it: what search must find `section` or one of `also` by.
    """

    id: Id
    number: StrictInt
    part: Id
    question: Words
    answer: Words
    section: Target
    also: tuple[Target, ...] = ()
    asked_as: tuple[Words, ...] = Field(min_length=2)

    @property
    def sections(self) -> tuple[str, ...]:
        """Every section that answers it, the best first."""
        return (self.section, *self.also)


class Checked(Record):
    """What was seen of a number, and when: the date printed on the page, or the day an undated page was read."""

    id: Id
    checked: PartialDate
    basis: Literal["page-date", "read-date"] = "page-date"
    seen: Address | None = None


class CountryFact(Record):
    """What holds in one country, by one claim; the page it was read on is of the date `checked`.

    A name in braces, such as {low}, stands for a figure of the claim, named under `figures`.
    """

    says: Words
    claim: ClaimId
    checked: PartialDate
    basis: Literal["page-date", "read-date"] = "page-date"
    figures: dict[Id, Id] = {}


class Country(Record):
    """What depends on where one lives, by topic."""

    id: Id
    name: Words
    rows: dict[Literal["registers", "complaints", "privacy", "young-people", "costs"], CountryFact] = Field(min_length=1)


class EmergencyNumber(Checked):
    """A number for danger to life. `seen` is the page it was read on."""

    number: PhoneDigits
    places: Words


class HelpLine(Checked):
    """A crisis line: a number to call (`tel`) or to text (`sms`), or an address on the web."""

    country: Words
    name: Words
    number: Words | None = None
    tel: PhoneDigits | None = None
    sms: PhoneDigits | None = None
    how: Words
    url: Address | None = None

    @model_validator(mode="after")
    def reachable(self) -> HelpLine:
        if self.number and not (self.tel or self.sms):
            raise ValueError("a number with `tel` to call it or `sms` to text it")
        if not (self.number or self.url):
            raise ValueError("a number, a url, or both")
        return self


class HelpTopic(Record):
    """Lines for one trouble. `id` is its section on the page "Get help now"; `asked_as` is what readers type into search."""

    id: Id
    asked_as: tuple[Words, ...] = Field(min_length=1)
    lines: tuple[HelpLine, ...] = Field(min_length=1)


class Help(Record):
    """Everything on the page "Get help now", and what readers type into search who need it at once."""

    emergency: tuple[EmergencyNumber, ...] = Field(min_length=1)
    lines: tuple[HelpLine, ...] = Field(min_length=1)
    asked_as: tuple[Words, ...] = Field(min_length=1)
    topics: tuple[HelpTopic, ...] = Field(min_length=1)

    @property
    def by_topic(self) -> dict[str, HelpTopic]:
        """The topics by id."""
        return {topic.id: topic for topic in self.topics}

    @property
    def numbers(self) -> tuple[Checked, ...]:
        """Every number and line, emergency numbers first."""
        return (*self.emergency, *self.lines, *(line for topic in self.topics for line in topic.lines))


# ---------------------------------------------------------------- self-checks
def _listed_alone(found: object) -> object:
    """A single text as a list of one."""
    return (found,) if isinstance(found, str) else found


#: A sentence that a reader takes along: it has to fit on a line or two of a slip of paper.
Sentence = _plain(110)


class First(Record):
    """What stands above everything else in a result: warmth, and a way to a person."""

    words: Plain
    link: Target
    link_words: Plain


class Hope(Record):
    """A hope that answers lean on: what the result says of it, and one sentence for the first session."""

    id: Id
    name: _plain(45)
    opening: Plain
    say: Sentence
    first: First | None = None


class Together(Record):
    """What several answers say together: answers of one hope, or, with no hope named, of different ones.

    `when` holds two needs or more; a need is met by any one of its answers ("question.answer"). `danger` is what to do
    in danger, for where no first words of a hope and no reading of one of its answers stand beside it and say so.
    """

    id: Id
    hope: Id | None = None
    when: tuple[Annotated[tuple[Pick, ...], BeforeValidator(_listed_alone), Field(min_length=1)], ...] = Field(min_length=2)
    words: Plain
    danger: Plain | None = None
    say: Sentence


class Answer(Record):
    """One answer to a question, the hope it leans on, and its reading, which ends on what to do in `danger`."""

    id: Id
    text: _plain(110)
    hope: Id
    sense: Plain
    likelier: Plain
    danger: Plain | None = None
    claim: ClaimId | None = None
    link: Target
    say: Sentence


class Research(Record):
    """The idea behind a question, told no surer than its sources (keys of the bibliography) are."""

    words: Plain
    sources: tuple[StrictStr, ...] = Field(min_length=1)


class Question(Record):
    """One question with its own answers: why it is asked, what is behind it, what its makers' trials showed."""

    id: Id
    theme: Id
    why: Plain
    research: Research
    trials: Plain
    question: Plain
    answers: tuple[Answer, ...] = Field(min_length=3)


class Check(Record):
    """A self-check: hopes in the order of the result, questions in reading order.

    `fits` is the hope that stands for how things tend to go, `not_sure` the one of every question's last answer.
    `none_fits` and `all_fit` are what a result adds when no chosen answer has the hope `fits`, or every one does.
    """

    id: Id
    title: Plain
    lede: Plain
    fits: Id
    not_sure: Id
    none_fits: Plain
    all_fit: Plain
    hopes: tuple[Hope, ...] = Field(min_length=2)
    together: tuple[Together, ...] = ()
    questions: tuple[Question, ...] = Field(min_length=1)

    @property
    def hope_of(self) -> dict[str, str]:
        """Every answer, as "question.answer", with the hope it leans on."""
        return {f"{question.id}.{answer.id}": answer.hope for question in self.questions for answer in question.answers}

    def together_of(self, hope: str | None) -> tuple[Together, ...]:
        """The combinations of one hope, or with None those across hopes, in their order."""
        return tuple(one for one in self.together if one.hope == hope)


# ---------------------------------------------------------------- pages
class FrontMatter(Record):
    """What stands between the two rules at the top of a page. A page about harm gets a quick way out."""

    title: Words
    description: Annotated[Words, StringConstraints(max_length=160)]
    reviewed: Day
    about: Literal["harm"] | None = None


class Call(Record):
    """One macro call on a page: its name, its plain-text arguments, its line."""

    name: str
    args: tuple[str, ...]
    line: int


class Page(Record):
    """A page of docs/: where it lives, what its front matter says, its section ids, calls and prose.

    `ids` maps a section's id to its heading, `words` to the words under that heading;
    `minutes` is the reading time at 200 words a minute.
    """

    path: str
    title: str
    description: str
    reviewed: date
    about: Literal["harm"] | None = None
    ids: dict[str, str]
    words: dict[str, int]
    calls: tuple[Call, ...]
    links: tuple[str, ...]
    prose: str
    minutes: int

    @property
    def audience(self) -> Literal["clients", "coordinators", "students", "makers"]:
        """For whom the page is written; the folder decides."""
        folder = self.path.split("/")[0] if "/" in self.path else ""
        if folder in ("coordinators", "students"):
            return folder
        return "makers" if folder == "about" or self.path == "sources.md" else "clients"

    @property
    def checks(self) -> tuple[str, ...]:
        """The self-checks that the page shows."""
        return tuple(call.args[0] for call in self.calls if call.name == "self_check")

    @property
    def framed(self) -> bool:
        """Whether the page is made to stand in a frame on other people's sites; the folder decides."""
        return self.path.startswith("embed/")

    @property
    def url(self) -> str:
        """The page's address from the site's root: guide/no-magic.md lives at guide/no-magic/."""
        stem = self.path.removesuffix(".md")
        return (stem.removesuffix("index") if stem.split("/")[-1] == "index" else f"{stem}/")
