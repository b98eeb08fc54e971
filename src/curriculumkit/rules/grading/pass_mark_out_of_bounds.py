"""A pass mark that is no percentage.

## What it does
Reports a pass mark below 0 % or above 100 %.

## Why is this bad?
Nobody can reach more than everything; an LMS would refuse the value or read it as something else.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Final exam
  pass: 700%
```

## Write instead
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
    "CK401",
    "pass-mark-out-of-bounds",
    Severity.ERROR,
    "the pass mark {mark} of {name} is not between 0% and 100%",
    "write the share of the points that must be reached, such as 70%",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each pass mark outside of 0 to 100 %."""
    for mark, place, name in authored_pass_marks(curriculum):
        if not mark.is_share:
            yield FAULT.at(place, mark=mark, name=name)


RULE = Rule(__doc__, (FAULT,), check, since=1)
