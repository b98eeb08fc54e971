"""Grades that are not written from the best to the lowest.

## What it does
Reports a band whose lower bound is not below that of the band before it.

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

from collections.abc import Iterable
from itertools import pairwise

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK411",
    "bands-out-of-order",
    Severity.ERROR,
    "{band} begins at {lower}, which is not below {before_lower}, where {before} begins",
    "write the bands from the best to the lowest, each with a smaller `from` than the one before",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each band that does not begin below the one before."""
    bands = curriculum.model.grading.bands if curriculum.model.grading else {}
    place = curriculum.place / "grading" / "bands"
    for (before, upper), (band, lower) in pairwise(bands.items()):
        if lower.lower >= upper.lower:
            yield FAULT.at(
                place / band / "from", band=band, lower=lower.lower, before=before, before_lower=upper.lower
            ).because(place / before / "from", "{band} begins here", band=before)


RULE = Rule(__doc__, (FAULT,), check, since=1)
