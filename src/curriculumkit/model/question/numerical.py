"""Enter a number."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from curriculumkit.model.base import Model, Text
from curriculumkit.model.number import Number
from curriculumkit.model.quantity import Tolerance
from curriculumkit.model.question import interaction
from curriculumkit.model.question.base import BaseQuestion

_HUNDRED = Decimal(100)


class WrongNumber(Model):
    """A wrong number that people really give."""

    answer: Number = Field(description="The wrong number.")
    feedback: Text = Field(description="For those who gave it.")


class Numerical(BaseQuestion):
    """Enter a number, within a tolerance, with or without a unit."""

    type: Literal["numerical"]
    answer: Number = Field(description="The right number.")
    tolerance: Tolerance = Field(
        default=Tolerance(Decimal(), relative=False),
        description="How far an answer may be off: `0.5`, or `2%` of the answer.",
    )
    unit: Text | None = Field(None, description="The unit of the answer; learners may write it or leave it out.")
    other_units: Mapping[Text, Annotated[Number, Field(gt=0)]] = Field(
        default_factory=dict, description="Other units that may be written, and how many of `unit` each is."
    )
    mistakes: tuple[WrongNumber, ...] = Field((), description="Wrong numbers that people really give, with feedback.")

    @cached_property
    def interaction(self) -> interaction.EnterNumber:
        """Enter a number."""
        size = self.tolerance.size
        tolerance = abs(self.answer) * size / _HUNDRED if self.tolerance.relative else size
        mistakes = tuple(interaction.WrongNumber(mistake.answer, mistake.feedback) for mistake in self.mistakes)
        return interaction.EnterNumber(self.answer, tolerance, self.unit, tuple(self.other_units.items()), mistakes)
