"""The grading scheme: half-open bands of percentages."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field

from curriculumkit.model.base import Model, Text


def _decimal(value: object) -> object:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Decimal(str(value))
    return value


Bound: TypeAlias = Annotated[Decimal, BeforeValidator(_decimal)]


class Band(Model):
    """A grade: it holds from its lower bound up to the next higher one, which belongs to the next band."""

    lower: Bound = Field(alias="from", description="The lowest percentage that earns this grade.")
    written: Text | None = Field(None, description="How the range is printed; checked against the bounds.")
    label: Text | None = Field(None, description="What the grade is called.")
    certified: bool = Field(default=True, description="Whether a certificate can be had with this grade.")


class Grading(Model):
    """The grading scheme of the curriculum."""

    bands: Mapping[Text, Band] = Field(description="From the best to the lowest, which begins at 0.")
