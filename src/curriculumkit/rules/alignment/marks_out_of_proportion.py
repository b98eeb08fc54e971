"""Marks that do not fit the time.

## What it does
Notes a module whose share of the marks of its path (by the `weight` of its assessments, or by the questions that
the path's exam asks for) is more than `proportion` times, or less than a part of, its share of the weeks. Modules
with less than a tenth of either are left alone.

## Why is this bad?
Learners spend their time where the marks are. What is assessed too little is learnt too little.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01, m02]
```
```yaml paths/start/m01.yaml
title: First steps
weeks: 4
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
assessments:
  lab:
    title: Workers
    weight: 1
    objectives: [o1]
```
```yaml paths/start/m02.yaml
title: Tasks
weeks: 1
objectives:
  o1:
    text: Call a task
    level: apply
activities:
  a1:
    title: Call one
    objectives: [o1]
assessments:
  lab:
    title: Tasks
    weight: 4
    objectives: [o1]
```

## Write instead
```yaml paths/start/path.yaml
title: Start
modules: [m01, m02]
```
```yaml paths/start/m01.yaml
title: First steps
weeks: 4
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
assessments:
  lab:
    title: Workers
    weight: 4
    objectives: [o1]
```
```yaml paths/start/m02.yaml
title: Tasks
weeks: 1
objectives:
  o1:
    text: Call a task
    level: apply
activities:
  a1:
    title: Call one
    objectives: [o1]
assessments:
  lab:
    title: Tasks
    weight: 1
    objectives: [o1]
```
"""

from collections.abc import Iterable
from decimal import Decimal

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode, PathNode
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK311",
    "marks-out-of-proportion",
    Severity.INFO,
    "{label} takes {time}% of the weeks of its path and gives {marks}% of its marks",
    "change the weights, or the exam's `modules`, until both are alike",
)
_LEAST = Decimal("0.1")


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each module whose share of marks is far from its share of time."""
    limit = curriculum.model.checks.options.proportion
    for path in curriculum.paths:
        if not path.complete or path.tracks:
            continue
        for marks in (_by_weight(path), _by_quota(path)):
            yield from _compare(path, marks, limit)


def _compare(path: PathNode, marks: dict[ModuleNode, Decimal], limit: Decimal) -> Iterable[Finding]:
    weeks = {module: (module.model.weeks.low + module.model.weeks.high) / 2 for module in path.modules}
    all_marks, all_weeks = sum(marks.values()), sum(weeks.values())
    if not all_marks or not all_weeks:
        return
    for module in path.modules:
        share, time = marks.get(module, Decimal()) / all_marks, weeks[module] / all_weeks
        if max(share, time) < _LEAST or min(share, time) * limit >= max(share, time):
            continue
        yield FAULT.at(
            (module.place / "weeks").key, label=module.label, time=round(100 * time), marks=round(100 * share)
        )


def _by_weight(path: PathNode) -> dict[ModuleNode, Decimal]:
    """The weights of modules, where all of them say something."""
    weights = {
        module: [a.model.weight for a in module.assessments.values() if a.model.weight is not None]
        for module in path.modules
    }
    return {module: sum(found, Decimal()) for module, found in weights.items()} if all(weights.values()) else {}


def _by_quota(path: PathNode) -> dict[ModuleNode, Decimal]:
    """What the exam asks for, where it names every module."""
    quotas = path.exam.module_quotas if path.exam else {}
    return {module: quota.low for module, quota in quotas.items()} if len(quotas) == len(path.modules) else {}


RULE = Rule(__doc__, (FAULT,), check)
