"""Plain scalars: what YAML 1.2's core schema makes of them, and what YAML 1.1 made of them where that differs."""

import re
from typing import TypeAlias

Scalar: TypeAlias = str | int | float | bool | None

_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_OLD_WORDS = {
    word: reading
    for lower, reading in {"yes": "true", "on": "true", "no": "false", "off": "false"}.items()
    for word in (lower, lower.title(), lower.upper())
} | dict.fromkeys(("=", "<<"), "an instruction")
"""`y` and `n` are missing: YAML 1.1 has them, but the programs that follow it read them as texts."""
_NUMBER_STARTS = frozenset("0123456789+-.")
DOUBTFUL_STARTS = _NUMBER_STARTS.union(word[0] for word in _OLD_WORDS)
"""What the scalars begin with that YAML 1.1 may read differently."""
_INTEGER = re.compile(r"[-+]?[0-9]{1,4000}")
_PREFIXED = re.compile(r"0o[0-7]{1,4000}|0x[0-9a-fA-F]{1,4000}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_SPECIAL_FLOAT = re.compile(r"([-+]?)\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_EXPONENT = r"([eE][-+][0-9]+)?"
_OLD_INTEGER = re.compile(r"[-+]?(0b[01_]*[01]_*|0x[0-9a-fA-F_]*[0-9a-fA-F]_*|0[0-7_]*|[1-9][0-9_]*)")
_OLD_FLOAT = re.compile(rf"[-+]?[0-9][0-9_]*\.[0-9_]*{_EXPONENT}|[-+]?\.[0-9][0-9_]*{_EXPONENT}")
_SEXAGESIMAL = re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?")
_TIMESTAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:.*")
_SHOWN = 20
"""Characters of the longest number that a message writes out."""


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


def is_doubtful(text: str) -> bool:
    """Whether YAML 1.1 reads a plain scalar differently."""
    if text in _OLD_WORDS:
        return True
    if not text or text[0] not in _NUMBER_STARTS or (text[0] != "0" and text.isdigit()) or len(text) == 1:
        return False
    if _SEXAGESIMAL.fullmatch(text) or _TIMESTAMP.fullmatch(text):
        return True
    new, old = resolve(text), _old_number(text)
    return old is not None if isinstance(new, str) else old != new and not _SPECIAL_FLOAT.fullmatch(text)


def otherwise(text: str) -> str:
    """What some programs make of a doubtful scalar that is a text here, in words."""
    if text in _OLD_WORDS:
        return _OLD_WORDS[text]
    if _TIMESTAMP.fullmatch(text):
        return "a date"
    number = _old_number(text)
    return numbered(resolve(text) if number is None else number)


def old_reading(text: str) -> str:
    """What YAML 1.1 makes of a doubtful scalar that is a number here, in words."""
    number = _old_number(text)
    return "text" if number is None else numbered(number)


def numbered(value: Scalar) -> str:
    """A number in words, short enough for a message."""
    shown = str(int(value) if isinstance(value, float) and value.is_integer() else value)
    return f"the number {shown}" if len(shown) <= _SHOWN else "a number"


def _old_number(text: str) -> int | float | None:
    """The number that YAML 1.1 reads; None where it reads none."""
    if len(text) > 4000:
        return None
    digits = text.replace("_", "")
    if _OLD_INTEGER.fullmatch(text):
        sign, digits = (-1 if digits[0] == "-" else 1), digits.lstrip("+-")
        is_octal = digits[0] == "0" and digits.isdigit()
        return sign * (int(digits, 8) if is_octal else int(digits, 0))
    if _OLD_FLOAT.fullmatch(text):
        return float(digits)
    return _sexagesimal(digits) if _SEXAGESIMAL.fullmatch(text) else None


def _sexagesimal(digits: str) -> int | float:
    total: int | float = 0
    for part in digits.lstrip("+-").split(":"):
        total = total * 60 + (float(part) if "." in part else int(part))
    return -total if digits[0] == "-" else total
