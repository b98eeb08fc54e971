"""The curriculum: identity, study modes, grading, certifications and everything that surrounds the paths."""

from collections.abc import Mapping
from string import Template
from typing import Annotated, TypeAlias

from pydantic import Field, StringConstraints

from curriculumkit.model.assessment import CaseStudy, Counted
from curriculumkit.model.base import Aliases, Id, Model, Text, Title
from curriculumkit.model.checks import Checks, RuleCode
from curriculumkit.model.condition import Conditions
from curriculumkit.model.grading import Grading
from curriculumkit.model.number import Number
from curriculumkit.model.quantity import Count, Date, Money, Percent, Range, Size
from curriculumkit.model.strategy import Family
from curriculumkit.model.term import Term

Language: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
Url: TypeAlias = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]


class Item(Model):
    """A labelled text. `${count}` and the like in the text stand for the item's own typed values."""

    title: Title
    text: Text | None = Field(None, description="The text behind the label; `${count}` and the like stand for values.")
    count: Count | None = Field(None, description="How many there are.")
    version: Text | None = Field(None, description="The lowest version that will do.")
    minimum: Size | None = Field(None, description="The least that will do.")
    recommended: Size | None = Field(None, description="What is recommended.")
    months: int | None = Field(None, gt=0, description="How long it lasts.")

    @property
    def filled(self) -> str:
        """The text with its typed values filled in; a placeholder without a value stays as it is."""
        values = {name: getattr(self, name) for name in ("count", "version", "minimum", "recommended", "months")}
        return Template(self.text or "").safe_substitute({name: v for name, v in values.items() if v is not None})


Items: TypeAlias = Mapping[Id, Item]


class Section(Model):
    """A titled list of labelled texts."""

    title: Title
    ordered: bool = Field(default=False, description="Whether it is printed as a numbered list.")
    items: Items = Field(description="The labelled texts, by id.")


class StudyMode(Model):
    """A pace at which the curriculum can be studied."""

    title: Title
    aliases: Aliases = ()
    hours_per_week: Range | None = Field(None, description="Left out where learners set their own pace.")


class Defaults(Model):
    """What an assessment has where it says nothing itself."""

    pass_mark: Percent | None = Field(None, alias="pass", description="What must be reached to pass.")
    weight: Number | None = Field(None, ge=0, description="Their weight in the total of a path; left out: 1.")
    attempts: int | None = Field(None, ge=1, description="Attempts in all; left out: as `policies` say.")
    counts: Counted | None = Field(None, description="Which attempt counts; left out: the best.")


class Certification(Model):
    """A certificate, and what must be shown for it."""

    title: Title
    aliases: Aliases = ()
    text: Text | None = Field(None, description="A description, in Markdown.")
    requires: Conditions = Field(description="All of these conditions.")


class Retakes(Model):
    """How often an assessment may be taken again."""

    title: Title
    text: Text = Field(description="The rule, as learners read it.")
    attempts: int | None = Field(None, ge=1, description="Attempts in all; left out: without limit.")
    within: Id | None = Field(None, description="The access during which this holds.")


class Access(Model):
    """How long a learner may use what was bought."""

    title: Title
    text: Text = Field(description="The promise, as learners read it; `${months}` stands for the months.")
    months: int | None = Field(None, gt=0, description="Left out: for life.")

    @property
    def filled(self) -> str:
        """The text with its typed values filled in."""
        return Template(self.text).safe_substitute({"months": self.months} if self.months else {})


class Policies(Model):
    """What holds for every learner."""

    access: Mapping[Id, Access] = Field(default_factory=dict, description="How long what was bought can be used.")
    retakes: Retakes | None = Field(None, description="How often an assessment may be taken again.")


class Salary(Model):
    """What is paid at a level, in a year."""

    title: Title
    range: Money = Field(description="What is paid in a year, with the currency.")


class Careers(Model):
    """Where the curriculum leads to."""

    roles: Section | None = Field(None, description="Jobs that graduates do.")
    industries: Section | None = Field(None, description="Where they are needed.")
    salaries: Mapping[Id, Salary] = Field(default_factory=dict, description="What is paid, by level of experience.")


class Curriculum(Model):
    """Everything under one `curriculum.yaml`."""

    id: Id | None = Field(
        None, description="What identifiers in an LMS begin with: never change it. Left out: the name of the folder."
    )
    title: Title
    aliases: Aliases = ()
    language: Language = Field(description="BCP 47, such as zh-CN; all plain texts are in it.")
    version: Text | None = Field(None, description="The edition, as it is printed.")
    updated: Date | None = Field(None, description="The day of the last change of content.")
    audience: Text | None = Field(None, description="Whom it is made for.")
    overview: Text | None = Field(None, description="What it is about, in Markdown.")
    paths: tuple[Id, ...] = Field(min_length=1, description="The ids of the paths, in order of rank.")
    base_study_mode: Id | None = Field(None, description="The study mode that modules' weeks are counted in.")
    study_modes: Mapping[Id, StudyMode] = Field(
        default_factory=dict, description="The paces at which it can be studied."
    )
    sources: Mapping[Id, Url] = Field(default_factory=dict, description="Prefixes that questions' sources use.")
    defaults: Mapping[Id, Defaults] = Field(default_factory=dict, description="Per kind of assessment.")
    assessment_strategy: Mapping[Id, Family] = Field(
        default_factory=dict, description="The families of assessment, and what each is for."
    )
    case_studies: Mapping[Id, CaseStudy] = Field(default_factory=dict, description="They belong to no module.")
    grading: Grading | None = Field(None, description="Grades, and how results lead to them.")
    certifications: Mapping[Id, Certification] = Field(
        default_factory=dict, description="The certificates that can be had, and what must be shown for each."
    )
    policies: Policies = Field(Policies(), description="What holds for every learner: access and retakes.")
    requirements: Mapping[Id, Section] = Field(
        default_factory=dict, description="What learners need: knowledge, software, equipment."
    )
    resources: Mapping[Id, Section] = Field(default_factory=dict, description="What learners are given or referred to.")
    advice: Mapping[Id, Section] = Field(default_factory=dict, description="How to study, and what to avoid.")
    careers: Careers = Field(Careers(), description="Where the curriculum leads to: roles, industries, salaries.")
    conclusion: tuple[Text, ...] = Field((), description="Paragraphs.")
    terminology: Mapping[Id, Term] = Field(default_factory=dict, description="How terms are written, and how not.")
    checks: Checks = Field(Checks(), description="Which rules hold, how much they weigh, and what they go by.")
    acknowledge: Mapping[Text, Mapping[RuleCode, Text]] = Field(
        default_factory=dict, description="Findings that the authors know of: place, code, reason."
    )
