"""A module whose parts take longer than the module.

## What it does
Adds the `minutes` of a module's parts, with a quarter of an hour for each part without any, and compares them with the
module's weeks at the chosen end of their range (`--effort`).

## Why is this bad?
Each part is planned shorter than its author said, so that learners fall behind from the first day.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    minutes: 900
    objectives: [o1]
assessments:
  quiz:
    title: Do you know it?
    objectives: [o1]
```
```console
curriculumkit plan --start 2026-09-07 --hours 10
```

## Write instead
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    minutes: 300
    objectives: [o1]
assessments:
  quiz:
    title: Do you know it?
    objectives: [o1]
```
```console
curriculumkit plan --start 2026-09-07 --hours 10
```
"""

from curriculumkit.diagnostics import Fault, Severity

FAULT = Fault(
    "CK558",
    "work-shortened",
    Severity.WARNING,
    "the parts of {label} take {work} hours, and it has {hours} at this effort: each is shortened in proportion",
    "choose more effort, or give the module more weeks",
)
