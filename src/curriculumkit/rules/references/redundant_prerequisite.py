"""A prerequisite that follows from another one.

## What it does
Notes a module in `requires` that another one of the same list requires already, directly or through others.

## Why is this bad?
It does no harm, but it hides which prerequisites matter, and has to be kept up to date for nothing.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01, m02, m03]
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
```yaml paths/start/m03.yaml
title: Results
weeks: 1
requires: [m01, m02]
objectives:
  o1:
    text: Read a result
    level: apply
activities:
  a1:
    title: Read one
    objectives: [o1]
```

## Write instead
```yaml paths/start/path.yaml
title: Start
modules: [m01, m02, m03]
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
```yaml paths/start/m03.yaml
title: Results
weeks: 1
requires: [m02]
objectives:
  o1:
    text: Read a result
    level: apply
activities:
  a1:
    title: Read one
    objectives: [o1]
```
"""

from collections.abc import Iterable, Mapping

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK213",
    "redundant-prerequisite",
    Severity.INFO,
    "{module} requires {earlier}, which {other} requires already",
    "take `{id}` out of `requires`",
)
WORK_LIMIT = 2_000_000
"""Prerequisites that are followed in all; what would take more is left."""


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each prerequisite that follows from another one of the same module."""
    order = {module: index for index, module in enumerate(curriculum.modules)}
    work = WORK_LIMIT
    for module, position in order.items():
        items = [item for item in module.prerequisites if order[item.module] < position]
        if len(items) < 2:
            continue
        earliest = min(order[item.module] for item in items)
        behind: dict[ModuleNode, ModuleNode] = {}
        for item in items:
            work -= _follow(item.module, order, earliest, behind)
        if work < 0:
            return
        for item in items:
            if item.module in behind:
                yield FAULT.at(
                    item.place,
                    module=module.label,
                    earlier=item.module.label,
                    other=behind[item.module].label,
                    id=item.module.local_id,
                ).mended(None)


def _follow(
    start: ModuleNode, order: Mapping[ModuleNode, int], earliest: int, behind: dict[ModuleNode, ModuleNode]
) -> int:
    """Notes everything that a module requires, no further back than `earliest`; returns how many steps that took."""
    waiting, steps = [start], 0
    while waiting:
        for required in waiting.pop().requires:
            steps += 1
            if order[required] >= earliest and required not in behind:
                behind[required] = start
                waiting.append(required)
    return steps


RULE = Rule(__doc__, (FAULT,), check)
