"""What all models share: the configuration, texts, ids and references."""

from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

OF_OTHER_TOOLS = "x-"
"""What keys begin with below which other tools may keep what they like."""
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def as_id(text: str) -> str:
    """The id that is most like a text; empty where it has no letters or digits of ASCII."""
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in text.lower()).split())


class Model(BaseModel):
    """A frozen record that accepts the keys it knows and the types it states, and nothing else."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


Text: TypeAlias = Annotated[str, StringConstraints(min_length=1)]
"""Human text in the curriculum's language; where it is long, Markdown."""

Id: TypeAlias = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
"""Lower-case letters, digits and single hyphens: ids become file names, URLs and identifiers in an LMS."""

Ref: TypeAlias = Annotated[str, StringConstraints(min_length=1)]
"""The id of something else: `o3` beside it, `m03` in the same path, `foundation/m01/o3` from anywhere."""

Title: TypeAlias = Annotated[Text, Field(description="What it is called.")]

Aliases: TypeAlias = Annotated[tuple[Text, ...], Field(description="Other names that texts use for the same thing.")]
