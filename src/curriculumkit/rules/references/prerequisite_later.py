"""A module that requires a later one.

## What it does
Reports a module whose `requires` names a module that comes after it in the order of study.

## Why is this bad?
Who follows the order of the path arrives at the module without what it builds on.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01, m02]
```
```yaml paths/start/m01.yaml
title: Workers
weeks: 1
requires: [m02]
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
```
```yaml paths/start/m02.yaml
title: Tasks
weeks: 1
requires: []
objectives:
  o1:
    text: Call a task
    level: apply
activities:
  a1:
    title: Call one
    objectives: [o1]
```

## Write instead
```yaml paths/start/path.yaml
title: Start
modules: [m02, m01]
```
```yaml paths/start/m01.yaml
title: Workers
weeks: 1
requires: [m02]
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
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
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.graph.cycles import cycles
from curriculumkit.rules.references.prerequisite_in_other_track import is_taken
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK212",
    "prerequisite-later",
    Severity.ERROR,
    "{module} requires {later}, which comes later",
    "move {later_id} before {module_id} in the path, or take it out of `requires`",
)
LATER_PATH = Fault(
    "CK212",
    "prerequisite-later",
    Severity.ERROR,
    "{module} requires {later} of a path that comes later: {path}",
    "take it out of `requires`; or move what {module_id} teaches into {path_id}, behind {later_id}",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each prerequisite that comes later; cycles, and what need not be taken, are told of elsewhere."""
    order = {module: index for index, module in enumerate(curriculum.modules)}
    found = cycles({module: module.requires for module in order})
    steps = {step for cycle in found for step in zip(cycle, (*cycle[1:], cycle[0]), strict=True)}
    for module, position in order.items():
        for item in module.prerequisites:
            later = item.module
            if order[later] > position and (module, later) not in steps and is_taken(later, module):
                args = {"module": module.label, "later": later.label}
                args |= {"module_id": module.local_id, "later_id": later.local_id}
                if later.path is module.path:
                    yield FAULT.at(item.place, **args)
                else:
                    yield LATER_PATH.at(item.place, path=later.path.label, path_id=later.path.id, **args)


RULE = Rule(__doc__, (FAULT, LATER_PATH), check, since=1)
