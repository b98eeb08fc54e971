"""Names of sheets: what Excel allows, each once."""

import re
from collections.abc import Container

LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_RESERVED = "history"


def sheet_name(wanted: str, taken: Container[str] = ()) -> str:
    """A legal name for a sheet that is as near to the wanted one as can be.

    `taken` are the lower-case names that other sheets have.
    """
    plain = " ".join(_FORBIDDEN.sub(" ", wanted).split()).strip("'").strip() or "Sheet"
    if plain.lower() == _RESERVED:
        plain = f"{plain}_"
    name, number = _cut(plain, LONGEST), 1
    while name.lower() in taken:
        number += 1
        tail = f" ({number})"
        name = _cut(plain, LONGEST - len(tail)) + tail
    return name


def _cut(text: str, units: int) -> str:
    """As much of a text as fits into so many UTF-16 units; an apostrophe may not stand last."""
    return text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore").rstrip(" '") or "Sheet"
