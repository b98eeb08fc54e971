"""Credits that do not fit the hours.

## What it does
Compares the `credits` of a path with its hours in the base study mode, as it promises them or as its modules take: an
ECTS credit stands for 25 to 30 hours of work (ECTS Users' Guide, 2015), a credit of the United Kingdom for 10 (QAA).

## Why is this bad?
Other institutions accept credits because of the hours behind them.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
base_study_mode: evenings
study_modes:
  evenings:
    title: Evenings
    hours_per_week: 2-3
```
```yaml paths/start/path.yaml
title: Start
weeks:
  evenings: 10
credits:
  ects: 3
modules: [m01]
```
```yaml paths/start/m01.yaml
title: First steps
weeks: 10
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
base_study_mode: evenings
study_modes:
  evenings:
    title: Evenings
    hours_per_week: 2-3
```
```yaml paths/start/path.yaml
title: Start
weeks:
  evenings: 10
credits:
  ects: 1
modules: [m01]
```
```yaml paths/start/m01.yaml
title: First steps
weeks: 10
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
```
"""

from collections.abc import Iterable
from decimal import Decimal

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.display import digits
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.quantity import Range
from curriculumkit.rules.durations.study_modes_disagree import path_hours
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK507",
    "credits-disagree",
    Severity.WARNING,
    "{credits} credits ({scheme}) stand for {worth} hours, but {label} takes {hours} hours as {mode}",
    "write {fitting}, or change the weeks",
)
_HOURS = {"ects": (25, 30), "uk": (10, 10)}
"""The fewest and the most hours of work that a credit stands for."""


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each number of credits that does not fit the hours."""
    base = curriculum.model.base_study_mode or ""
    for path in curriculum.paths:
        hours = path_hours(curriculum, path).get(base)
        if hours is None or path.model.credits is None:
            continue
        for scheme, (least, most) in _HOURS.items():
            number = getattr(path.model.credits, scheme)
            if number is not None and (hours.high < number * least or hours.low > number * most):
                yield FAULT.at(
                    path.place / "credits" / scheme,
                    credits=number,
                    scheme=scheme,
                    worth=Range(number * least, number * most),
                    label=path.label,
                    hours=hours,
                    mode=base,
                    fitting=_fitting(hours, least, most),
                )


def _fitting(hours: Range, least: int, most: int) -> str:
    """A number of credits that fits the hours, to the half where there is one."""
    number = (hours.low + hours.high) / (least + most)
    half = round(number * 2) / Decimal(2)
    return digits(half if hours.low <= half * most and half * least <= hours.high else round(number, 3))


RULE = Rule(__doc__, (FAULT,), check)
