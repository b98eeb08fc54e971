"""Totals: the weighted mean of what counts in a path."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from curriculumkit.graph import AssessmentNode
from curriculumkit.model.grading import Grading


@dataclass(frozen=True, slots=True)
class Weighted:
    """A result that counts in a total."""

    assessment: AssessmentNode
    percentage: Fraction
    weight: Fraction


def lowest(results: Sequence[Weighted], grading: Grading | None) -> tuple[Weighted, ...]:
    """The results that the scheme drops: of each kind so many with the lowest percentages, but never all of a kind.

    Of equal ones the first is dropped.
    """
    dropped: list[Weighted] = []
    for kind, number in grading.drop_lowest.items() if grading else ():
        of_kind = [result for result in results if result.assessment.kind == kind]
        dropped += sorted(of_kind, key=lambda result: result.percentage)[: max(0, min(number, len(of_kind) - 1))]
    return tuple(dropped)


def mean(results: Sequence[Weighted]) -> Fraction | None:
    """The weighted mean; None where nothing has weight."""
    weight = sum((result.weight for result in results), Fraction(0))
    if not weight:
        return None
    return sum((result.percentage * result.weight for result in results), Fraction(0)) / weight
