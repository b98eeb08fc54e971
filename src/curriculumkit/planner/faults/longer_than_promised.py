"""A path that takes more weeks of teaching than it promises.

## What it does
Compares the hours of a path, with its capstone, portfolio and exam, with its `weeks` in the study mode. They are added
behind the modules unless `--capstones within` says otherwise, and the modules fill the weeks.

## Why is this bad?
Learners plan with what the path promises.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
base_study_mode: part-time
study_modes:
  part-time:
    title: Part time
    hours_per_week: 10
```
```yaml paths/start/path.yaml
title: Start
weeks:
  part-time: 1
modules: [m01]
exam:
  title: Exam
  minutes: 120
```
```console
curriculumkit plan --start 2026-09-07
```

## Write instead
Take the exam out of the week that the path promises, or tell learners how long it really takes.
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
base_study_mode: part-time
study_modes:
  part-time:
    title: Part time
    hours_per_week: 10
```
```yaml paths/start/path.yaml
title: Start
weeks:
  part-time: 1
modules: [m01]
exam:
  title: Exam
  minutes: 120
```
```console
curriculumkit plan --start 2026-09-07 --capstones within
```
"""

from curriculumkit.diagnostics import Fault, Severity

FAULT = Fault(
    "CK559",
    "longer-than-promised",
    Severity.INFO,
    "{path} takes {weeks} weeks of teaching, not the {promised} promised as {mode}: its exam and project are added",
    "plan them within the path's weeks (--capstones within), or tell learners so",
)
