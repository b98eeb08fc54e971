"""An objective that is taught or practised, and never assessed.

## What it does
Reports an objective that lessons or activities serve, but no assessment, no question and no capstone, where other
objectives of its module are assessed.

## Why is this bad?
Nobody can tell whether a learner has reached it, and learners soon notice what does not count.

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
activities:
  a1:
    title: Start one and stop it
    objectives: [o1, o2]
assessments:
  quiz:
    title: Workers
    objectives: [o1]
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
activities:
  a1:
    title: Start one and stop it
    objectives: [o1, o2]
assessments:
  quiz:
    title: Workers
    objectives: [o1, o2]
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, ObjectiveNode
from curriculumkit.rules.alignment.siblings import left_out
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK304",
    "objective-not-assessed",
    Severity.WARNING,
    "{label} is never assessed in its module, where other objectives are",
    "add `{id}` to the `objectives` of an assessment, or write a question on it",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each objective that is left out where its siblings are not."""
    for objective in left_out(curriculum, _is_assessed, "assessments", "questions"):
        if objective.practised_by or objective.taught_by:
            yield FAULT.at(objective.place.key, label=objective.label, id=objective.local_id)


def _is_assessed(objective: ObjectiveNode) -> bool:
    return bool(objective.assessed_by or objective.questions)


RULE = Rule(__doc__, (FAULT,), check)
