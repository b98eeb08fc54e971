"""A question that no paper can draw.

## What it does
Notes questions of a pool that the `blueprint` leaves out: those of a quota of 0, and those beside quotas that fill
the whole paper.

## Why is this bad?
They were written for nothing, or the blueprint forgets them.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Final exam
  questions: 2
  blueprint:
    levels:
      apply-or-above: 0
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
  q03:
    type: true-false
    objective: o1
    level: remember
    prompt: Two workers may serve one queue at the same time.
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
      apply-or-above: 1
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
  q03:
    type: true-false
    objective: o1
    level: remember
    prompt: Two workers may serve one queue at the same time.
    answer: true
```
"""

from collections.abc import Iterable, Sequence

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.drawing.cells import Cell, cells_of, units_of
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.banks.greedy import can_fill
from curriculumkit.rules.banks.promises import blueprinted
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK609",
    "undrawn-question",
    Severity.INFO,
    "no paper of {label} can have {id}",
    "change the blueprint so that it has room for this question, or remove the question",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each question that the blueprint leaves out."""
    for assessment in blueprinted(curriculum):
        number = assessment.model.questions or 0
        units = units_of(assessment.bank)
        if sum(len(unit.questions) for unit in units) < number:
            continue
        cells = cells_of(assessment, units, number)
        if not can_fill(cells, [len(unit.questions) for unit in units]):
            continue
        out = {unit for cell in cells[1:] if cell.most == 0 for unit in cell.sizes} | _crowded_out(
            cells, number, len(units)
        )
        for index in sorted(out):
            node = units[index].node
            yield FAULT.at(node.place.key, label=assessment.label, id=node.local_id).because(
                (assessment.place / "blueprint").key, "the blueprint"
            )


def _crowded_out(cells: Sequence[Cell], number: int, units: int) -> set[int]:
    """The units beside quotas of one kind that fill the paper by themselves."""
    kinds: dict[str, list[Cell]] = {}
    for cell in cells:
        kinds.setdefault(cell.name.partition(" ")[0], []).append(cell)
    out: set[int] = set()
    for kind, found in kinds.items():
        covered = [unit for cell in found for unit in cell.sizes]
        apart = len(covered) == len(set(covered))
        if kind != "fixed" and apart and sum(cell.least for cell in found) >= number:
            out |= set(range(units)) - set(covered)
    return out


RULE = Rule(__doc__, (FAULT,), check)
