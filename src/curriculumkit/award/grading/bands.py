"""Bands: which grade a percentage earns, and why."""

from dataclasses import dataclass
from fractions import Fraction

from curriculumkit.award.grading.rounding import by_scheme
from curriculumkit.model.grading import Band, Grading


@dataclass(frozen=True, slots=True)
class Placing:
    """The grade of a percentage.

    `compared` is the percentage after the rounding that the scheme states, if any. The band holds from `lower` up to
    `upper`, which belongs to the next one; `upper` is None for the best. `name` and `band` are None below all bands.
    """

    percentage: Fraction
    compared: Fraction
    name: str | None
    band: Band | None
    lower: Fraction | None = None
    upper: Fraction | None = None


def place_total(grading: Grading, percentage: Fraction) -> Placing:
    """The band of a total."""
    compared = by_scheme(percentage, grading, "total")
    reached = [(Fraction(band.lower), name) for name, band in grading.bands.items() if band.lower <= compared]
    missed = [Fraction(band.lower) for band in grading.bands.values() if band.lower > compared]
    if not reached:
        return Placing(percentage, compared, None, None, upper=min(missed, default=None))
    lower, name = max(reached, key=lambda entry: entry[0])
    return Placing(percentage, compared, name, grading.bands[name], lower, min(missed, default=None))
