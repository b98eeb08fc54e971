"""Modules that wait for each other.

## What it does
Reports prerequisites (`requires`, or else the module before) that run in a circle; of several circles through the same
modules the shortest one.

## Why is this bad?
Nobody can begin any of these modules.

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
requires: [m01]
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
modules: [m01, m02]
```
```yaml paths/start/m02.yaml
title: Tasks
weeks: 1
requires: [m01]
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

from collections.abc import Iterable, Sequence

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit.graph.cycles import cycles
from curriculumkit.rules.rule import Rule

ITSELF = Fault(
    "CK211",
    "prerequisite-cycle",
    Severity.ERROR,
    "{label} requires itself",
    "take the module out of its own `requires`",
)
CYCLE = Fault(
    "CK211",
    "prerequisite-cycle",
    Severity.ERROR,
    "these modules wait for each other: {cycle}",
    "take one of them out of the `requires` of another",
)
_NAMED = 20
"""Modules of a cycle that are named; nobody reads more."""


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each group of modules that wait for each other."""
    for cycle in cycles({module: module.requires for module in curriculum.modules}):
        first = cycle[0]
        if len(cycle) == 1:
            yield ITSELF.at(_link_place(first, first), label=first.label)
            continue
        links = list(zip(cycle, (*cycle[1:], first), strict=True))
        finding = CYCLE.at(_link_place(*links[0]), cycle=" → ".join(_names((*cycle, first))))
        for module, required in links[1:_NAMED]:
            template = "{module} requires {required}"
            finding = finding.because(
                _link_place(module, required), template, module=module.label, required=required.label
            )
        yield finding


def _names(modules: Sequence[ModuleNode]) -> list[str]:
    """The ids, without the middle where there are too many to read."""
    names = [module.local_id for module in modules]
    if len(names) <= _NAMED:
        return names
    half = _NAMED // 2
    return [*names[:half], f"… ({len(names) - 2 * half}) …", *names[-half:]]


def _link_place(module: ModuleNode, required: ModuleNode) -> Pointer:
    return next(item.place for item in module.prerequisites if item.module is required)


RULE = Rule(__doc__, (ITSELF, CYCLE), check, since=1)
