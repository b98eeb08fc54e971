"""Write freely."""

from functools import cached_property
from typing import Literal

from pydantic import Field

from curriculumkit.model.base import Text
from curriculumkit.model.question import interaction
from curriculumkit.model.question.base import BaseQuestion
from curriculumkit.model.rubric import Rubric


class Essay(BaseQuestion):
    """Write an answer that a person marks, by a rubric."""

    type: Literal["essay"]
    rubric: Rubric | None = Field(None, description="How it is judged.")
    template: Text | None = Field(None, description="What stands in the field at the beginning, in Markdown.")
    sample: Text | None = Field(None, description="A good answer, for those who mark.")
    lines: int = Field(15, gt=0, description="How much room is offered.")

    @cached_property
    def interaction(self) -> interaction.WriteFreely:
        """Write freely."""
        return interaction.WriteFreely(self.rubric, self.template, self.sample, self.lines)
