"""Hints where Moodle offers no second try.

## What it does
Notes hints of true-or-false questions and of essays.

## Why is this bad?
Moodle shows a hint after a try that failed. A true-or-false question has one try, and an essay is marked by a person:
nobody sees their hints.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker runs tasks.
    answer: true
    hints:
      - What else would it do?
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker runs tasks.
    answer: true
    explanation: What else would it do?
```
"""

from collections.abc import Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.question.interaction import Judge, WriteFreely
from curriculumkit_moodle.losses.asked import Asked
from curriculumkit_moodle.losses.kind import Kind

FAULT = Fault(
    "CK854",
    "hint-not-shown",
    Severity.INFO,
    "Moodle shows no hints of {question}: this type of question has one try",
    "say it in the explanation, or ask with a single choice",
)


def find(asked: Asked, _: LinkedCurriculum) -> Iterator[Finding]:
    """One for a question with hints that nobody sees."""
    if asked.node.model.hints and isinstance(asked.interaction, Judge | WriteFreely):
        yield FAULT.at(asked.at(("hints",)), question=asked.node.local_id)


KIND = Kind(__doc__, FAULT, find, only=(Judge, WriteFreely))
