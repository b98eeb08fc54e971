"""A duration that no learner can keep.

## What it does
Reports a study mode with no hours a week, with more than 60, and with more than a week has (168), and a module that has
something to do and takes 0 weeks.

## Why is this bad?
Every plan and every promise is computed from these numbers. With more than 60 hours a week for months nobody has time
left to live; mostly the hours of a month or of a whole path were written.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
base_study_mode: full-time
study_modes:
  full-time:
    title: Full time
    hours_per_week: 160
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
base_study_mode: full-time
study_modes:
  full-time:
    title: Full time
    hours_per_week: 40
```
"""

from collections.abc import Iterable, Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule

_CODE, _NAME = "CK510", "implausible-duration"
IMPOSSIBLE = Fault(
    _CODE,
    _NAME,
    Severity.ERROR,
    "{mode} asks for {hours} hours a week, but a week has 168",
    "write the hours of study in one week, such as 10-15 or 40",
)
NONE = Fault(
    _CODE,
    _NAME,
    Severity.ERROR,
    "{mode} has no hours a week: nothing can be studied in it",
    "write the hours of study in one week, such as 10-15, or leave `hours_per_week` out: learners then set their pace",
)
TOO_MANY = Fault(
    _CODE,
    _NAME,
    Severity.WARNING,
    "{mode} asks for {hours} hours a week, which is more than 60",
    "write hours that learners can keep up, and give its paths more weeks",
)
NO_WEEKS = Fault(
    _CODE,
    _NAME,
    Severity.WARNING,
    "{label} has something to do, but takes no time: its `weeks` are 0",
    "write its weeks in the base study mode, such as 0.5",
)
_MOST, _WEEK = 60, 168


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each study mode with such hours, and each module without time."""
    yield from _of_modes(curriculum)
    for module in curriculum.modules:
        if not module.model.weeks.high and (module.lessons or module.activities or module.assessments):
            yield NO_WEEKS.at(module.place / "weeks", label=module.label)


def _of_modes(curriculum: LinkedCurriculum) -> Iterator[Finding]:
    for key, mode in curriculum.model.study_modes.items():
        hours = mode.hours_per_week
        place = curriculum.place / "study_modes" / key / "hours_per_week"
        if hours is None:
            continue
        if not hours.high:
            yield NONE.at(place, mode=key)
        elif hours.high > _MOST:
            yield (IMPOSSIBLE if hours.high > _WEEK else TOO_MANY).at(place, mode=key, hours=hours)


RULE = Rule(__doc__, (IMPOSSIBLE, NONE, TOO_MANY, NO_WEEKS), check, since=3)
