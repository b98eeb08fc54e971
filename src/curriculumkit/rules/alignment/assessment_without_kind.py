"""An assessment of which nobody can tell the kind.

## What it does
Reports an assessment without `kind` whose id is not a kind itself (quiz, lab, exercise, case-study, exam, project).

## Why is this bad?
The kind decides whether there are questions, a mark or a piece of work, and how each export shows it.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
assessments:
  final:
    title: Do you know it?
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
assessments:
  final:
    title: Do you know it?
    kind: exercise
    objectives: [o1]
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.assessment import ASSESSMENT_KINDS
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK303",
    "assessment-without-kind",
    Severity.ERROR,
    "{label} has no `kind`, and its id is not one",
    "write `kind:` and one of: {kinds}",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each assessment without a kind."""
    kinds = ", ".join(ASSESSMENT_KINDS)
    for module in curriculum.modules:
        for assessment in module.assessments.values():
            if assessment.kind is None and module.gaps.spare("assessments"):
                yield FAULT.at(assessment.place.key, label=assessment.label, kinds=kinds)


RULE = Rule(__doc__, (FAULT,), check, since=1)
