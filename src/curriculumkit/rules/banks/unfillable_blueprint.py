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

from collections.abc import Iterable, Iterator, Sequence

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.drawing.cells import FIXED, Cell, are_apart, by_kind, cells_of, units_of
from curriculumkit.drawing.solver import Shortage, shortages
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
MORE_THAN_ALL = Fault(
    "CK607",
    "unfillable-blueprint",
    Severity.ERROR,
    "{label} has {number} questions in all, but its blueprint asks for {least} of {cell}",
    "lower the quota to {number} at most, or let it have more questions",
)
TOGETHER_TOO_MANY = Fault(
    "CK607",
    "unfillable-blueprint",
    Severity.ERROR,
    "{label} has {number} questions, but the quotas under `{key}` ask for {least} together",
    "lower them until they ask for {number} together at most, or let it have more questions",
)
TOO_MANY_FIXED = Fault(
    "CK607",
    "unfillable-blueprint",
    Severity.ERROR,
    "{label} has {number} questions, but {least} are `fixed`",
    "take questions out of `fixed` until {number} are left at most, or let it have more questions",
)
TOGETHER_TOO_FEW = Fault(
    "CK607",
    "unfillable-blueprint",
    Severity.ERROR,
    "{label} has {number} questions, but the quotas under `{key}` allow {most} together, and its pool has {others} "
    "others",
    "raise them until they allow {number} together, such as with `+` behind a number, or ask fewer questions",
)
NOT_IN_POOL = Fault(
    "CK607",
    "unfillable-blueprint",
    Severity.ERROR,
    "{label} cannot draw {question}, which is `fixed`: it is not in its pool",
    "name a question of {bank}, or move this one there",
)
CONTRADICTION = Fault(
    "CK607",
    "unfillable-blueprint",
    Severity.ERROR,
    "{label} draws {count} of {cell}, which cannot be together with its other quotas",
    "change this quota by {missing}, or one of the others; or write questions that fit several at once",
)
_SEVERAL = 2


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each quota that a pool cannot fill."""
    for assessment in blueprinted(curriculum):
        number = assessment.model.questions or 0
        units = units_of(assessment.pool)
        if not units or len(assessment.pool) < number:
            continue
        cells = cells_of(assessment, units, number)
        found = [*_one_by_one(assessment, cells[1:], number), *_together(assessment, cells, number)]
        yield from found
        if not found and not can_fill(cells, [len(unit.questions) for unit in units]):
            yield from (_contradiction(assessment, shortage) for shortage in shortages(cells, len(units)))


def _one_by_one(assessment: AssessmentNode, cells: Sequence[Cell], number: int) -> Iterator[Finding]:
    """What is wrong with single quotas, whatever the others say."""
    for cell in cells:
        if cell.kind == FIXED and not cell.available:
            question = cell.name.removeprefix(f"{FIXED} ")
            bank = "one of the exam banks of its path" if assessment.module is None else "the bank of its module"
            yield NOT_IN_POOL.at(cell.place, label=assessment.label, question=question, bank=bank)
        elif cell.least > number:
            yield MORE_THAN_ALL.at(cell.place, label=assessment.label, number=number, least=cell.least, cell=cell.name)
        elif cell.available < cell.least:
            yield _too_few(assessment, cell)


def _together(assessment: AssessmentNode, cells: Sequence[Cell], number: int) -> Iterator[Finding]:
    """What is wrong with the quotas of one kind, of which no question fits two."""
    whole, *others = cells
    for found in by_kind(others).values():
        if len(found) < _SEVERAL or not are_apart(found) or any(cell.least > number for cell in found):
            continue
        place = _shared_place(found)
        args = {"label": assessment.label, "number": number, "key": place.path[-1]}
        least, most = sum(cell.least for cell in found), sum(cell.most for cell in found)
        left = whole.available - sum(cell.available for cell in found)
        if least > number:
            yield (TOO_MANY_FIXED if found[0].kind == FIXED else TOGETHER_TOO_MANY).at(place.key, **args, least=least)
        elif found[0].kind != FIXED and most + left < number and all(cell.available >= cell.most for cell in found):
            yield TOGETHER_TOO_FEW.at(place.key, **args, most=most, others=left)


def _shared_place(cells: Sequence[Cell]) -> Pointer:
    """Where quotas of one kind are written."""
    file, path = cells[0].place.file, cells[0].place.path
    return Pointer(file, path[: path.index("blueprint") + 2])


def _contradiction(assessment: AssessmentNode, shortage: Shortage) -> Finding:
    cell = shortage.cell
    return CONTRADICTION.at(
        cell.place,
        label=assessment.label,
        count=cell.least if cell.least == cell.most else f"{cell.least} to {cell.most}",
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


RULE = Rule(
    __doc__,
    (TOO_FEW, MORE_THAN_ALL, TOGETHER_TOO_MANY, TOO_MANY_FIXED, TOGETHER_TOO_FEW, NOT_IN_POOL, CONTRADICTION),
    check,
)
