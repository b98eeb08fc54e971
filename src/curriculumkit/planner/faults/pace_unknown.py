"""The hours of a week are not known.

## What it does
Looks for the hours per week in `--hours`, then in the study mode; and for those of the base study mode, which the
weeks of modules are counted in.

## Why is this bad?
Without them nobody can say how much fits into a week, and so when anything ends.

## Example
The curriculum has no study mode, and nobody gave the hours.
```console
curriculumkit plan --start 2026-09-07
```

## Write instead
```console
curriculumkit plan --start 2026-09-07 --hours 10
```
"""

from curriculumkit.diagnostics import Fault, Severity

_PACE = ("CK550", "pace-unknown", Severity.ERROR)

UNKNOWN_MODE = Fault(*_PACE, "there is no study mode {mode}", "the study modes are: {known}")
NO_PACE = Fault(
    *_PACE, "the study mode {mode} has no hours per week", "give the hours per week, or choose one of: {known}"
)
NO_MODE = Fault(*_PACE, "the curriculum has no study mode", "give the hours per week")
NOT_COUNTED = Fault(
    *_PACE,
    "the weeks of modules cannot be counted in hours: {mode}, the base study mode, has no hours per week",
    "write its `hours_per_week`, or give the hours per week without a study mode",
)
IMPOSSIBLE_PACE = Fault(
    *_PACE, "{hours} hours per week do not fit {days} days of teaching", "give more than 0, at most 24 for each day"
)
