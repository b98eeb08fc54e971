"""Values of a file that must be read before they are believed."""

from decimal import Decimal, InvalidOperation
from textwrap import shorten
from typing import Any

from lxml import etree

from curriculumkit.diagnostics import Location, Span

Keys = dict[str, Any]
"""What is under the key of a question, as an author would write it."""
_MOST_DIGITS = 50
_LONGEST_QUOTED = 60


class UnfitQuestionError(Exception):
    """A question that a curriculum cannot hold; the message says why."""


def decimal(written: str | None) -> Decimal:
    """A number that Moodle writes. Raises UnfitQuestionError."""
    try:
        value = Decimal((written or "0").strip() or "0")
    except InvalidOperation:
        raise UnfitQuestionError(f"{quoted(written)} is no number") from None
    if not value.is_finite() or abs(value.adjusted()) > _MOST_DIGITS or len(value.as_tuple().digits) > _MOST_DIGITS:
        raise UnfitQuestionError(f"{quoted(written)} is no number that can be written out")
    return value


def quoted(written: str | None) -> str:
    """What is written, in quotes, and not all of it where that is long."""
    return repr(shorten(written or "", _LONGEST_QUOTED, placeholder="…"))


def line_of(element: etree._Element) -> int:
    """The line that an element begins in."""
    line: object = element.sourceline
    return line if isinstance(line, int) else 1


def place_of(file: str, line: int) -> Location:
    """The place in a file that a line is."""
    return Location(file, Span(line, 1, line, 1))
