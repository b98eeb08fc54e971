"""As many results dropped as there are.

## What it does
Reports a kind under `drop_lowest` of which a path has no more assessments than are dropped, and one of which no path
has any.

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
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK406",
    "all-results-dropped",
    Severity.ERROR,
    "of each kind {kind}, {dropped} results are dropped, the lowest ones, but {label} has only {count}",
    "write a number below {count}, or take `{kind}` out",
)
ONLY_ONE = Fault(
    "CK406",
    "all-results-dropped",
    Severity.ERROR,
    "results of the kind {kind} are dropped, and {label} has only 1: it would not count",
    "take `{kind}` out, or give {label} another assessment of this kind",
)
OF_NOTHING = Fault(
    "CK406",
    "all-results-dropped",
    Severity.WARNING,
    "results of the kind {kind} are dropped, but no assessment is of this kind",
    "take `{kind}` out, or write one of the kinds that there are: {kinds}",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each kind and path where nothing is left, and each kind that is not there."""
    grading = curriculum.model.grading
    known = curriculum.gaps.spare("grading") and all(path.complete for path in curriculum.paths)
    for kind, dropped in grading.drop_lowest.items() if grading else ():
        counts = {path: sum(1 for node in path.assessments if node.kind == kind) for path in curriculum.paths}
        short = [path for path, count in counts.items() if path.complete and 0 < count <= dropped]
        place = curriculum.place / "grading" / "drop_lowest" / kind
        if short:
            count = counts[short[0]]
            fault = ONLY_ONE if count == 1 else FAULT
            finding = fault.at(place, kind=kind, dropped=dropped, label=short[0].label, count=count)
            for path in short[1:]:
                finding = finding.because(path.place, "{label} has {count}", label=path.label, count=counts[path])
            yield finding
        elif known and not any(counts.values()):
            kinds = sorted({node.kind for node in curriculum.assessments if node.kind})
            yield OF_NOTHING.at(place.key, kind=kind, kinds=", ".join(kinds) or "none")


RULE = Rule(__doc__, (FAULT, ONLY_ONE, OF_NOTHING), check)
