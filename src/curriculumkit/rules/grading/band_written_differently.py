"""A grade whose printed range is not the range it has.

## What it does
Compares the numbers in `written` with the band's bounds: with `from`, and with the whole number below the next higher
band (100 for the highest). A single number may be either bound.

## Why is this bad?
Learners read what is printed; the toolkit computes with the bounds. They would get two different grades.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
grading:
  bands:
    A:
      from: 90
      written: 91-100%
    F:
      from: 0
      written: below 90%
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
grading:
  bands:
    A:
      from: 90
      written: 90-100%
    F:
      from: 0
      written: below 90%
```
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from math import ceil

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.grading.bands_out_of_order import are_in_order
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK413",
    "band-written-differently",
    Severity.ERROR,
    "{band} is printed as “{written}”, but holds from {lower} up to {upper}",
    "write {lower} and {last} in it, or change `from`",
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_FULL = Decimal(100)
_BOTH = 2
"""Numbers of a printed range with both of its bounds."""


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each band whose printed range is not its range."""
    bands = curriculum.model.grading.bands if curriculum.model.grading and curriculum.gaps.spare("grading") else {}
    if not are_in_order(bands):
        return  # the bounds themselves are wrong
    upper: Decimal | None = None
    printed: Decimal | None = None
    for key, band in bands.items():
        numbers = [Decimal(number) for number in _NUMBER.findall(band.written or "")]
        last = _last(upper)
        follows = printed is not None and _agree(numbers, band.lower, printed, _last(printed))
        is_wrong = not _agree(numbers, band.lower, upper, last)
        bound, upper = upper, band.lower
        printed = min(numbers) if is_wrong and len(numbers) == _BOTH else None
        if is_wrong and not follows:
            yield FAULT.at(
                curriculum.place / "grading" / "bands" / key / "written",
                band=key,
                written=band.written,
                lower=band.lower,
                upper=_FULL if bound is None else bound,
                last=last,
            )


def _last(upper: Decimal | None) -> Decimal:
    """The last whole number of a band below the one that begins at a bound."""
    return _FULL if upper is None else Decimal(ceil(upper) - 1)


def _agree(numbers: list[Decimal], lower: Decimal, upper: Decimal | None, last: Decimal) -> bool:
    match numbers:
        case []:
            return True
        case [number]:
            return number in (lower, upper)
        case [first, second]:
            return first == lower and last <= second and (second < upper if upper is not None else second == _FULL)
        case _:
            return False


RULE = Rule(__doc__, (FAULT,), check, since=1)
