"""Plain scalars: what YAML 1.2's core schema makes of them, and which of them other programs read differently."""

import re
from typing import TypeAlias

from curriculumkit.diagnostics import Fault
from curriculumkit.source import faults

Scalar: TypeAlias = str | int | float | bool | None

_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_OLD_BOOLEANS = frozenset(
    word for lower in ("yes", "no", "on", "off") for word in (lower, lower.title(), lower.upper())
)
_NUMBER_STARTS = frozenset("0123456789+-.")
_INTEGER = re.compile(r"[-+]?[0-9]{1,4000}")
_PREFIXED = re.compile(r"0o[0-7]{1,4000}|0x[0-9a-fA-F]{1,4000}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_SPECIAL_FLOAT = re.compile(r"([-+]?)\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_OLD_NUMBER = re.compile(
    r"[-+]?(0b[01_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?|[0-9][0-9_]*(\.[0-9_]*)?)"
)
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]+")


def resolve(text: str) -> Scalar:
    """The value of a plain scalar. Integers of more than 4,000 digits stay text: Python refuses to convert them."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _NUMBER_STARTS:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text) and len(text) <= 4000:
        return float(text)
    if _PREFIXED.fullmatch(text):
        return int(text, 0)
    if special := _SPECIAL_FLOAT.fullmatch(text):
        return float(f"{special[1] or ''}{special[2] or 'nan'}")
    return text


def doubt(text: str) -> tuple[Fault, dict[str, object]] | None:
    """The warning that a plain scalar deserves because YAML 1.1 reads it differently. Dates deserve none."""
    if text in _OLD_BOOLEANS:
        return faults.OLD_BOOLEAN, {"text": text}
    if not text or text[0] not in _NUMBER_STARTS:
        return None
    value = resolve(text)
    if isinstance(value, int) and _LEADING_ZERO.fullmatch(text):
        return faults.LEADING_ZERO, {"text": text, "number": value}
    if isinstance(value, str) and _OLD_NUMBER.fullmatch(text) and any(digit in text for digit in "0123456789"):
        return faults.OLD_NUMBER, {"text": text}
    return None
