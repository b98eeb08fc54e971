"""Numbers as Moodle reads them: a point, no grouping, no power of ten where it can be helped."""

from decimal import Context, Decimal

from curriculumkit.display import digits

_DIGITS = Context(prec=19)
_FEWEST_DIGITS = 3


def multiplier(worth: Decimal) -> str:
    """What Moodle multiplies an answer in the question's unit with to have it in another one of that worth."""
    return digits(_DIGITS.divide(Decimal(1), worth))


def worth_of(written: str) -> Decimal:
    """The worth that `multiplier` was made from: the shortest number that gives the same again."""
    value = Decimal(written)
    exact = _DIGITS.divide(Decimal(1), value)
    candidates = (Context(prec=precision).plus(exact) for precision in range(_FEWEST_DIGITS, _DIGITS.prec))
    return next((worth for worth in candidates if multiplier(worth) == digits(value)), exact)
