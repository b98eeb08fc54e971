"""A reference to the wrong kind of thing.

## What it does
Reports a reference whose id exists, but is that of something else than can stand there: an activity among the
objectives, a module where a certification is held.

## Why is this bad?
The reference has no meaning, so that it counts for nothing.

## Example
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
    objectives: [o1, a1]
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
from curriculumkit.rules.references.kinds import kind_of
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK202",
    "wrong-kind-of-reference",
    Severity.ERROR,
    "`{ref}` is {found}, but {wanted} is needed here",
    "write the id of {wanted}",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each reference to something of another kind."""
    for item in curriculum.unresolved:
        if item.found is not None:
            found, wanted = kind_of(type(item.found)), kind_of(item.wanted)
            yield FAULT.at(item.place, ref=item.ref, found=found, wanted=wanted).because(
                item.found.place.key, "{label} is here", label=item.found.label
            )


RULE = Rule(__doc__, (FAULT,), check, since=1)
