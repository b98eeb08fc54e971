"""Results as they were written, before anything is known about them: texts, and where they stand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from curriculumkit.diagnostics import Finding, Location

ATTEMPT_KEYS = ("score", "of", "result", "days_late")
"""What can be said of an attempt."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text, and where it stands; the place is only looked up when it is needed."""

    text: str
    place: Callable[[], Location] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Record:
    """An attempt of a learner at an assessment; `values` are those of `ATTEMPT_KEYS` that are written."""

    learner: Cell
    assessment: Cell
    values: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Version:
    """The version of the curriculum that the results say they belong to."""

    cell: Cell


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something that could not be read; it concerns a learner, or else everybody in the file."""

    finding: Finding
    learner: str | None = None


Entry: TypeAlias = Record | Version | Wrong
"""What a file of results consists of."""
