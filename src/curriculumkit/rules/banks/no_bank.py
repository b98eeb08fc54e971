"""A quiz or an exam that has no questions yet.

## What it does
Notes an assessment that promises a number of `questions` and has no bank at all.

## Why is this bad?
It is not: a curriculum is often planned before its questions are written. Packages leave such a quiz out.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
assessments:
  quiz:
    title: Workers
    questions: 5
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
  quiz:
    title: Workers
    questions: 1
    objectives: [o1]
```
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker takes tasks from a queue.
    answer: true
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.banks.promises import bank_file, promising
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK601",
    "no-bank",
    Severity.INFO,
    "{label} promises questions ({promised}), and there is no bank yet",
    "write them in {file}",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each assessment without a bank."""
    for assessment in promising(curriculum):
        if not assessment.pool:
            yield FAULT.at(
                assessment.place / "questions",
                label=assessment.label,
                promised=assessment.model.questions,
                file=bank_file(assessment),
            )


RULE = Rule(__doc__, (FAULT,), check, since=1)
