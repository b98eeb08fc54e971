"""Assessments: what is set to learners to find out what they can do."""

from collections.abc import Mapping
from typing import Literal, TypeAlias, get_args

from pydantic import Field

from curriculumkit.model.base import Aliases, Model, Ref, Text
from curriculumkit.model.quantity import AtLeast, Percent

AssessmentKind: TypeAlias = Literal["quiz", "lab", "exercise", "case-study", "exam", "project"]
ASSESSMENT_KINDS: tuple[AssessmentKind, ...] = get_args(AssessmentKind)
LevelShare: TypeAlias = Literal[
    "understand-or-above", "apply-or-above", "analyze-or-above", "evaluate-or-above", "create-or-above"
]


class Assessment(Model):
    """A quiz, lab, exercise, case study or project."""

    title: Text
    aliases: Aliases = ()
    kind: AssessmentKind | None = Field(None, description="Left out where the id is the kind.")
    text: Text | None = Field(None, description="Instructions or a description, in Markdown.")
    objectives: tuple[Ref, ...] = Field((), description="The objectives that it assesses.")
    questions: int | None = Field(None, gt=0, description="How many questions it has; checked against its bank.")
    minutes: int | None = Field(None, gt=0, description="Time allowed, or expected working time.")
    pass_mark: Percent | None = Field(None, alias="pass", description="What must be reached to pass.")
    result: Literal["marks", "pass-fail"] | None = Field(None, description="Left out: marks for a quiz or an exam.")
    required: bool = Field(default=True, description="Whether the module is complete only with it.")


class Blueprint(Model):
    """What an exam draws from the pools."""

    modules: Literal["by-weeks", "evenly"] | None = Field(None, description="How the questions spread over modules.")
    levels: Mapping[LevelShare, AtLeast] = Field(default_factory=dict, description="Shares of cognitive levels.")


class Exam(Assessment):
    """The assessment at the end of a path."""

    blueprint: Blueprint | None = None


class Capstone(Model):
    """The project at the end of a path."""

    title: Text | None = None
    grade: Text | None = Field(None, description="The standing of the project among the capstones.")
    summary: Text = Field(description="The project in a few words.")
    text: Text | None = Field(None, description="What is to be built, in Markdown.")
    requirements: tuple[Text, ...] = Field((), description="What it must contain.")
    objectives: tuple[Ref, ...] = Field((), description="The objectives that it assesses.")


class Portfolio(Model):
    """A collection of work that is handed in."""

    title: Text
    text: Text | None = Field(None, description="What belongs in it, in Markdown.")
    objectives: tuple[Ref, ...] = Field((), description="The objectives that it assesses.")


class CaseStudy(Model):
    """A problem from the world, worked through; it may belong to no module."""

    title: Text
    text: Text
    objectives: tuple[Ref, ...] = Field((), description="The objectives that it assesses.")
