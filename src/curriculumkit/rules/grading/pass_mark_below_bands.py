"""A pass mark in a band that certifies nobody.

## What it does
Reports a pass mark below the lowest band of the grading scheme that is not `certified: false`.

## Why is this bad?
A learner would pass and be called failed by the grade.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
grading:
  bands:
    A:
      from: 70
    F:
      from: 0
      certified: false
```
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Final exam
  pass: 60%
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
grading:
  bands:
    A:
      from: 70
    F:
      from: 0
      certified: false
```
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Final exam
  pass: 70%
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.grading.pass_marks import authored_pass_marks
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK402",
    "pass-mark-below-bands",
    Severity.ERROR,
    "the pass mark {mark} of {name} lies below {band}, the lowest grade that certifies, which begins at {lower}%",
    "raise the pass mark to {lower}%, or lower the grade's `from`",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each pass mark below the lowest certified band."""
    grading = curriculum.model.grading
    certified = {key: band for key, band in grading.bands.items() if band.certified} if grading else {}
    if not certified or not curriculum.gaps.spare("grading"):
        return
    lowest = min(certified, key=lambda key: certified[key].lower)
    lower = certified[lowest].lower
    place = (curriculum.place / "grading" / "bands" / lowest) / "from"
    for mark, mark_place, name in authored_pass_marks(curriculum):
        if 0 <= mark.value < lower:
            yield FAULT.at(mark_place, mark=mark, name=name, band=lowest, lower=lower).because(
                place, "{band} begins here", band=lowest
            )


RULE = Rule(__doc__, (FAULT,), check, since=1)
