"""A bank that nothing draws from.

## What it does
Reports a bank of questions whose module has no quiz, and an exam bank whose path has no exam.

## Why is this bad?
The questions were written for nothing: no learner ever sees them.

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
activities:
  a1:
    title: Start one
    objectives: [o1]
assessments:
  quiz:
    title: Workers
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
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK222",
    "unused-bank",
    Severity.WARNING,
    "nothing draws from this bank: {label} has no quiz",
    "add a quiz to `assessments` in {file}, or remove the bank",
)
EXAM = Fault(
    "CK222",
    "unused-bank",
    Severity.WARNING,
    "nothing draws from this bank: {label} has no exam",
    "add `exam` to {file}, or remove the bank",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each bank that no assessment draws from."""
    for module in curriculum.modules:
        if module.banks["questions"] and not _has_quiz(module) and module.gaps.spare("assessments"):
            place = Pointer(module.bank_files["questions"], ("questions",)).key
            yield FAULT.at(place, label=module.label, file=module.place.file)
        path = module.path
        if module.banks["exam"] and path.gaps.spare("exam") and (path.exam is None or path.exam.kind != "exam"):
            place = Pointer(module.bank_files["exam"], ("questions",)).key
            yield EXAM.at(place, label=path.label, file=path.place.file)


def _has_quiz(module: ModuleNode) -> bool:
    return any(assessment.kind in {"quiz", None} for assessment in module.assessments.values())


RULE = Rule(__doc__, (FAULT, EXAM), check)
