"""A number that counts with a unit that is wrong.

## What it does
Notes numerical questions with a unit.

## Why is this bad?
Moodle gives full marks for the right number with any unit that it does not know: for `3 kg` where 3 s is right. The
right number with one of the question's other units is marked wrong, except where the same number would be right in some
unit.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: numerical
    objective: o1
    level: remember
    prompt: How long does a task wait at most?
    answer: 3
    unit: s
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: numerical
    objective: o1
    level: remember
    prompt: How many seconds does a task wait at most?
    answer: 3
```
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.question.interaction import EnterNumber
from curriculumkit_moodle.losses.asked import Asked
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.other_units import wrong_in_other_units

FAULT = Fault(
    "CK839",
    "any-unit-accepted",
    Severity.INFO,
    "Moodle marks the right number of {question} as right with any unit but {units}",
    "ask for a number of {unit} in the prompt, and leave the unit out",
)
UNKNOWN = Fault(
    "CK839",
    "any-unit-accepted",
    Severity.INFO,
    "Moodle marks the right number of {question} as right with any unit",
    "ask for a number of {unit} in the prompt, and leave the unit out",
)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for a question with a unit."""
    question = asked.interaction
    if not isinstance(question, EnterNumber) or question.unit is None:
        return
    known = ", ".join(wrong.unit for wrong in wrong_in_other_units(question))
    fault = FAULT if known else UNKNOWN
    yield fault.at(asked.at(("unit",)), question=asked.node.local_id, unit=question.unit, units=known)


KIND = Kind(__doc__, FAULT, find, only=(EnterNumber,))
