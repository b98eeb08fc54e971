"""An objective that nothing serves.

## What it does
Reports an objective that no lesson teaches, no activity practises, and no assessment or question assesses.

## Why is this bad?
It is a promise to the learner that the module does not keep.

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
    title: Start one, and stop it
    objectives: [o1, o2]
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, ObjectiveNode
from curriculumkit.rules.alignment.siblings import dangling
from curriculumkit.rules.alignment.unserved_module import is_known, is_unserved
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK301",
    "unserved-objective",
    Severity.WARNING,
    "nothing teaches, practises or assesses {label}",
    "add `{id}` to the `objectives` of what serves it, or write an activity for it",
)


def is_served(objective: ObjectiveNode) -> bool:
    """Whether anything serves an objective."""
    return bool(objective.taught_by or objective.practised_by or objective.assessed_by or objective.questions)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each objective that nothing serves, in modules where something serves another."""
    open_modules = {scope for scope, _ in dangling(curriculum)}
    for objective in curriculum.objectives:
        module = objective.module
        if module.id not in open_modules and is_known(module) and not is_unserved(module) and not is_served(objective):
            yield FAULT.at(objective.place.key, label=objective.label, id=objective.local_id)


RULE = Rule(__doc__, (FAULT,), check, since=1)
