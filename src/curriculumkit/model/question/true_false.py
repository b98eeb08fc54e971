"""True or false."""

from functools import cached_property
from typing import Literal

from pydantic import Field

from curriculumkit.model.base import Text
from curriculumkit.model.question.base import BaseQuestion
from curriculumkit.model.question.interaction import Judge


class TrueFalse(BaseQuestion):
    """Say whether a statement is true."""

    type: Literal["true-false"]
    answer: bool = Field(description="Whether the statement is true.")
    feedback: Text | None = Field(None, description="For those who answered wrong.")

    @cached_property
    def interaction(self) -> Judge:
        """Judge a statement."""
        return Judge(self.answer, self.feedback)
