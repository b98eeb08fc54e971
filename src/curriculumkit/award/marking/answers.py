"""What learners give: one form of answer for each kind of interaction. The empty answer of a form is its default."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Chosen:
    """The keys of the options that were chosen, to `ChooseOne` and `ChooseMany`."""

    keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Said:
    """That the prompt is true, or that it is not; None where neither was said. To `Judge`."""

    true: bool | None = None


@dataclass(frozen=True, slots=True)
class Texts:
    """What was typed into the blanks, in order; those at the end may be missing. To `EnterText`."""

    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberText:
    """A number as it was typed, with or without a unit. To `EnterNumber`."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Matched:
    """The text that each item was matched with, by the key of the item. To `Match`."""

    matches: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ordered:
    """The keys of the items, from the first to the last. To `Order`."""

    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A text, in Markdown. To `WriteFreely`."""

    text: str = ""


Answer: TypeAlias = Chosen | Said | Texts | NumberText | Matched | Ordered | Written
