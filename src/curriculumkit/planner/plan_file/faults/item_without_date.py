"""Something without dates.

## What it does
Looks for the dates of all parts of the curriculum that the plan has chosen. What has none is planned as in a new plan.

## Why is this bad?
Beside dates that were moved by hand it may stand at the wrong place.

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
    "CK573",
    "item-without-date",
    Severity.WARNING,
    "{id} has no dates in this file; it is planned on {first}, as it would be in a new plan",
    "plan again, or write its `sessions`",
)
