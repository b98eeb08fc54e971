"""A path that nobody can begin.

## What it does
Reports a path whose entry asks for something that can only be had in the path itself, or behind it. Prerequisites of
modules count: where a module requires one of another path, that path has to be open as well.

## Why is this bad?
Nobody fulfils the entry requirements, so that no module of the path reaches a learner.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
certifications:
  first:
    title: First
    requires:
      - complete: start
```
```yaml paths/start/path.yaml
title: Start
entry:
  - hold: first
leads_to: first
modules: [m01]
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
certifications:
  first:
    title: First
    requires:
      - complete: start
```
```yaml paths/start/path.yaml
title: Start
leads_to: first
modules: [m01]
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.references.reach import Reach
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK215",
    "unreachable-path",
    Severity.ERROR,
    "nobody can begin {label}: this part of its entry can only be had in the path itself, or behind it",
    "ask for something that can be had before, or add a way in, such as `judged:`, under `any:`",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each entry requirement that nobody can fulfil."""
    reach = Reach(curriculum)
    for path in curriculum.paths:
        for condition in path.entry:
            if not reach.meets(condition) and reach.waits_for(condition, path):
                yield FAULT.at(condition.place, label=path.label)


RULE = Rule(__doc__, (FAULT,), check)
