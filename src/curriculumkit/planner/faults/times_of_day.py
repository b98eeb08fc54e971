"""Weekdays, times of day or a time zone that do not fit.

## What it does
Looks whether there are days to teach on, whether times of day have a time zone that is known, and whether a day's work
ends before midnight.

## Why is this bad?
19:00 is another moment in each time zone; a calendar without one shows some learners another time.

## Example
```console
curriculumkit plan --start 2026-09-07 --hours 10 --at 19:00
```

## Write instead
```console
curriculumkit plan --start 2026-09-07 --hours 10 --at 19:00 --time-zone Asia/Shanghai
```
"""

from curriculumkit.diagnostics import Fault, Severity

_TIMES = ("CK561", "times-of-day", Severity.ERROR)

NO_WEEKDAY = Fault(*_TIMES, "no weekday is chosen", "choose at least one")
NO_ZONE = Fault(*_TIMES, "times of day need a time zone", "give one, such as Asia/Shanghai or Europe/Berlin")
UNKNOWN_ZONE = Fault(*_TIMES, "there is no time zone {zone}", "write its IANA name, such as Asia/Shanghai")
PAST_MIDNIGHT = Fault(
    *_TIMES,
    "{minutes} minutes of work that begin at {at} would end after midnight",
    "begin earlier, teach on more days, or give fewer hours per week",
)
