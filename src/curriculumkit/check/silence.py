"""The trace of something that is switched off."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from curriculumkit.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Silence:
    """What was switched off, by whom, and how many findings of each weight that concerned."""

    codes: str
    by: str
    errors: int = 0
    warnings: int = 0
    notes: int = 0

    @classmethod
    def of(cls, codes: str, by: str, hidden: Iterable[Diagnostic]) -> Self:
        """The trace of what is hidden."""
        counts = Counter(diagnostic.severity for diagnostic in hidden)
        return cls(codes, by, counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.INFO])

    @property
    def count(self) -> int:
        """How many findings that concerned."""
        return self.errors + self.warnings + self.notes
