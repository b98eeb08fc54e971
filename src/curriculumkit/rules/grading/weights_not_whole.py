"""Weights that look like percentages, and are not 100 together.

## What it does
Reports a path all of whose assessments state a `weight`, where the weights add up to more than 50 and not to 100.

## Why is this bad?
Learners read the weights as shares of the total. What is missing is shared out in a way that nobody announced.

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
    objectives: [o1]
assessments:
  quiz:
    title: Workers
    weight: 40
    objectives: [o1]
  lab:
    title: A lab
    weight: 50
    objectives: [o1]
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
assessments:
  quiz:
    title: Workers
    weight: 40
    objectives: [o1]
  lab:
    title: A lab
    weight: 60
    objectives: [o1]
```
"""

from collections.abc import Iterable
from decimal import Decimal

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import AssessmentNode, LinkedCurriculum, PathNode
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK404",
    "weights-not-whole",
    Severity.WARNING,
    "the weights of {label} add up to {total}, not to 100",
    "change them until they are 100 together, or write small numbers such as 1 and 2",
)
_LEAST, _WHOLE = 50, 100


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each path whose weights are no whole."""
    for path in curriculum.paths:
        assessments = graded(path)
        weights = [node.model.weight for node in assessments if node.model.weight is not None]
        total = sum(weights, Decimal())
        if path.complete and len(weights) == len(assessments) and total > _LEAST and total != _WHOLE:
            yield FAULT.at(assessments[-1].place / "weight", label=path.label, total=total)


def graded(path: PathNode) -> list[AssessmentNode]:
    """All assessments of a path, and its exam."""
    own = [node for module in path.all_modules for node in module.assessments.values()]
    return own + ([path.exam] if path.exam else [])


RULE = Rule(__doc__, (FAULT,), check)
