"""An exam, a capstone or a portfolio for which there is not enough time.

## What it does
Compares an exam, which is sat in one piece, with the hours of a week; and the weeks for projects (`--project-weeks`)
with the exam that is taken out of them, and with the weeks of the path.

## Why is this bad?
No week could hold the exam, or nothing would be left for the project or the modules.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Exam
  minutes: 120
```
```console
curriculumkit plan --start 2026-09-07 --hours 1
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

_EXAM = ("CK556", "exam-too-long", Severity.ERROR)

EXAM_TOO_LONG = Fault(
    *_EXAM,
    "{title} takes {minutes} minutes in one piece, more than the {week} of a whole week",
    "give more hours per week",
)
NO_TIME_FOR_PROJECT = Fault(
    *_EXAM,
    "{path} has {given} minutes for capstone and exam, and the exam alone takes {exam}",
    "give the project more weeks",
)
NO_TIME_FOR_MODULES = Fault(
    *_EXAM,
    "capstone and exam would take {given} of the {whole} minutes of {path}: nothing is left for its modules",
    "give the project fewer weeks, or add its weeks behind the modules",
)
