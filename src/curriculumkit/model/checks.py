"""What a curriculum asks of the validator: `checks` in `curriculum.yaml`."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints

from curriculumkit.model.base import Model, Text
from curriculumkit.model.number import Number

CodePrefix: TypeAlias = Annotated[str, StringConstraints(pattern=r"^CK\d{0,3}$")]
RuleCode: TypeAlias = Annotated[str, StringConstraints(pattern=r"^CK\d{3}$")]
SeverityName: TypeAlias = Literal["error", "warning", "info"]


class ReadingSpeed(Model):
    """How fast learners read."""

    chinese: int = Field(300, gt=0, description="Chinese characters a minute.")
    words: int = Field(180, gt=0, description="Words of other scripts a minute.")
    code_lines: int = Field(12, gt=0, description="Lines of code a minute.")


class Options(Model):
    """What rules go by, where that is a matter of taste."""

    spacing: Literal["spaced", "tight"] | None = Field(
        None, description="Whether a space stands between Chinese and Latin text; left out: either."
    )
    vague_verbs: tuple[Text, ...] = Field((), description="More verbs that name nothing that can be observed.")
    reading: ReadingSpeed = Field(ReadingSpeed(), description="How fast learners read.")
    asset_megabytes: Number = Field(Decimal(5), gt=0, description="How large a file beside lessons may be.")
    proportion: Number = Field(
        Decimal(2), gt=1, description="How many times a share or a pace may be that of its siblings."
    )
    key_share: int = Field(60, gt=0, le=100, description="The most of a bank's keys, in %, that may look alike.")
    likeness: int = Field(85, gt=0, le=100, description="From which likeness on, in %, questions are near-duplicates.")


class Checks(Model):
    """Which rules hold, how much they weigh, and what they go by."""

    rule_set: int | None = Field(
        None, ge=1, description="The rule set that is asked for: newer rules only warn, and never fail a run."
    )
    select: tuple[CodePrefix, ...] = Field((), description="Optional rules that hold here: codes or their beginnings.")
    ignore: tuple[CodePrefix, ...] = Field((), description="Rules that do not hold here: codes or their beginnings.")
    severity: Mapping[RuleCode, SeverityName] = Field(default_factory=dict, description="Another severity, by code.")
    files: Mapping[Text, tuple[CodePrefix, ...]] = Field(
        default_factory=dict,
        description="By file (`*` and `**` stand for any name and any folders): rules that do not hold there.",
    )
    options: Options = Field(Options(), description="What rules go by, where that is a matter of taste.")
