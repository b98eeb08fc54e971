"""The plan has no times of day, so that the calendar has whole days instead of sessions.

Modules, projects and resits stretch over their days, exams stand on theirs, and nothing is shown as busy.

```shell
curriculumkit export calendar --start 2026-09-07
```

Say when teaching begins, and in which time zone:

```shell
curriculumkit export calendar --start 2026-09-07 --at 19:00 --time-zone Asia/Shanghai
```
"""

from curriculumkit.diagnostics import Fault, Severity

FAULT = Fault(
    "CK828",
    "no-times-of-day",
    Severity.INFO,
    "the plan has no times of day: this calendar has whole days in place of sessions",
    "give --at and --time-zone",
)
