"""Closed days that end before they begin.

## What it does
Compares the first and the last day of each entry of `holidays` in a plan file.

## Why is this bad?
None of the days would be closed.

## Example
```yaml autumn.yaml
curriculum: example
term: autumn
start: 2026-09-07
hours_per_week: 10
days: [mon, tue, wed, thu, fri]
holidays:
  - first: 2026-10-07
    last: 2026-10-01
    name: Holidays
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

## Write instead
```yaml autumn.yaml
curriculum: example
term: autumn
start: 2026-09-07
hours_per_week: 10
days: [mon, tue, wed, thu, fri]
holidays:
  - first: 2026-10-01
    last: 2026-10-07
    name: Holidays
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
    "CK563",
    "holiday-backwards",
    Severity.ERROR,
    "{name} ends on {last}, before it begins on {first}",
    "exchange the two days",
)
