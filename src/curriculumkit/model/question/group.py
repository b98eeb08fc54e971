"""Several questions on one stem: a scenario, a listing, a table."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from curriculumkit.model.base import Id, Model, Text
from curriculumkit.model.question.single import SingleQuestion


class Group(Model):
    """Questions that share a stem and are asked together."""

    type: Literal["group"]
    prompt: Text = Field(description="The stem that all of them refer to, in Markdown.")
    source: Text | None = Field(None, description="The source of its questions that name none themselves.")
    questions: Mapping[Id, SingleQuestion] = Field(
        min_length=2, description="The questions that share the stem, by id."
    )
