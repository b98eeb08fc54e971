"""A date that cannot be kept, or that something was moved to by hand and that violates something.

## What it does
Compares the dates that are set (`--on`) with when everything before can be done. In a plan file it compares what was
moved by hand with the order of study, with the hours of its week, with closed days, and with what is due.

A date that was asked for and cannot be kept is an error. What somebody moved by hand stays where it is: that is a
warning.

## Why is this bad?
An exam would be sat before its modules are done, or a week would have more hours than learners have.

## Example
The quiz comes last in its module, which takes until Friday.
```console
curriculumkit plan --start 2026-09-07 --hours 10 --on start/m01/quiz=2026-09-08
```

## Write instead
```console
curriculumkit plan --start 2026-09-07 --hours 10 --on start/m01/quiz=2026-09-12
```
"""

from curriculumkit.diagnostics import Fault, Severity

_DATE = ("CK555", "date-not-to-be-kept", Severity.ERROR)
_MOVED = ("CK555", "date-not-to-be-kept", Severity.WARNING)

UNKNOWN_ITEM = Fault(
    *_DATE, "there is nothing called {id} in this plan, so it can have no date", "did you mean {guess}?"
)
TOO_EARLY = Fault(
    *_DATE,
    "{title} is set for {date}, but what comes before it takes until {ready}",
    "set it for {ready} or later, begin earlier, or give more hours per week",
)
OVERFULL_WEEK = Fault(
    *_DATE,
    "week {number} would have {hours} hours, more than {cap}, because of what is set at a date",
    "set it for another week, or give more hours per week",
)
OVERFULL_BY_HAND = Fault(
    *_MOVED, "week {number} has {hours} hours, more than {cap}, since something was moved", "move it to another week"
)
OUT_OF_ORDER = Fault(
    *_MOVED,
    "{title} begins on {date}, before {other} is done on {ready}",
    "move one of the two, or live with it: learners then begin without what they should bring",
)
CLOSED_DAY = Fault(
    *_MOVED, "{title} is on {date}, which is closed: {holiday}", "set it for another day, or live with it"
)
DUE_TOO_EARLY = Fault(
    *_MOVED, "{title} is due on {due}, before the work at it is done on {done}", "write a later `due`"
)
