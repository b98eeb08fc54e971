"""Numbers that are written like another kind of number: what to write instead."""

import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal

from curriculumkit.binding import faults
from curriculumkit.diagnostics import Finding, Pointer
from curriculumkit.display import digits

KINDS = frozenset(("int_type", "decimal_type", "is_instance_of"))
"""The errors about what should be a plain number."""
_MINUTES = 60
_DECIMAL_COMMA = re.compile(r"-?[0-9]+,(?![0-9]{3}$)[0-9]+")
"""A comma before three digits may as well divide thousands."""
_TIME = re.compile(
    r"(?P<hours>[0-9]+(?:\.[0-9]+)?)\s*(?:h|hours?|小时|小時|:)\s*"
    r"(?:(?P<minutes>[0-9]{1,3})\s*(?:m|min|mins|minutes?|分|分钟|分鐘)?)?",
    re.IGNORECASE,
)
_WITH_MORE = re.compile(r"(?P<number>-?[0-9]+(?:\.[0-9]+)?)\s*(?P<more>[^\d\s.,:/~～–-][^\d]*)?")


def not_plain(value: str, pointer: Pointer, key: str, meaning: Callable[[], str]) -> Finding | None:
    """For a text that should be a plain number: what of it is too much; None where it holds no number."""
    narrow = unicodedata.normalize("NFKC", value.strip())
    if number := _meant(narrow, key):
        return faults.MEANT_NUMBER.at(pointer, key=key, value=value, number=number)
    if not (match := _WITH_MORE.fullmatch(narrow)):
        return None
    if more := match["more"]:
        return faults.NOT_PLAIN.at(pointer, key=key, value=value, more=more, meaning=meaning())
    number = match["number"]
    if narrow != value.strip():
        return faults.WIDE_QUANTITY.at(pointer, key=key, value=value, narrow=number)
    return faults.QUOTED_NUMBER.at(pointer, key=key, value=value)


def _meant(narrow: str, key: str) -> str:
    """The number that a text means: one with a decimal comma, or minutes that are written as hours and minutes."""
    if _DECIMAL_COMMA.fullmatch(narrow):
        return narrow.replace(",", ".")
    time = _TIME.fullmatch(narrow) if key == "minutes" else None
    return digits(Decimal(time["hours"]) * _MINUTES + Decimal(time["minutes"] or 0)) if time else ""


def no_percentage(value: object, pointer: Pointer, key: str) -> Finding | None:
    """For a plain number that should be a percentage: which one it may be; None for anything else."""
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)?", str(value).strip()):
        return None
    number = Decimal(str(value).strip())
    percent = number * 100 if 0 < number < 1 else number
    return faults.NO_PERCENTAGE.at(pointer, key=key, value=value, percent=f"{digits(percent)}%")
