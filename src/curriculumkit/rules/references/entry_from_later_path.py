"""A path that asks for what only a later path gives.

## What it does
Reports an entry requirement that can only be met with a certification, a path or an exam that comes later in the
order of `paths`, without another way in.

## Why is this bad?
Who studies the paths in their order stands before a closed door.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start, next]
```
```yaml paths/start/path.yaml
title: Start
entry:
  - complete: next
modules: [m01]
```
```yaml paths/next/path.yaml
title: Next
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [next, start]
```
```yaml paths/start/path.yaml
title: Start
entry:
  - complete: next
modules: [m01]
```
```yaml paths/next/path.yaml
title: Next
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import CertificationNode, ConditionNode, LinkedCurriculum, PathNode
from curriculumkit.graph.linked import certain
from curriculumkit.rules.references.reach import path_of
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK216",
    "entry-from-later-path",
    Severity.WARNING,
    "{label} asks for something of {later}, which comes later",
    "move {later_id} before {id} under `paths` in curriculum.yaml, or ask for something else",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each entry requirement that a later path fulfils."""
    leading = {path.leads_to: path for path in reversed(curriculum.paths) if path.leads_to is not None}
    for path in curriculum.paths:
        for condition in certain(path.entry):
            later = _giver(condition, leading)
            if later is not None and later.number > path.number:
                yield FAULT.at(
                    condition.place, label=path.label, later=later.label, later_id=later.id, id=path.id
                ).because(later.place, "{label} is here", label=later.label)


def _giver(condition: ConditionNode, leading: dict[CertificationNode, PathNode]) -> PathNode | None:
    target = condition.target
    if isinstance(target, CertificationNode):
        return leading.get(target)
    return path_of(target) if target is not None else None


RULE = Rule(__doc__, (FAULT,), check)
