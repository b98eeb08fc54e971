"""Dates of something that is not in the plan.

## What it does
Looks for each key of `items` among the parts of the curriculum that the plan has chosen.

## Why is this bad?
The dates count for nothing; where the id is misspelt, what was meant stands elsewhere.

## Example
```yaml autumn.yaml
curriculum: example
term: autumn
start: 2026-09-07
hours_per_week: 10
days: [mon, tue, wed, thu, fri]
items:
  start/m01:study:
    sessions:
      2026-09-07: 120
      2026-09-08: 120
      2026-09-09: 60
  start/m01/a1:
    sessions:
      2026-09-09: 60
      2026-09-10: 90
  start/m01/lab:
    sessions:
      2026-09-11: 60
  start/m01/quiz:
    sessions:
      2026-09-11: 150
    due: 2026-09-11
```
```console
curriculumkit plan --plan-file autumn.yaml
```

## Write instead
```yaml autumn.yaml
curriculum: example
term: autumn
start: 2026-09-07
hours_per_week: 10
days: [mon, tue, wed, thu, fri]
items:
  start/m01:study:
    sessions:
      2026-09-07: 120
      2026-09-08: 120
      2026-09-09: 60
  start/m01/a1:
    sessions:
      2026-09-09: 60
      2026-09-10: 90
  start/m01/quiz:
    sessions:
      2026-09-11: 150
    due: 2026-09-11
```
```console
curriculumkit plan --plan-file autumn.yaml
```
"""

from curriculumkit.diagnostics import Fault, Severity

FAULT = Fault(
    "CK572",
    "item-not-in-plan",
    Severity.WARNING,
    "there is nothing called {id} in what this plan chooses of the curriculum: its dates are left out",
    "take it out, or correct its id",
)
