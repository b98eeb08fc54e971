"""One id for two things.

## What it does
Reports two things of one module, or of one path, that have the same id: an objective and an activity, a track and a
module, or a module that is listed twice.

## Why is this bad?
A reference to the id could mean either. Progress in an LMS is stored under ids, too.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  worker:
    text: Start a worker
    level: apply
activities:
  worker:
    title: Start one
    objectives: [worker]
```

## Write instead
```yaml paths/start/m01.yaml
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
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK205",
    "shared-id",
    Severity.ERROR,
    "the id `{id}` is taken already, by “{name}”",
    "give this one another id; ids within a module, and within a path, are all different",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each second thing with an id."""
    for item in curriculum.shared_ids:
        yield FAULT.at(item.place, id=item.first.local_id, name=item.first.name).because(
            item.first.place.key, "{label} is here", label=item.first.label
        )


RULE = Rule(__doc__, (FAULT,), check, since=1)
