"""Quizzes that draw the same questions.

## What it does
Reports quizzes of one module that together have more questions than their bank, or whose blueprints together ask for
more questions of a kind than there are, so that they must share some. (What an exam draws comes from banks of its own;
a question of a quiz in its blueprint is an error of the blueprint, CK607.)

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

from collections.abc import Iterable, Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.drawing.cells import Cell, cells_of, units_of
from curriculumkit.graph import AssessmentNode, LinkedCurriculum, ModuleNode
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK623",
    "shared-draw",
    Severity.WARNING,
    "the {count} quizzes of {label} have {wanted} questions together, and draw from a bank of {bank}",
    "write more questions, or let the quizzes be shorter",
)
OF_A_KIND = Fault(
    "CK623",
    "shared-draw",
    Severity.WARNING,
    "{count} quizzes of {label} draw {wanted} of {cell} together, and their bank has {available}",
    "write {missing} more of this kind, or lower a quota",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each module whose quizzes must share questions."""
    for module in curriculum.modules:
        quizzes = [node for node in module.assessments.values() if node.kind == "quiz" and node.model.questions]
        counts = [quiz.model.questions or 0 for quiz in quizzes]
        bank = len(quizzes[0].pool) if quizzes else 0
        if "questions" in module.uncounted or max(counts, default=0) > bank:
            continue
        if sum(counts) > bank > 0:
            args = {"count": len(quizzes), "label": module.label, "wanted": sum(counts), "bank": bank}
            yield FAULT.at(quizzes[-1].place / "questions", **args)
        elif len(quizzes) > 1:
            yield from _of_a_kind(module, [quiz for quiz in quizzes if quiz.model.blueprint is not None])


def _of_a_kind(module: ModuleNode, quizzes: list[AssessmentNode]) -> Iterator[Finding]:
    """A finding for each kind of questions of which several blueprints ask for too many."""
    units = units_of(quizzes[0].pool) if len(quizzes) > 1 else []
    asking: dict[frozenset[int], dict[AssessmentNode, Cell]] = {}
    for quiz in quizzes if units else ():
        for cell in cells_of(quiz, units, quiz.model.questions or 0)[1:]:
            if 0 < cell.least <= cell.available:
                asking.setdefault(frozenset(cell.sizes), {}).setdefault(quiz, cell)
    for cells in asking.values():
        wanted, last = sum(cell.least for cell in cells.values()), [*cells.values()][-1]
        if wanted > last.available:
            missing = wanted - last.available
            args = {"count": len(cells), "label": module.label, "wanted": wanted, "cell": last.name}
            finding = OF_A_KIND.at(last.place, **args, available=last.available, missing=missing)
            for quiz, cell in [*cells.items()][:-1]:
                finding = finding.because(cell.place, "{label} draws {least} here", label=quiz.label, least=cell.least)
            yield finding


RULE = Rule(__doc__, (FAULT, OF_A_KIND), check, since=3)
