"""An assessment with less time than its questions take.

## What it does
Compares the `minutes` of a quiz or an exam with the `seconds` of the questions that it draws from, where all of
them state theirs: the average times the number of questions.

## Why is this bad?
Learners who work at the expected pace do not finish.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Final exam
  questions: 2
  minutes: 3
```
```yaml paths/start/m01.exam.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker takes tasks from a queue.
    answer: true
    seconds: 120
  q02:
    type: true-false
    objective: o1
    level: remember
    prompt: A broker keeps messages until they are fetched.
    answer: true
    seconds: 180
```

## Write instead
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Final exam
  questions: 2
  minutes: 10
```
```yaml paths/start/m01.exam.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker takes tasks from a queue.
    answer: true
    seconds: 120
  q02:
    type: true-false
    objective: o1
    level: remember
    prompt: A broker keeps messages until they are fetched.
    answer: true
    seconds: 180
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK508",
    "not-enough-minutes",
    Severity.WARNING,
    "{label} allows {minutes} minutes, but its {count} questions take {needed} on average",
    "allow {needed} minutes or more, or ask fewer questions",
)
_SIXTY = 60


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each assessment whose questions take longer than it lasts."""
    for assessment in curriculum.assessments:
        minutes = assessment.model.minutes
        if minutes is None:
            continue
        seconds = [question.model.seconds for question in assessment.bank]
        stated = [each for each in seconds if each is not None]
        if not stated or len(stated) < len(seconds):
            continue
        count = assessment.model.questions or len(stated)
        needed = -(-sum(stated) * count // (len(stated) * _SIXTY))
        if needed > minutes:
            place = assessment.place / "minutes"
            yield FAULT.at(place, label=assessment.label, minutes=minutes, count=count, needed=needed)


RULE = Rule(__doc__, (FAULT,), check)
