"""As many results dropped as there are.

## What it does
Reports a kind under `drop_lowest` of which a path has no more assessments than are dropped.

## Why is this bad?
No result of the kind counts, so that nobody needs to do the work; or the number is a slip.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
grading:
  bands:
    A:
      from: 70
    F:
      from: 0
  drop_lowest:
    lab: 2
```
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
assessments:
  lab:
    title: First lab
    objectives: [o1]
  second:
    title: Second lab
    kind: lab
    objectives: [o1]
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
grading:
  bands:
    A:
      from: 70
    F:
      from: 0
  drop_lowest:
    lab: 1
```
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
assessments:
  lab:
    title: First lab
    objectives: [o1]
  second:
    title: Second lab
    kind: lab
    objectives: [o1]
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.grading.weights_not_whole import graded
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK406",
    "all-results-dropped",
    Severity.ERROR,
    "of each kind {kind}, the {dropped} lowest results are dropped, but {label} has only {count}",
    "write a number below {count}, or take `{kind}` out",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each kind and path where nothing is left."""
    grading = curriculum.model.grading
    for kind, dropped in grading.drop_lowest.items() if grading else ():
        counts = {path: sum(1 for node in graded(path) if node.kind == kind) for path in curriculum.paths}
        short = [path for path, count in counts.items() if path.complete and 0 < count <= dropped]
        if short:
            place = curriculum.place / "grading" / "drop_lowest" / kind
            finding = FAULT.at(place, kind=kind, dropped=dropped, label=short[0].label, count=counts[short[0]])
            for path in short[1:]:
                finding = finding.because(path.place, "{label} has {count}", label=path.label, count=counts[path])
            yield finding


RULE = Rule(__doc__, (FAULT,), check)
