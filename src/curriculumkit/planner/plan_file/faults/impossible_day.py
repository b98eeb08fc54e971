"""A day that cannot be.

## What it does
Compares the days of each item with the start of the plan, with its farthest day, and with one another.

## Why is this bad?
The item would be in no week of the plan.

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
      2026-09-04: 120
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

_DAY = ("CK575", "impossible-day", Severity.ERROR)

BEFORE_START = Fault(
    *_DAY,
    "{id} is on {day}, before the plan starts on {start}",
    "write a later day, or an earlier `start`",
)
ALL_BEFORE_START = Fault(
    *_DAY,
    "{count} items are before the plan starts on {start}; the first of them, {id}, is on {day}",
    "write an earlier `start`; or to move the whole term, leave `start` as it was, and give --start beside --plan-file",
)
TOO_FAR = Fault(*_DAY, "{id} is on {day}, beyond {last}, the last day that this plan can have", "write an earlier day")
OUT_OF_REACH = Fault(*_DAY, "this plan starts on {start}", "write a day from {first} to {last}")
WINDOW_BACKWARDS = Fault(*_DAY, "{id} ends on {last}, before it begins on {first}", "exchange the two days")
