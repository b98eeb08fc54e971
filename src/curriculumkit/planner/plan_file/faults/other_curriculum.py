"""A plan file of another curriculum.

## What it does
Compares `curriculum` in the plan file with the curriculum's id.

## Why is this bad?
Its dates belong to other modules.

## Example
```yaml autumn.yaml
curriculum: another
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
    "CK570",
    "plan-of-other-curriculum",
    Severity.ERROR,
    "this plan belongs to the curriculum {found}, and this is {curriculum}",
    "give the PATH of {found}, or another plan file",
)
