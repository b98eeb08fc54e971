"""Numbers as learners type them, with or without a unit.

Digits, signs and points may be full-width, and U+2212 is a minus. The decimal point is a point. Commas may only stand
between groups of three digits (`10,000`): `3,14` is no number, rather than 314 as in some LMSs, or a guess.
"""

import re
from fractions import Fraction
from typing import NamedTuple

from curriculumkit.model.question.interaction import Exactness
from curriculumkit.model.question.normal import normalised

LONGEST = 100
"""Characters that a number may have with its unit; a longer text is no number."""
_WIDTHS = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x2212: "-"}
"""Full-width forms only: compatibility normalisation would read `10²` as 102."""
_NUMBER = re.compile(
    r"(?P<number>[-+]?(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]*)?|[0-9]+(?:\.[0-9]*)?|\.[0-9]+))"
    r"(?:[eE](?P<power>[-+]?[0-9]{1,3})(?![0-9A-Za-z]))?"
    r"(?P<unit>(?![0-9.,]).*)",
    re.DOTALL,
)
_AS_WRITTEN = Exactness(case=True)


class Typed(NamedTuple):
    """A number, and the unit behind it; an empty text where there is none."""

    value: Fraction
    unit: str


def typed_number(text: str) -> Typed | None:
    """The number that a text stands for; None where it is not one that can be read in exactly one way."""
    text = text.translate(_WIDTHS).strip()
    found = _NUMBER.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        return None
    value = Fraction(found["number"].replace(",", "").rstrip("."))
    if found["power"]:
        value *= Fraction(10) ** int(found["power"])
    return Typed(value, unit_text(found["unit"]))


def unit_text(unit: str) -> str:
    """A unit as it is compared: its case counts (`MB` is no `Mb`), its character width and white space do not."""
    return normalised(unit, _AS_WRITTEN)
