"""Holidays that the country has not announced yet.

## What it does
Tells which years the holidays package does not know, or knows in part: countries that exchange days off for weekends
by a decree each year, such as China, and holidays that follow the moon and are estimated until they are announced.

## Why is this bad?
Classes would be planned on days that turn out to be free, or the other way round.

## Example
```console
curriculumkit plan --start 2040-09-03 --hours 10 --holidays CN
```

## Write instead
Plan again once they are announced, with a newer release of the holidays package; or close the days yourself.
```console
curriculumkit plan --start 2040-09-03 --hours 10 --closed 2040-10-01..2040-10-07=National_Day
```
"""

from curriculumkit.diagnostics import Fault, Severity

_HOLIDAYS = ("CK562", "holidays-not-announced", Severity.WARNING)

ESTIMATED = Fault(
    *_HOLIDAYS,
    "{country} has not announced these holidays of {year}; their days are estimates: {names}",
    "check them once they are announced, and plan again; a plan file keeps what it was made with",
)
UNANNOUNCED = Fault(
    *_HOLIDAYS,
    "{country} decides year by year which days are exchanged for days off; those of {year} are not known (holidays"
    " {release})",
    "check the holidays of {year} once they are announced, and plan again with a newer release of the holidays package",
)
UNKNOWN_YEAR = Fault(
    *_HOLIDAYS,
    "nothing is known about the holidays of {country} in {year} (holidays {release}): none of its days are closed",
    "give them with --closed",
)
