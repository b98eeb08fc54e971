"""The percentages that Moodle accepts, and how options share a hundred of them.

Moodle refuses a file with any other percentage, and takes one whose right options do not make 100 % without a word.
"""

from decimal import Decimal

ACCEPTED = (
    *("100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30", "25", "20"),
    *("16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0"),
)
"""As Moodle prints them."""
_TOLERANCE = Decimal("0.00001")
_FEWEST_UNEQUAL, _MOST_UNEQUAL = 11, 20


def equal_share(count: int) -> str | None:
    """What each of so many right options earns; None where Moodle knows no such percentage."""
    exact = Decimal(100) / count
    return next((share for share in ACCEPTED if abs(Decimal(share) - exact) < _TOLERANCE), None)


def right_shares(count: int) -> tuple[str, ...]:
    """What each of so many right options earns; all together 100 %, as nearly equal as Moodle's percentages allow."""
    share = equal_share(count)
    if share is not None:
        return (share,) * count
    paying = min(count, _MOST_UNEQUAL)
    tens = _MOST_UNEQUAL - paying
    return ("10",) * tens + ("5",) * (paying - tens) + ("0",) * (count - paying)


def wrong_share(right: int) -> str:
    """What a wrong option takes away beside so many right ones: as much as a right one earns, or nearly."""
    share = equal_share(right) if right else "100"
    if share is None:
        exact = Decimal(100) / right
        share = min(ACCEPTED, key=lambda accepted: abs(Decimal(accepted) - exact))
    return f"-{share}"
