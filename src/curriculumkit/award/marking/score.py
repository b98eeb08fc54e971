"""What an answer earns, exactly: a third of a point is a third, not 0.33."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

NOTHING = Fraction(0)
EVERYTHING = Fraction(1)


@dataclass(frozen=True, slots=True)
class Score:
    """The share of a question's points that an answer earns, from 0 to 1.

    `share` is None where a person has to mark the answer; `rubric_points` are then the most that the rubric gives.
    """

    share: Fraction | None
    points: Decimal
    rubric_points: Decimal | None = None

    @property
    def pending(self) -> bool:
        """Whether a person still has to mark the answer."""
        return self.share is None

    @property
    def earned(self) -> Fraction | None:
        """The points that the answer earns."""
        return None if self.share is None else self.share * Fraction(self.points)

    @property
    def percentage(self) -> Fraction | None:
        """The share as a percentage."""
        return None if self.share is None else self.share * 100
