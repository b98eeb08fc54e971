"""An assessment that cannot be left out.

## What it does
Compares `--without` with the assessments that are optional, those with `required: false`.

## Why is this bad?
A module is complete only with its required assessments: who leaves one out is never certified.

## Example
```console
curriculumkit plan --start 2026-09-07 --hours 10 --without start/m01/quiz
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
    objectives: [o1]
assessments:
  quiz:
    title: Do you know it?
    objectives: [o1]
    required: false
```
```console
curriculumkit plan --start 2026-09-07 --hours 10 --without start/m01/quiz
```
"""

from curriculumkit.diagnostics import Fault, Severity

_ELECTIVE = ("CK552", "not-to-be-left-out", Severity.ERROR)

UNKNOWN_ELECTIVE = Fault(*_ELECTIVE, "there is no assessment {id} to leave out", "those that are optional are: {known}")
REQUIRED = Fault(
    *_ELECTIVE,
    "{label} cannot be left out: its module is complete only with it",
    "those that are optional are: {known}",
)
