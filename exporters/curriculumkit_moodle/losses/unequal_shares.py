"""Right options that cannot share a hundred per cent equally.

## What it does
Reports multiple-choice questions whose number of right options is not one of those that Moodle has a percentage for:
1 to 10, and 20.

## Why is this bad?
Moodle accepts only certain percentages: a file with 9.09091 % for each of eleven options is refused. The options are
given 10 % and 5 % instead, 100 % together, so that some are worth more than others, and beyond twenty some nothing.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: multiple-choice
    objective: o1
    level: remember
    prompt: Which of these are digits?
    options:
      - correct: '0'
      - correct: '1'
      - correct: '2'
      - correct: '3'
      - correct: '4'
      - correct: '5'
      - correct: '6'
      - correct: '7'
      - correct: '8'
      - correct: '9'
      - correct: '٣'
      - wrong: x
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: multiple-choice
    objective: o1
    level: remember
    prompt: Which of these are digits?
    options:
      - correct: '0'
      - correct: '1'
      - wrong: x
```
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.question.interaction import ChooseMany
from curriculumkit_moodle.losses.asked import Asked
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.shares import equal_share

FAULT = Fault(
    "CK840",
    "unequal-shares",
    Severity.WARNING,
    "the {count} right options of {question} cannot share 100 % equally in Moodle: they count 10 %, 5 % or nothing",
    "write at most 10 right options, or split the question into two",
)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for a question whose right options Moodle has no percentage for."""
    if isinstance(asked.interaction, ChooseMany):
        count = sum(option.correct for option in asked.interaction.options)
        if count and equal_share(count) is None:
            yield FAULT.at(asked.at(("options",)), count=count, question=asked.node.local_id)


KIND = Kind(__doc__, FAULT, find, only=(ChooseMany,))
