"""A blueprint that its pool cannot fill.

## What it does
Reports the parts of an exam's or a quiz's `blueprint` for which its pool has too few questions, or which contradict
one another. Where all of them can be filled one by one, but not together, the fewest changes that would do are
named.

## Why is this bad?
No paper can be drawn. That should be known before the day of the exam.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Final exam
  questions: 2
  blueprint:
    levels:
      apply-or-above: 1+
```
```yaml paths/start/m01.exam.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker takes tasks from a queue.
    answer: true
  q02:
    type: true-false
    objective: o1
    level: remember
    prompt: A broker keeps messages until they are fetched.
    answer: true
```

## Write instead
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Final exam
  questions: 2
  blueprint:
    levels:
      apply-or-above: 1+
```
```yaml paths/start/m01.exam.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: apply
    prompt: A worker takes tasks from a queue.
    answer: true
  q02:
    type: true-false
    objective: o1
    level: remember
    prompt: A broker keeps messages until they are fetched.
    answer: true
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.drawing.cells import Cell, cells_of, units_of
from curriculumkit.drawing.solver import shortages
from curriculumkit.graph import AssessmentNode, LinkedCurriculum
from curriculumkit.rules.banks.greedy import can_fill
from curriculumkit.rules.banks.promises import blueprinted
from curriculumkit.rules.rule import Rule

TOO_FEW = Fault(
    "CK607",
    "unfillable-blueprint",
    Severity.ERROR,
    "{label} draws at least {least} of {cell}, and its pool has {available}",
    "write {missing} more questions of this kind, or lower the quota",
)
CONTRADICTION = Fault(
    "CK607",
    "unfillable-blueprint",
    Severity.ERROR,
    "{label} draws {least} to {most} of {cell}, which cannot be together with its other quotas",
    "change this quota by {missing}, or one of the others; or write questions that fit several at once",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each quota that a pool cannot fill."""
    for assessment in blueprinted(curriculum):
        number = assessment.model.questions or 0
        units = units_of(assessment.bank)
        if not units or len(assessment.bank) < number:
            continue
        cells = cells_of(assessment, units, number)
        short = [cell for cell in cells[1:] if cell.available < cell.least]
        yield from (_too_few(assessment, cell) for cell in short)
        if short or can_fill(cells, [len(unit.questions) for unit in units]):
            continue
        for shortage in shortages(cells, len(units)):
            cell = shortage.cell
            yield CONTRADICTION.at(
                cell.place,
                label=assessment.label,
                least=cell.least,
                most=cell.most,
                cell=cell.name,
                missing=abs(shortage.missing),
            )


def _too_few(assessment: AssessmentNode, cell: Cell) -> Finding:
    return TOO_FEW.at(
        cell.place,
        label=assessment.label,
        least=cell.least,
        cell=cell.name,
        available=cell.available,
        missing=cell.least - cell.available,
    )


RULE = Rule(__doc__, (TOO_FEW, CONTRADICTION), check)
