"""What a package holds, whatever curriculum it was made from: the form between lowering and writing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from markupsafe import Markup

from curriculumkit_scorm.question import Question, Stem, WriteFreely


@dataclass(frozen=True, slots=True)
class Quiz:
    """The quiz, or an exam; `pass_mark` in percent, as it is written in a manifest, None where submitting is enough.

    `text` are its instructions. Where an attempt draws from the questions, `forms` are the draws, each a set of
    questions by their ids. `minutes` and `attempts` are limits. With `immediate` feedback a question tells at once how
    it was answered.
    """

    title: str
    pass_mark: str | None
    questions: tuple[Question, ...]
    text: Markup | None = None
    forms: tuple[tuple[str, ...], ...] = ()
    minutes: int | None = None
    attempts: int | None = None
    shuffled: bool = False
    immediate: bool = False

    @property
    def parts(self) -> Iterator[tuple[Stem | None, tuple[Question, ...]]]:
        """The questions in order, those on one stem together."""
        for stem, questions in groupby(self.questions, key=lambda question: question.stem):
            yield stem, tuple(questions)

    @property
    def length(self) -> int:
        """How many questions an attempt has."""
        return len(self.forms[0]) if self.forms else len(self.questions)

    @property
    def marked(self) -> bool:
        """Whether there is a question that a machine can mark."""
        return any(not isinstance(question.body, WriteFreely) for question in self.questions)

    @property
    def mastery(self) -> str | None:
        """What a platform may compare a score with; None where there is no score, or nothing to reach."""
        return self.pass_mark if self.marked else None


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled value of the overview."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Objective:
    """What a learner can do afterwards, and the name of its cognitive level.

    `id` is unique in the package, `lessons` are the ids of those that teach it, `words` its text without markup.
    """

    id: str
    html: Markup
    level: str
    words: str = ""
    lessons: tuple[str, ...] = ()


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
    """One SCO: a module, an exam, a project. `id` is dotted and legal in manifests and in an LMS's records.

    `scope` is what the ids of its objectives begin with there. `keywords`, `typical_time` (ISO 8601) and `summary`
    are for its metadata.
    """

    id: str
    title: str
    language: str
    place: str
    scope: str = ""
    description: Markup | None = None
    facts: tuple[Fact, ...] = ()
    objectives: tuple[Objective, ...] = ()
    topics: tuple[Markup, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    activities: tuple[Activity, ...] = ()
    assessments: tuple[OtherAssessment, ...] = ()
    quiz: Quiz | None = None
    assets: Mapping[str, bytes] = field(default_factory=dict)
    summary: str = ""
    keywords: tuple[str, ...] = ()
    typical_time: str | None = None
    version: str | None = None

    @property
    def is_exam(self) -> bool:
        """Whether there is nothing but questions: only then a limit of their time is one of the whole SCO."""
        return self.quiz is not None and not self.lessons and not self.activities

    @property
    def direction(self) -> str:
        """How its language is written: `ltr` or `rtl`."""
        return "rtl" if self.language.split("-")[0] in _RIGHT_TO_LEFT else "ltr"


_RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"}
