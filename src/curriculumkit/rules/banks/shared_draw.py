"""Quizzes that draw the same questions.

## What it does
Reports quizzes of one module that together have more questions than their bank, so that they must share some. (What an
exam draws comes from banks of its own; a question of a quiz in its blueprint is an error of the blueprint, CK607.)

## Why is this bad?
After the first of the two, learners have seen the question with its answer and its explanation: the second one tells
what they remember of it, not what they can do.

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
    title: Before
    questions: 1
    objectives: [o1]
  after:
    kind: quiz
    title: Afterwards
    questions: 2
    objectives: [o1]
```
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: apply
    prompt: A worker runs tasks.
    answer: true
  q02:
    type: true-false
    objective: o1
    level: apply
    prompt: A broker runs tasks.
    answer: false
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
    title: Before
    questions: 1
    objectives: [o1]
  after:
    kind: quiz
    title: Afterwards
    questions: 1
    objectives: [o1]
```
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: apply
    prompt: A worker runs tasks.
    answer: true
  q02:
    type: true-false
    objective: o1
    level: apply
    prompt: A broker runs tasks.
    answer: false
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK623",
    "shared-draw",
    Severity.WARNING,
    "the {count} quizzes of {label} have {wanted} questions together, and draw from a bank of {bank}",
    "write more questions, or let the quizzes be shorter",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each module whose quizzes must share questions."""
    for module in curriculum.modules:
        quizzes = [node for node in module.assessments.values() if node.kind == "quiz" and node.model.questions]
        counts, bank = [quiz.model.questions or 0 for quiz in quizzes], len(module.banks["questions"])
        is_known = "questions" not in module.broken_banks and max(counts, default=0) <= bank
        if is_known and sum(counts) > bank > 0:
            args = {"count": len(quizzes), "label": module.label, "wanted": sum(counts), "bank": bank}
            yield FAULT.at(quizzes[-1].place / "questions", **args)


RULE = Rule(__doc__, (FAULT,), check, since=3)
