"""What is known of a learner: records, each with its place in a transcript."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from curriculumkit.award.certification.facts import Fact
from curriculumkit.diagnostics import Finding, Location

Pairs: TypeAlias = tuple[tuple[str, object], ...]
"""Keys and values as they were written, in their order, and twice where they were written twice."""

FindPlace: TypeAlias = Callable[[int | None, str | None], Location]
"""From the number of a record (None: the transcript's head) and a key (None: all of it) to its place."""


@dataclass(frozen=True, slots=True)
class RawTranscript:
    """A transcript as it was written; `findings` are about its shape.

    `records` are pairs where the text was a record at all, or else whatever it was.
    """

    learner: str
    head: Mapping[str, object]
    records: list[object]
    place: FindPlace
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """One piece of evidence. `counts` is False for an examination that was not passed."""

    fact: Fact
    counts: bool
    score: Decimal | None
    result: str | None
    day: date | None
    place: Location

    @property
    def order(self) -> tuple[str, str, int]:
        """By day, then by place."""
        return str(self.day or ""), self.place.file, self.place.span.line


@dataclass(frozen=True, slots=True)
class Evidence:
    """A learner's records. `known` are the facts that they show; with findings, nothing can be decided."""

    learner: str
    name: str | None
    as_of: date | None
    known: frozenset[Fact]
    records: tuple[Record, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
