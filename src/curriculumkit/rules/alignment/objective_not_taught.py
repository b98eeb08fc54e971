"""An objective that is assessed, and never taught.

## What it does
Notes an objective that is assessed, but that no lesson teaches, where lessons teach other objectives of its module.

## Why is this bad?
Learners are asked for something that they were never shown.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
  o2:
    text: Stop a worker
    level: apply
lessons:
  workers:
    title: Workers
    objectives: [o1]
activities:
  a1:
    title: Start one and stop it
    objectives: [o1, o2]
assessments:
  quiz:
    title: Workers
    objectives: [o1, o2]
```
```markdown paths/start/m01/workers.md
A worker takes tasks from a queue.
```

## Write instead
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
  o2:
    text: Stop a worker
    level: apply
lessons:
  workers:
    title: Workers
    objectives: [o1, o2]
activities:
  a1:
    title: Start one and stop it
    objectives: [o1, o2]
assessments:
  quiz:
    title: Workers
    objectives: [o1, o2]
```
```markdown paths/start/m01/workers.md
A worker takes tasks from a queue.
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, ObjectiveNode
from curriculumkit.rules.alignment.siblings import left_out
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK306",
    "objective-not-taught",
    Severity.INFO,
    "{label} is never taught in its module, where other objectives are",
    "add `{id}` to the `objectives` of a lesson",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each objective that is left out where its siblings are not."""
    for objective in left_out(curriculum, _is_taught, "lessons"):
        if objective.assessed_by or objective.questions:
            yield FAULT.at(objective.place.key, label=objective.label, id=objective.local_id)


def _is_taught(objective: ObjectiveNode) -> bool:
    return bool(objective.taught_by)


RULE = Rule(__doc__, (FAULT,), check)
