"""Nobody gave a start, so that the calendar begins on one that is made up.

It is the first Monday behind the day in `updated`, so that the same curriculum always gives the same file. Such a
calendar shows how long everything takes; it is not one to give out.

```shell
curriculumkit export calendar
```

Give the first day of teaching, and a name for the term, which stays the same when the start moves:

```shell
curriculumkit export calendar --start 2026-09-07 --term autumn-2026
```
"""

from curriculumkit.diagnostics import Fault, Severity

FAULT = Fault(
    "CK826",
    "start-assumed",
    Severity.WARNING,
    "nobody gave a start: this calendar begins on {start}",
    "give --start, or a plan file with --plan",
)
