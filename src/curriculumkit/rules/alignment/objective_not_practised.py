"""An objective that is assessed, and never practised.

## What it does
Notes an objective that is assessed, but that no activity and no lab or exercise lets learners practise, where other
objectives of its module are practised.

## Why is this bad?
Learners are asked for something that they never did.

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
    title: Start one
    objectives: [o1]
assessments:
  quiz:
    title: Workers
    objectives: [o1, o2]
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
from curriculumkit.graph import AssessedNode, AssessmentNode, LinkedCurriculum, ObjectiveNode
from curriculumkit.rules.alignment.siblings import left_out
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK305",
    "objective-not-practised",
    Severity.INFO,
    "{label} is never practised in its module, where other objectives are",
    "add `{id}` to the `objectives` of an activity",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each objective that is left out where its siblings are not."""
    for objective in left_out(curriculum, _is_practised, "activities", "assessments"):
        if objective.assessed_by or objective.questions:
            yield FAULT.at(objective.place.key, label=objective.label, id=objective.local_id)


def _is_practised(objective: ObjectiveNode) -> bool:
    return bool(objective.practised_by) or not all(map(_only_asks, objective.assessed_by))


def _only_asks(work: AssessedNode) -> bool:
    """Whether there is nothing to do but to answer questions."""
    return isinstance(work, AssessmentNode) and work.kind in {"quiz", "exam"}


RULE = Rule(__doc__, (FAULT,), check)
