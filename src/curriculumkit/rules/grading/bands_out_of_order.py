"""Grades that are not written from the best to the lowest.

## What it does
Reports a band whose lower bound is not below that of the band before it. Also reports one that begins at a
share of 1, such as 0.85, where 85 is meant.

## Why is this bad?
Two bands with the same bound leave open which grade is meant, and a table out of order is misread.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
grading:
  bands:
    B:
      from: 70
    A:
      from: 90
    F:
      from: 0
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
    B:
      from: 70
    F:
      from: 0
```
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import pairwise

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.grading import Band
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK411",
    "bands-out-of-order",
    Severity.ERROR,
    "{band} begins at {lower}, which is not below {before_lower}, where {before} begins",
    "write the bands from the best to the lowest, each with a smaller `from` than the one before",
)

FRACTION = Fault(
    "CK411",
    "bands-out-of-order",
    Severity.ERROR,
    "{band} begins at {lower}, which is less than one percent",
    "write {percent}, not {lower}: bounds are percentages, from 0 to 100",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each band that does not begin below the one before, and for each that begins at a fraction."""
    bands = curriculum.model.grading.bands if curriculum.model.grading else {}
    place = curriculum.place / "grading" / "bands"
    percents = _fractions(bands)
    for key, percent in percents.items():
        whole = f"{percent.normalize():f}"
        yield FRACTION.at(place / key / "from", band=key, lower=bands[key].lower, percent=whole)
    for (before, upper), (key, band) in pairwise(bands.items()):
        if percents.get(key, band.lower) >= percents.get(before, upper.lower):
            yield FAULT.at(
                place / key / "from", band=key, lower=band.lower, before=before, before_lower=upper.lower
            ).because(place / before / "from", "{band} begins here", band=before)


def are_in_order(bands: Mapping[str, Band]) -> bool:
    """Whether bands begin one below the other, so that each has its range."""
    falling = all(below.lower < above.lower for above, below in pairwise(bands.values()))
    return falling and not _fractions(bands)


def _fractions(bands: Mapping[str, Band]) -> dict[str, Decimal]:
    """The percentages that bands mean that begin at a share of 1; where the lowest does, CK412 says more."""
    lowest = min((band.lower for band in bands.values()), default=0)
    return {key: band.lower * 100 for key, band in bands.items() if lowest < band.lower < 1 and band.lower > 0}


RULE = Rule(__doc__, (FAULT, FRACTION), check, since=1)
