"""A question that no paper can draw.

## What it does
Notes questions of a pool that the `blueprint` leaves out: those of a quota of 0, and those beside quotas that fill
the whole paper. Where several quizzes draw from the pool, those that the blueprints of all of them leave out.

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
from curriculumkit.drawing.cells import FIXED, Cell, are_apart, by_kind, cells_of, units_of
from curriculumkit.graph import AssessmentNode, LinkedCurriculum, PooledNode
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
    """A finding for each question that the blueprints of all assessments that could draw it leave out."""
    out = {assessment: _left_out(assessment) for assessment in blueprinted(curriculum)}
    for assessment, nodes in out.items():
        sharing = _of_one_pool(assessment)
        if assessment is not sharing[0]:
            continue
        label = ", ".join(node.label for node in sharing)
        for node in nodes:
            if all(node in out.get(other, {}) for other in sharing):
                yield FAULT.at(node.place.key, label=label, id=node.local_id).because(
                    (assessment.place / "blueprint").key, "the blueprint"
                )


def _of_one_pool(assessment: AssessmentNode) -> list[AssessmentNode]:
    """The assessments that draw from its pool."""
    module = assessment.module
    return [node for node in module.assessments.values() if node.kind == "quiz"] if module else [assessment]


def _left_out(assessment: AssessmentNode) -> dict[PooledNode, None]:
    """What no paper of an assessment can have; nothing where no paper can be drawn at all."""
    number = assessment.model.questions or 0
    units = units_of(assessment.pool)
    if sum(len(unit.questions) for unit in units) < number:
        return {}
    cells = cells_of(assessment, units, number)
    if not can_fill(cells, [len(unit.questions) for unit in units]):
        return {}
    out = {unit for cell in cells[1:] if cell.most == 0 for unit in cell.sizes}
    return dict.fromkeys(units[index].node for index in sorted(out | _crowded_out(cells, number, len(units))))


def _crowded_out(cells: Sequence[Cell], number: int, units: int) -> set[int]:
    """The units beside quotas of one kind that fill the paper by themselves."""
    out: set[int] = set()
    for kind, found in by_kind(cells).items():
        if kind != FIXED and are_apart(found) and sum(cell.least for cell in found) >= number:
            out |= set(range(units)).difference(*(cell.sizes for cell in found))
    return out


RULE = Rule(__doc__, (FAULT,), check)
