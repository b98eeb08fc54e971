"""A tolerance as large as the answer.

## What it does
Reports a numerical question whose tolerance is as large as its answer, or larger. An answer of 0 has no size to
compare with.

## Why is this bad?
0 is marked as right, and so is twice the answer: whoever guesses a small number scores. Mostly the tolerance was meant
in per cent, or belongs to another question.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: numerical
    objective: o1
    level: remember
    prompt: How many tasks does a worker with four processes reserve with a prefetch multiplier of 4?
    answer: 16
    tolerance: 16
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: numerical
    objective: o1
    level: remember
    prompt: How many tasks does a worker with four processes reserve with a prefetch multiplier of 4?
    answer: 16
    tolerance: 1
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.display import digits
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.question.interaction import EnterNumber
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK624",
    "tolerance-too-wide",
    Severity.WARNING,
    "{id} accepts every number from {low} to {high}: its tolerance is as large as its answer or larger",
    "write a smaller tolerance, such as 5%, or leave it out where only {answer} is right",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each numerical question that 0 answers as well."""
    for question in curriculum.questions:
        if question.model.type != "numerical":
            continue
        asked = question.model.interaction
        if is_too_wide(asked):
            yield FAULT.at(
                question.place / "tolerance",
                id=question.local_id,
                answer=digits(asked.answer),
                low=digits(asked.answer - asked.tolerance),
                high=digits(asked.answer + asked.tolerance),
            )


def is_too_wide(asked: EnterNumber) -> bool:
    """Whether 0 is as right as the answer."""
    return 0 < abs(asked.answer) <= asked.tolerance


RULE = Rule(__doc__, (FAULT,), check, since=3)
