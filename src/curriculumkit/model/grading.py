"""The grading scheme: half-open bands of percentages, and the policies that lead to them."""

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from curriculumkit.model.assessment import AssessmentKind
from curriculumkit.model.base import Model, Text
from curriculumkit.model.number import Number
from curriculumkit.model.quantity import Percent

RoundingMode: TypeAlias = Literal["half-up", "half-even", "down"]
Rounded: TypeAlias = Literal["assessment", "total"]


class Band(Model):
    """A grade: it holds from its lower bound up to the next higher one, which belongs to the next band."""

    lower: Number = Field(alias="from", description="The lowest percentage that earns this grade.")
    written: Text | None = Field(None, description="How the range is printed; checked against the bounds.")
    label: Text | None = Field(None, description="What the grade is called.")
    certified: bool = Field(default=True, description="Whether a certificate can be had with this grade.")


class Rounding(Model):
    """How percentages are rounded before they are compared with pass marks and bands."""

    mode: RoundingMode = Field("half-up", description="Where a half goes: up, to the even neighbour, or all go down.")
    decimals: Literal[0, 1, 2] = Field(0, description="Decimals that are kept.")
    of: tuple[Rounded, ...] = Field(
        ("total",), min_length=1, description="What is rounded: each assessment's percentage, the total, or both."
    )


class Late(Model):
    """What work loses that is handed in late."""

    per_day: Percent = Field(description="Taken off the percentage for each day that has begun, such as `10%`.")
    cut_off: int | None = Field(None, ge=0, description="Days after which work earns nothing; left out: never.")


class Grading(Model):
    """The grading scheme of the curriculum."""

    bands: Mapping[Text, Band] = Field(description="From the best to the lowest, which begins at 0.")
    rounding: Rounding | None = Field(None, description="Left out: percentages are compared exactly.")
    late: Late | None = Field(None, description="Left out: work that is late loses nothing.")
    resit_cap: Percent | None = Field(None, description="The most that a later attempt than the first can earn: `70%`.")
    drop_lowest: Mapping[AssessmentKind, Annotated[int, Field(ge=1)]] = Field(
        default_factory=dict, description="By kind: how many of the lowest results of a path do not count."
    )
