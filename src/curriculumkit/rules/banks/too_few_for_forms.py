"""A pool that is too small for parallel forms.

## What it does
Reports an assessment whose `blueprint` asks for several `forms` that share no more questions than `shared` (none,
if it is left out), where the pool is so small that they must share more, however they are drawn.

## Why is this bad?
Learners of the second sitting are asked what those of the first have told them.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Final exam
  questions: 2
  blueprint:
    forms: 2
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
    forms: 2
    shared: 2
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
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.drawing.forms import least_overlap
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.banks.promises import blueprinted
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK608",
    "too-few-for-forms",
    Severity.WARNING,
    "{forms} forms of {label} with {number} questions each must share {least} of them, but may share {shared}",
    "write more questions ({available} are there), or allow more in `shared`",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each assessment whose forms must share too much."""
    for assessment in blueprinted(curriculum):
        blueprint, number = assessment.model.blueprint, assessment.model.questions or 0
        available = len(assessment.pool)
        if blueprint is None or blueprint.forms is None or available < number:
            continue
        least, shared = _must_share(blueprint.forms, number, available), blueprint.shared or 0
        if least > shared:
            yield FAULT.at(
                assessment.place / "blueprint" / "forms",
                label=assessment.label,
                forms=blueprint.forms,
                number=number,
                least=least,
                shared=shared,
                available=available,
            )


def _must_share(forms: int, number: int, available: int) -> int:
    """How many questions some two forms share at least, when all questions are used as evenly as can be."""
    each, more = divmod(forms * number, available)
    uses = [each + 1] * more + [each] * (available - more)
    return least_overlap(uses, [1] * available, forms)


RULE = Rule(__doc__, (FAULT,), check)
