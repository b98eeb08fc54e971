"""Rounding percentages: as the grading scheme states, and for being shown."""

from fractions import Fraction
from math import floor

from curriculumkit.model.grading import Grading, Rounded, Rounding, RoundingMode

_SHOWN_DECIMALS = 2
_HALF = Fraction(1, 2)


def rounded(value: Fraction, mode: RoundingMode, decimals: int) -> Fraction:
    """A number that is not negative, with so many decimals."""
    scale = 10**decimals
    scaled = value * scale
    whole = floor(scaled)
    rest = scaled - whole
    match mode:
        case "down":
            up = False
        case "half-up":
            up = rest >= _HALF
        case "half-even":
            up = rest > _HALF or (rest == _HALF and whole % 2 == 1)
    return Fraction(whole + up, scale)


def stated_rounding(grading: Grading | None, what: Rounded) -> Rounding | None:
    """How a scheme rounds something; None where it does not."""
    rounding = grading.rounding if grading else None
    return rounding if rounding and what in rounding.of else None


def by_scheme(value: Fraction, grading: Grading | None, what: Rounded) -> Fraction:
    """A percentage as the scheme compares it."""
    rounding = stated_rounding(grading, what)
    return rounded(value, rounding.mode, rounding.decimals) if rounding else value


def shown(value: Fraction) -> str:
    """A number with at most two decimals, rounded down: what is shown is never more than what was earned."""
    whole, rest = divmod(floor(value * 10**_SHOWN_DECIMALS), 10**_SHOWN_DECIMALS)
    decimals = f"{rest:0{_SHOWN_DECIMALS}}".rstrip("0")
    return f"{whole}.{decimals}" if decimals else str(whole)
