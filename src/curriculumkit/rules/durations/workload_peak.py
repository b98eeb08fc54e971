"""A module with far more work a week than the rest of its path.

## What it does
Divides the minutes of each module's lessons, activities and assessments by its weeks, and compares that with the
median of the path: reports a module with more than twice as much (`checks: options: proportion:` sets how many times).
Only paths are looked at of which at least four modules state all their minutes.

## Why is this bad?
Learners plan with the weeks before. A sudden peak is where they give up, even if its hours lie within what was
promised.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01, m02, m03, m04]
```
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    minutes: 100
    objectives: [o1]
```
```yaml paths/start/m02.yaml
title: Second steps
weeks: 1
objectives:
  o1:
    text: Start two workers
    level: apply
activities:
  a1:
    title: Start them
    minutes: 120
    objectives: [o1]
```
```yaml paths/start/m03.yaml
title: Third steps
weeks: 1
objectives:
  o1:
    text: Start three workers
    level: apply
activities:
  a1:
    title: Start them
    minutes: 400
    objectives: [o1]
```
```yaml paths/start/m04.yaml
title: Last steps
weeks: 1
objectives:
  o1:
    text: Stop all workers
    level: apply
activities:
  a1:
    title: Stop them
    minutes: 110
    objectives: [o1]
```

## Write instead
```yaml paths/start/path.yaml
title: Start
modules: [m01, m02, m03, m04]
```
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    minutes: 100
    objectives: [o1]
```
```yaml paths/start/m02.yaml
title: Second steps
weeks: 1
objectives:
  o1:
    text: Start two workers
    level: apply
activities:
  a1:
    title: Start them
    minutes: 120
    objectives: [o1]
```
```yaml paths/start/m03.yaml
title: Third steps
weeks: 3
objectives:
  o1:
    text: Start three workers
    level: apply
activities:
  a1:
    title: Start them
    minutes: 400
    objectives: [o1]
```
```yaml paths/start/m04.yaml
title: Last steps
weeks: 1
objectives:
  o1:
    text: Stop all workers
    level: apply
activities:
  a1:
    title: Stop them
    minutes: 110
    objectives: [o1]
```
"""

from collections.abc import Iterable
from decimal import Decimal
from statistics import median

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.durations.effort import WORK, minutes_written
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK509",
    "workload-peak",
    Severity.WARNING,
    "{label} has {work} hours of work a week, where {usual} are usual in this path",
    "give it more weeks, or move some of its work to another module",
)
_SIXTY, _ENOUGH = Decimal(60), 4


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each module with a peak."""
    times = curriculum.model.checks.options.proportion
    for path in curriculum.paths:
        work: dict[str, Decimal] = {}
        for module in path.all_modules:
            minutes = minutes_written(module)
            if minutes and module.gaps.spare(*WORK) and all(minutes) and module.model.weeks.low > 0:
                work[module.id] = sum((Decimal(each or 0) for each in minutes), Decimal()) / module.model.weeks.low
        usual = median(work.values()) if len(work) >= _ENOUGH else Decimal()
        for module in path.all_modules:
            found = work.get(module.id, Decimal())
            if usual and found > times * usual:
                args = {"label": module.label, "work": f"{found / _SIXTY:.1f}", "usual": f"{usual / _SIXTY:.1f}"}
                yield FAULT.at((module.place / "weeks").key, **args)


RULE = Rule(__doc__, (FAULT,), check, since=3)
