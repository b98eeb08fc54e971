"""Rubrics: how work that no machine can mark is judged."""

from collections.abc import Mapping
from decimal import Decimal

from pydantic import Field

from curriculumkit.model.base import Id, Model, Ref, Text, Title
from curriculumkit.model.number import Points


class RubricLevel(Model):
    """How well a criterion can be met, and what that earns."""

    points: Points = Field(description="What work of this level earns.")
    title: Title
    text: Text = Field(description="What work of this level shows.")


class Criterion(Model):
    """One thing that is looked at; its levels run from the best to the lowest."""

    title: Title
    objectives: tuple[Ref, ...] = Field((), description="The objectives that it shows.")
    levels: tuple[RubricLevel, ...] = Field(min_length=2, description="From the best to the lowest.")

    @property
    def points(self) -> Decimal:
        """The most that it can earn."""
        return max(level.points for level in self.levels)

    @property
    def least_points(self) -> Decimal:
        """What the poorest work earns."""
        return min(level.points for level in self.levels)


class Rubric(Model):
    """Criteria and levels with points."""

    pass_points: Points | None = Field(None, alias="pass", description="The points that must be reached to pass.")
    criteria: Mapping[Id, Criterion] = Field(min_length=1, description="What is looked at, by id.")

    @property
    def points(self) -> Decimal:
        """The most that can be earned."""
        return sum((criterion.points for criterion in self.criteria.values()), Decimal())

    @property
    def least_points(self) -> Decimal:
        """What the poorest work earns."""
        return sum((criterion.least_points for criterion in self.criteria.values()), Decimal())
