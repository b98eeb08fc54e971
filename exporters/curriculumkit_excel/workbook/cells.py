"""Cells as XML: texts stand in the cell, numbers and dates as numbers, formulas together with their results."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

LONGEST_TEXT = 32_767
"""What a cell can hold, in UTF-16 units."""
_EPOCH = date(1899, 12, 30).toordinal()
_SECONDS = 86_400
_ESCAPED = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_MARKUP = re.compile(r"[&<>]|[\x00-\x08\x0b-\x1f\ufffe\uffff]|_x")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}

Plain: TypeAlias = str | int | float | bool | Decimal | Fraction | date | time | None


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula without its `=`, and what it comes to."""

    text: str
    result: Plain


Value: TypeAlias = Plain | Formula


def serial(day: date) -> int:
    """A day as a spreadsheet counts days."""
    return day.toordinal() - _EPOCH


def escaped(text: str) -> str:
    """A text for XML. What XML cannot hold is written as `_x0007_`, which is how workbooks hold it."""
    if not _MARKUP.search(text):
        return text
    text = _ESCAPED.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
    return re.sub("[&<>]", lambda match: _ENTITIES[match[0]], text)


def fitting(text: str) -> str:
    """As much of a text as a cell can hold."""
    if len(text) * 2 <= LONGEST_TEXT:
        return text
    units = text.encode("utf-16-le")
    return text if len(units) <= LONGEST_TEXT * 2 else units[: LONGEST_TEXT * 2].decode("utf-16-le", "ignore")


def number(value: object) -> str:
    """A number, date or time as the digits that a cell holds."""
    match value:
        case bool():
            return str(int(value))
        case datetime():
            return repr(serial(value.date()) + _part_of_day(value.time()))
        case date():
            return str(serial(value))
        case time():
            return repr(_part_of_day(value))
        case Decimal() | Fraction():
            return repr(int(value)) if value == int(value) else repr(float(value))
        case _:
            return repr(value)


def cell(ref: str, value: Value, style: int) -> str:
    """A cell."""
    if isinstance(value, str):
        # Spaces at either end, and lines, count only where that is said.
        return f'<c r="{ref}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escaped(value)}</t></is></c>'
    if value is None:
        return f'<c r="{ref}" s="{style}"/>'
    if isinstance(value, Formula):
        return _formula(ref, value, style)
    if isinstance(value, bool):
        return f'<c r="{ref}" s="{style}" t="b"><v>{int(value)}</v></c>'
    return f'<c r="{ref}" s="{style}"><v>{number(value)}</v></c>'


def _formula(ref: str, formula: Formula, style: int) -> str:
    text = escaped(formula.text)
    result = formula.result
    if isinstance(result, bool):
        return f'<c r="{ref}" s="{style}" t="b"><f>{text}</f><v>{int(result)}</v></c>'
    if result is None or isinstance(result, str):
        return f'<c r="{ref}" s="{style}" t="str"><f>{text}</f><v>{escaped(result or "")}</v></c>'
    return f'<c r="{ref}" s="{style}"><f>{text}</f><v>{number(result)}</v></c>'


def _part_of_day(moment: time) -> float:
    return (moment.hour * 3600 + moment.minute * 60 + moment.second) / _SECONDS
