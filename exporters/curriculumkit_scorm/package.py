"""What a package holds, whatever curriculum it was made from: the form between lowering and writing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose; `key` is the letter that an LMS records."""

    key: str
    html: Markup
    correct: bool
    feedback: Markup | None = None


@dataclass(frozen=True, slots=True)
class ChooseOne:
    """Choose one option."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class ChooseMany:
    """Choose all options that are right."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Judge:
    """Say whether the prompt is true."""

    answer: bool
    feedback: Markup | None = None


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong answer that was expected."""

    answer: str
    feedback: Markup


@dataclass(frozen=True, slots=True)
class Blank:
    """A gap and what may stand in it."""

    answers: tuple[str, ...]
    mistakes: tuple[Mistake, ...] = ()


@dataclass(frozen=True, slots=True)
class EnterText:
    """Fill in; `pieces` are the parts of the prompt around the blanks, one more than there are blanks."""

    pieces: tuple[Markup, ...]
    blanks: tuple[Blank, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """What an item may be matched with; menus hold plain text only."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class MatchItem:
    """An item, and the target that belongs to it."""

    key: str
    html: Markup
    target: Target

    @property
    def right(self) -> str:
        """The text of the target."""
        return self.target.text


@dataclass(frozen=True, slots=True)
class Match:
    """Find the target of every item."""

    items: tuple[MatchItem, ...]
    targets: tuple[Target, ...]
    feedback: Markup | None = None


Body: TypeAlias = ChooseOne | ChooseMany | Judge | EnterText | Match


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the quiz. `objectives` are ids; where text is entered, the prompt stands in the body's pieces."""

    id: str
    prompt: Markup
    body: Body
    explanation: Markup | None = None
    hints: tuple[Markup, ...] = ()
    points: float = 1
    objectives: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """The name under which the player and the templates know this kind of question."""
        return KINDS[type(self.body)]


KINDS: Mapping[type[Body], str] = {
    ChooseOne: "one",
    ChooseMany: "many",
    Judge: "judge",
    EnterText: "text",
    Match: "match",
}


@dataclass(frozen=True, slots=True)
class Quiz:
    """The quiz; `pass_mark` in percent, as it is written in a manifest, None where submitting is enough."""

    title: str
    pass_mark: str | None
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled value of the overview."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Objective:
    """What a learner can do afterwards, and the name of its cognitive level."""

    html: Markup
    level: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """A page to read."""

    id: str
    title: str
    html: Markup
    minutes: int | None = None
    objectives: tuple[Markup, ...] = ()


@dataclass(frozen=True, slots=True)
class Activity:
    """Something to do by hand. `note` says of which kind it is and how long it takes."""

    id: str
    title: Markup
    note: str = ""
    html: Markup | None = None
    objectives: tuple[Markup, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherAssessment:
    """An assessment that takes place elsewhere: a lab, an exercise."""

    title: Markup
    kind: str
    html: Markup | None = None


@dataclass(frozen=True, slots=True)
class Package:
    """One SCO: a module. `id` is dotted and legal in every place of a manifest and of an LMS's records."""

    id: str
    title: str
    language: str
    place: str
    description: Markup | None = None
    facts: tuple[Fact, ...] = ()
    objectives: tuple[Objective, ...] = ()
    topics: tuple[Markup, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    activities: tuple[Activity, ...] = ()
    assessments: tuple[OtherAssessment, ...] = ()
    quiz: Quiz | None = None
    assets: Mapping[str, bytes] = field(default_factory=dict)
