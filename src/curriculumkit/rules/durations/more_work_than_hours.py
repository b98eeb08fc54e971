"""A module with more work than hours.

## What it does
Adds up the `minutes` of a module's lessons, activities and assessments and compares them with its weeks in the base
study mode: reports more than the most hours of those weeks, and notes less than a third of the fewest where
everything states its minutes.

What states none is estimated, for a quick learner: a lesson as long as its page takes to read (see CK504), 15 minutes
where it has none; an activity 60 (programming), 45 (debugging, design) or 30 (configuration); a quiz a minute and a
half for each question; a lab 60, an exercise 45, a case study 90, a project 240. Estimates are reported only where they
are at most half of the sum.

## Why is this bad?
Learners fall behind in such a week, or wonder what they are to do with the rest of it.

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
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    minutes: 300
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
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    minutes: 150
    objectives: [o1]
```
"""

from collections.abc import Iterable
from decimal import Decimal

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.durations.effort import WORK, minutes_estimated, minutes_written
from curriculumkit.rules.rule import Rule

TOO_MUCH = Fault(
    "CK503",
    "more-work-than-hours",
    Severity.WARNING,
    "{label} has {work} hours of work in {weeks} weeks, which have {hours} hours as {mode}",
    "shorten what it asks for, or give it more weeks",
)
TOO_LITTLE = Fault(
    "CK503",
    "more-work-than-hours",
    Severity.INFO,
    "{label} has only {work} hours of work in {weeks} weeks, which have {hours} hours as {mode}",
    "give it fewer weeks, or check the minutes of its lessons, activities and assessments",
)
ABOUT = Fault(
    "CK503",
    "more-work-than-hours",
    Severity.INFO,
    "{label} has about {work} hours of work ({estimated} of them estimated) in {weeks} weeks, which have {hours} hours "
    "as {mode}",
    "write the minutes of what has none, or give it more weeks",
)
_SIXTY, _THIRD = Decimal(60), 3


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each module whose minutes do not fit its weeks."""
    base = curriculum.model.base_study_mode
    mode = curriculum.model.study_modes.get(base or "")
    if mode is None or mode.hours_per_week is None:
        return
    speed = curriculum.model.checks.options.reading
    for module in curriculum.modules:
        minutes = minutes_written(module)
        estimated = Decimal(minutes_estimated(module, speed)) / _SIXTY
        work = sum((Decimal(count) for count in minutes if count), Decimal()) / _SIXTY
        hours = module.model.weeks * mode.hours_per_week
        if not hours.high:
            continue
        args = {"label": module.label, "work": f"{work:.1f}", "weeks": module.model.weeks, "hours": hours, "mode": base}
        place = (module.place / "weeks").key
        if work > hours.high:
            yield TOO_MUCH.at(place, **args)
        elif estimated <= work and work + estimated > hours.high:
            yield ABOUT.at(place, **{**args, "work": f"{work + estimated:.1f}", "estimated": f"{estimated:.1f}"})
        elif minutes and all(minutes) and work * _THIRD < hours.low and module.gaps.spare(*WORK):
            yield TOO_LITTLE.at(place, **args)


RULE = Rule(__doc__, (TOO_MUCH, ABOUT, TOO_LITTLE), check)
