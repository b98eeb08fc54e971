"""Rules that only one format makes necessary: what `validate --target NAME` checks beside the curriculum's own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias, runtime_checkable

from curriculumkit.diagnostics import Fault, Finding

if TYPE_CHECKING:
    from curriculumkit.graph import LinkedCurriculum

    Check: TypeAlias = Callable[[LinkedCurriculum], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class TargetRule:
    """A rule of a format. Its page is its module's docstring; errors are what the format's readers choke on."""

    page: str
    faults: tuple[Fault, ...]
    check: "Check"


@runtime_checkable
class ChecksTarget(Protocol):
    """An exporter that can say, without writing anything, what it would lose and what would fail."""

    def rules(self) -> Iterable[TargetRule]:
        """Its rules, by code."""
