"""An exam that does not say how long it takes.

## What it does
Plans two minutes for each question of an exam without `minutes`, an hour where it says nothing about questions either.

## Why is this bad?
The room and the people are booked for another time than the exam needs.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Exam
```
```console
curriculumkit plan --start 2026-09-07 --hours 10
```

## Write instead
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Exam
  minutes: 120
```
```console
curriculumkit plan --start 2026-09-07 --hours 10
```
"""

from curriculumkit.diagnostics import Fault, Severity

FAULT = Fault(
    "CK557",
    "exam-without-minutes",
    Severity.INFO,
    "{label} states no minutes; {minutes} are planned for it",
    "write its `minutes`",
)
