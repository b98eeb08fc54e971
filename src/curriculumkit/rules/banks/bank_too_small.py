"""A quiz or an exam that promises more questions than there are.

## What it does
Compares the `questions` of a quiz with its module's bank, and those of an exam with the exam banks of its path.

## Why is this bad?
The assessment cannot be given as it is announced.

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
    questions: 2
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

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.banks.promises import bank_file, promising
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK602",
    "bank-too-small",
    Severity.ERROR,
    "{label} promises {promised} questions, but its bank has {actual}",
    "write {missing} more in {file}, or promise {actual}",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each assessment whose bank has too few questions."""
    for assessment in promising(curriculum):
        promised, actual = assessment.model.questions or 0, len(assessment.pool)
        if not 0 < actual < promised:
            continue
        finding = FAULT.at(
            assessment.place / "questions",
            label=assessment.label,
            promised=promised,
            actual=actual,
            missing=promised - actual,
            file=bank_file(assessment),
        )
        if assessment.module is not None:
            bank = Pointer(bank_file(assessment), ("questions",))
            finding = finding.because(bank.key, "the bank has {actual} questions", actual=actual)
        yield finding


RULE = Rule(__doc__, (FAULT,), check, since=1)
