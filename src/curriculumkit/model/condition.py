"""What must hold before somebody is certified or admitted: a closed tree of conditions.

An item of a list is a mapping with one verb, and may carry a `text`, the wording that the authors want printed.
"""

from typing import Annotated, Any, TypeAlias

from pydantic import Discriminator, Field, Tag

from curriculumkit.model.base import Model, Ref, Text


class _Condition(Model):
    text: Text | None = Field(None, description="How this condition is worded where it is printed.")


class Complete(_Condition):
    """A path, a track or a module has been completed."""

    complete: Ref = Field(description="The path, track or module to complete.")


class Pass(_Condition):
    """An assessment has been passed; its pass mark is written where the assessment is."""

    assessment: Ref = Field(alias="pass", description="The assessment to pass.")


class Submit(_Condition):
    """A capstone, a portfolio or another piece of work has been handed in."""

    submit: Ref = Field(description="The work to hand in: a capstone, a portfolio.")


class Hold(_Condition):
    """A certification is held already."""

    hold: Ref = Field(description="The certification to hold already.")


class Judged(_Condition):
    """Something that a person decides, such as equivalent experience."""

    judged: Text = Field(description="What a person decides, in words.")


class All(_Condition):
    """Every one of several conditions holds. A plain list means the same."""

    all: "Conditions" = Field(description="Conditions that must all hold.")


class AnyOf(_Condition):
    """At least one of several conditions holds."""

    any: "Conditions" = Field(description="Conditions of which one must hold.")


class Some(_Condition):
    """At least so many of several conditions hold."""

    at_least: int = Field(ge=1, description="How many of the conditions below `of` must hold.")
    of: "Conditions" = Field(description="The conditions that are counted.")


VERBS = ("complete", "pass", "submit", "hold", "judged", "all", "any", "at_least")


def _verb(value: Any) -> str | None:
    # Tags stand in angle brackets, so that they cannot be taken for keys where an error names its place.
    if isinstance(value, dict):
        return next((f"<{verb}>" for verb in VERBS if verb in value), None)
    return None


Condition: TypeAlias = Annotated[
    Annotated[Complete, Tag("<complete>")]
    | Annotated[Pass, Tag("<pass>")]
    | Annotated[Submit, Tag("<submit>")]
    | Annotated[Hold, Tag("<hold>")]
    | Annotated[Judged, Tag("<judged>")]
    | Annotated[All, Tag("<all>")]
    | Annotated[AnyOf, Tag("<any>")]
    | Annotated[Some, Tag("<at_least>")],
    Discriminator(_verb, custom_error_type="verb", custom_error_message="none of the verbs"),
]
Conditions: TypeAlias = Annotated[tuple[Condition, ...], Field(min_length=1)]

for _nested in (All, AnyOf, Some):
    _nested.model_rebuild()
