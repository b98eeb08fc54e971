"""The assessment strategy: which forms of assessment a curriculum uses, and what each is for."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from pydantic import Field

from curriculumkit.model.assessment import AssessmentKind
from curriculumkit.model.base import Id, Model, Text, Title
from curriculumkit.model.module import ActivityKind

QuestionForm: TypeAlias = Literal["single-choice", "multiple-choice", "true-false", "fill-in", "matching"]


class Form(Model):
    """One form of assessment within a family: a type of question or a kind of practice."""

    title: Title
    text: Text = Field(description="What it looks like, and when it is used.")
    types: tuple[QuestionForm, ...] = Field((), description="The question types that it stands for.")
    kind: ActivityKind | None = Field(None, description="The kind of activity that it stands for.")


class Family(Model):
    """A family of assessments."""

    title: Title
    purpose: Text | None = Field(None, description="What this family is for.")
    kinds: tuple[AssessmentKind | Literal["capstone"], ...] = Field((), description="What belongs to this family.")
    forms: Mapping[Id, Form] = Field(default_factory=dict, description="The forms that it takes, by id.")
