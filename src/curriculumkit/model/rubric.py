"""Rubrics: how work that no machine can mark is judged."""

from collections.abc import Mapping
from decimal import Decimal

from pydantic import Field

from curriculumkit.model.base import Id, Model, Ref, Text
from curriculumkit.model.number import Points


class RubricLevel(Model):
    """How well a criterion can be met, and what that earns."""

    points: Points
    title: Text
    text: Text = Field(description="What work of this level shows.")


class Criterion(Model):
    """One thing that is looked at; its levels run from the best to the lowest."""

    title: Text
    objectives: tuple[Ref, ...] = Field((), description="The objectives that it shows.")
    levels: tuple[RubricLevel, ...] = Field(min_length=2)

    @property
    def points(self) -> Decimal:
        """The most that it can earn."""
        return max(level.points for level in self.levels)


class Rubric(Model):
    """Criteria and levels with points."""

    pass_points: Points | None = Field(None, alias="pass", description="The points that must be reached to pass.")
    criteria: Mapping[Id, Criterion] = Field(min_length=1)

    @property
    def points(self) -> Decimal:
        """The most that can be earned."""
        return sum((criterion.points for criterion in self.criteria.values()), Decimal())
