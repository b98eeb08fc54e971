"""Assessments: what is set to learners to find out what they can do."""

from collections.abc import Mapping
from typing import Literal, TypeAlias, get_args

from pydantic import Field

from curriculumkit.model.base import Aliases, Model, Ref, Text, Title
from curriculumkit.model.level import LEVELS, Level
from curriculumkit.model.number import Number
from curriculumkit.model.quantity import Percent, Quota
from curriculumkit.model.question.base import Difficulty
from curriculumkit.model.rubric import Rubric

AssessmentKind: TypeAlias = Literal["quiz", "lab", "exercise", "case-study", "exam", "project"]
ASSESSMENT_KINDS: tuple[AssessmentKind, ...] = get_args(AssessmentKind)
Counted: TypeAlias = Literal["best", "last", "average"]
LevelSet: TypeAlias = Level | Literal["understand-or-above", "apply-or-above", "analyze-or-above", "evaluate-or-above"]
"""A cognitive level, or it and all above it."""


def levels_of(level_set: LevelSet) -> tuple[Level, ...]:
    """The levels that a set means, the lowest first."""
    lowest = level_set.removesuffix("-or-above")
    index = next(index for index, level in enumerate(LEVELS) if level == lowest)
    return LEVELS[index:] if level_set.endswith("-or-above") else LEVELS[index : index + 1]


class Blueprint(Model):
    """What an assessment draws from its pool: how many by module, objective, level, difficulty and tag.

    A quota is a count or a share of the assessment's questions. What is not mentioned is free.
    """

    modules: Literal["by-weeks", "evenly"] | Mapping[Ref, Quota] | None = Field(
        None, description="By module: in proportion to weeks, evenly, or a quota for each module that is named."
    )
    objectives: Mapping[Ref, Quota] = Field(default_factory=dict, description="Quotas by objective.")
    levels: Mapping[LevelSet, Quota] = Field(default_factory=dict, description="Quotas by the questions' levels.")
    difficulties: Mapping[Difficulty, Quota] = Field(default_factory=dict, description="Quotas by difficulty.")
    tags: Mapping[Text, Quota] = Field(default_factory=dict, description="Quotas by tag.")
    fixed: tuple[Ref, ...] = Field((), description="Questions that are always drawn.")
    shuffle: bool = Field(default=True, description="Whether questions and options come in a drawn order.")
    forms: int | None = Field(None, ge=1, description="How many parallel papers are needed.")
    shared: int | None = Field(None, ge=0, description="The most questions that two of them may share; left out: none.")
    seed: int = Field(default=0, description="What the draw begins with, unless the command says otherwise.")


class Assessment(Model):
    """A quiz, lab, exercise, case study or project."""

    title: Title
    aliases: Aliases = ()
    kind: AssessmentKind | None = Field(None, description="Left out where the id is the kind.")
    text: Text | None = Field(None, description="Instructions or a description, in Markdown.")
    objectives: tuple[Ref, ...] = Field((), description="The objectives that it assesses.")
    questions: int | None = Field(None, gt=0, description="How many questions it has; checked against its bank.")
    minutes: int | None = Field(None, gt=0, description="Time allowed, or expected working time.")
    pass_mark: Percent | None = Field(None, alias="pass", description="What must be reached to pass.")
    result: Literal["marks", "pass-fail"] | None = Field(None, description="Left out: marks for a quiz or an exam.")
    weight: Number | None = Field(
        None, ge=0, description="Its weight in the total of its path, beside the other assessments'; left out: 1."
    )
    attempts: int | None = Field(None, ge=1, description="Attempts in all; left out: as `policies` say.")
    counts: Counted | None = Field(None, description="Which attempt counts; left out: the best.")
    blueprint: Blueprint | None = Field(None, description="What it draws from its pool; left out: anything.")
    rubric: Rubric | None = Field(None, description="How the work is judged.")
    addition: bool = Field(default=False, description="Whether it was added to the original syllabus.")
    required: bool = Field(default=True, description="Whether the module is complete only with it.")


class Capstone(Model):
    """The project at the end of a path."""

    title: Text | None = Field(None, description="What it is called; left out: its summary.")
    grade: Text | None = Field(None, description="The standing of the project among the capstones.")
    summary: Text = Field(description="The project in a few words.")
    text: Text | None = Field(None, description="What is to be built, in Markdown.")
    requirements: tuple[Text, ...] = Field((), description="What it must contain.")
    objectives: tuple[Ref, ...] = Field((), description="The objectives that it assesses.")
    rubric: Rubric | None = Field(None, description="How the work is judged.")


class Portfolio(Model):
    """A collection of work that is handed in."""

    title: Title
    text: Text | None = Field(None, description="What belongs in it, in Markdown.")
    objectives: tuple[Ref, ...] = Field((), description="The objectives that it assesses.")
    rubric: Rubric | None = Field(None, description="How the work is judged.")


class CaseStudy(Model):
    """A problem from the world, worked through; it may belong to no module."""

    title: Title
    text: Text = Field(description="The case and the task, in Markdown.")
    objectives: tuple[Ref, ...] = Field((), description="The objectives that it assesses.")
    rubric: Rubric | None = Field(None, description="How the work is judged.")
