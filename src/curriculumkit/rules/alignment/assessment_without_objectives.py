"""An assessment that serves no objective.

## What it does
Reports an assessment of a module that names no `objectives`, and has no questions that do.

## Why is this bad?
Its result says nothing about what a learner can do, and it takes time from what does.

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
  lab:
    title: A lab
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
  lab:
    title: A lab
    objectives: [o1]
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.alignment.unserved_module import is_known
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK308",
    "assessment-without-objectives",
    Severity.WARNING,
    "{label} assesses no objective",
    "write `objectives:` with the ids of those that it assesses, such as [{example}]",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each assessment without objectives."""
    for module in curriculum.modules:
        if not is_known(module) or not module.objectives:
            continue
        for assessment in module.assessments.values():
            model = assessment.model
            judged = model.rubric and any(criterion.objectives for criterion in model.rubric.criteria.values())
            if not model.objectives and not assessment.bank and not judged:
                yield FAULT.at(assessment.place.key, label=assessment.label, example=next(iter(module.objectives)))


RULE = Rule(__doc__, (FAULT,), check)
