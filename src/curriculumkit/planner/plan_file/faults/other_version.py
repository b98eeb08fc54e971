"""A plan file that was made for another version of the curriculum.

## What it does
Compares `version` in the plan file with the curriculum's.

## Why is this bad?
Modules may have become longer, or something may have been added that has no date.

## Example
```yaml curriculum.yaml
title: Example
language: en
version: '2.0'
paths: [start]
```
```yaml autumn.yaml
curriculum: example
term: autumn
start: 2026-09-07
hours_per_week: 10
days: [mon, tue, wed, thu, fri]
version: '1.0'
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
Plan again; or look at the dates, and write the version that they hold for.
```yaml curriculum.yaml
title: Example
language: en
version: '2.0'
paths: [start]
```
```yaml autumn.yaml
curriculum: example
term: autumn
start: 2026-09-07
hours_per_week: 10
days: [mon, tue, wed, thu, fri]
version: '2.0'
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
    "CK571",
    "plan-of-other-version",
    Severity.WARNING,
    "this plan was made for version {found} of the curriculum, and this is {version}",
    "plan again, or write `version: '{version}'` once you have looked at the dates",
)
