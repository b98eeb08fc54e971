"""A multiple choice that should be marked as a whole.

## What it does
Reports multiple-choice questions with `marking: all-or-nothing`.

## Why is this bad?
Moodle's multiple choice gives part of the marks for part of the right options, and takes the same away for each wrong
one. Nothing else can be set.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: multiple-choice
    objective: o1
    level: remember
    prompt: Which of these are brokers?
    marking: all-or-nothing
    options:
      - correct: RabbitMQ
      - correct: Redis
      - wrong: Flower
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: multiple-choice
    objective: o1
    level: remember
    prompt: Which of these are brokers?
    options:
      - correct: RabbitMQ
      - correct: Redis
      - wrong: Flower
```
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.question.interaction import ChooseMany
from curriculumkit_moodle.losses.asked import Asked
from curriculumkit_moodle.losses.kind import Kind

FAULT = Fault(
    "CK841",
    "all-or-nothing",
    Severity.WARNING,
    "Moodle marks {question} in parts: its multiple choice knows no all or nothing",
    "leave `marking` out, or ask for the right combination with a single choice",
)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for a question that should be marked as a whole."""
    if isinstance(asked.interaction, ChooseMany) and not asked.interaction.partial:
        yield FAULT.at(asked.at(("marking",)), question=asked.node.local_id)


KIND = Kind(__doc__, FAULT, find, only=(ChooseMany,))
