"""A grade that nobody who passes can have.

## What it does
Reports a grade that certifies, but lies below every pass mark: whoever has this grade has failed.

## Why is this bad?
The grade says “certified” of people who are not; or a pass mark is higher than it was meant to be.

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
    F:
      from: 0
      certified: false
```
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Final exam
  pass: 90%
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
from curriculumkit.rules.grading.bands_out_of_order import are_in_order
from curriculumkit.rules.grading.pass_marks import authored_pass_marks
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK434",
    "unreachable-band",
    Severity.WARNING,
    "nobody who passes has the grade {band}: it ends below {upper}%, and the lowest pass mark is {mark}",
    "write `certified: false` for it, or lower a pass mark",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each grade that certifies and that nobody who passes can have."""
    grading = curriculum.model.grading
    marks = sorted(authored_pass_marks(curriculum), key=lambda mark: mark[0])
    known = curriculum.gaps.spare("grading", "defaults", "certifications")
    if grading is None or not marks or not known or not all(path.complete for path in curriculum.paths):
        return
    if not are_in_order(grading.bands):
        return
    lowest, place, name = marks[0]
    certified = {band.lower for band in grading.bands.values() if band.certified}
    for key, band in grading.bands.items():
        upper = min((other.lower for other in grading.bands.values() if other.lower > band.lower), default=None)
        # A lowest band that certifies is one that nobody thought about: nothing is said of failing.
        if upper is not None and band.lower > 0 and band.lower in certified and upper <= lowest.value:
            yield FAULT.at(
                curriculum.place / "grading" / "bands" / key / "from", band=key, upper=upper, mark=lowest
            ).because(place, "the lowest pass mark is that of {name}", name=name)


RULE = Rule(__doc__, (FAULT,), check)
