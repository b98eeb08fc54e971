"""A module that is a copy of another one.

## What it does
Reports a module that has the same title and the same objectives, word for word, as an earlier one.

## Why is this bad?
Most often a file was copied to begin the next module, and not changed. Learners would study the same thing twice, and
the module that was meant to be there is missing.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01, m02]
```
```yaml paths/start/m02.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
assessments:
  quiz:
    title: Do you know it?
    objectives: [o1]
```

## Write instead
```yaml paths/start/path.yaml
title: Start
modules: [m01, m02]
```
```yaml paths/start/m02.yaml
title: Stopping
weeks: 1
objectives:
  o1:
    text: Stop a worker
    level: apply
activities:
  a1:
    title: Stop one
    objectives: [o1]
assessments:
  quiz:
    title: Do you know it?
    objectives: [o1]
```
"""

from collections.abc import Hashable, Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK226",
    "copied-module",
    Severity.WARNING,
    "{module} has the same title and the same objectives as {other}",
    "write what it is about and what its learners can do afterwards, or take one of the two out",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each module that seems to be a copy."""
    seen: dict[Hashable, ModuleNode] = {}
    for module in curriculum.modules:
        objectives = frozenset(objective.model.text for objective in module.objectives.values())
        other = seen.setdefault((module.name, objectives), module)
        if objectives and other is not module:
            finding = FAULT.at(module.place / "title", module=module.label, other=other.label)
            yield finding.because(other.place / "title", "the other one")


RULE = Rule(__doc__, (FAULT,), check, since=3)
