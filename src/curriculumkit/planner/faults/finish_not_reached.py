"""The plan ends behind the wished finish, or beyond all that can be planned.

## What it does
Compares the last day of work with `--finish`, and says which start or how many hours per week would be enough. A plan
may take twenty years at most.

## Why is this bad?
Learners have an access, a term or an exam that ends; a plan that is silently longer is found out when it is too late.

## Example
Ten hours of work, two a day, are not done on Wednesday.
```console
curriculumkit plan --start 2026-09-07 --hours 10 --finish 2026-09-09
```

## Write instead
```console
curriculumkit plan --start 2026-09-07 --hours 10 --finish 2026-09-11
```
"""

from curriculumkit.diagnostics import Fault, Severity

_FINISH = ("CK554", "finish-not-reached", Severity.ERROR)

TOO_LATE = Fault(
    *_FINISH,
    "the plan ends on {finish}, {days} days after {wished}",
    "at {hours} hours per week the latest start is {latest}; or {enough} hours per week are enough from this start",
)
TOO_LATE_AT_ALL = Fault(
    *_FINISH,
    "the plan ends on {finish}, {days} days after {wished}",
    "choose fewer paths, more hours per week, or a later day: no start from {start} on is early enough",
)
ENDLESS = Fault(
    *_FINISH,
    "this never ends: the plan would reach beyond {last}, the last day that it can have",
    "give more hours per week, close fewer days, or set earlier days",
)
