"""A grading scheme that leaves scores without a grade.

## What it does
Reports a grading scheme whose lowest band does not begin at 0, and bands that begin above 100 or below 0.

## Why is this bad?
A learner with a score below the lowest band has no grade at all; a band above 100 is never reached.

## Example
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

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule

GAP = Fault(
    "CK412",
    "bands-not-from-zero",
    Severity.ERROR,
    "scores below {lower} have no grade: {band} is the lowest band and begins there",
    "add a band with `from: 0`, such as F",
)
OUTSIDE = Fault(
    "CK412",
    "bands-not-from-zero",
    Severity.ERROR,
    "{band} begins at {lower}, but scores run from 0 to 100",
    "write a lower bound from 0 to 100",
)
_MOST = 100


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for scores without a band, and for bands without scores."""
    bands = curriculum.model.grading.bands if curriculum.model.grading else {}
    if not bands or not curriculum.gaps.spare("grading"):
        return
    place = curriculum.place / "grading" / "bands"
    for key, band in bands.items():
        if not 0 <= band.lower <= _MOST:
            yield OUTSIDE.at(place / key / "from", band=key, lower=band.lower)
    lowest = min(bands, key=lambda key: bands[key].lower)
    if bands[lowest].lower > 0:
        yield GAP.at(place / lowest / "from", band=lowest, lower=bands[lowest].lower)


RULE = Rule(__doc__, (GAP, OUTSIDE), check, since=1)
