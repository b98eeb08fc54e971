"""Study modes in which the same path is a different amount of work.

## What it does
Multiplies the weeks that a path promises for each study mode by the mode's hours per week, and reports a mode whose
hours differ from those of the base study mode (or of the first one). Where the path promises no weeks for the base
study mode, those of its modules are taken. Where it promises other weeks than its modules take, and another mode agrees
with the modules, only that promise is wrong, and CK501 says so.

## Why is this bad?
The work is the same however fast it is done: one of the promises is wrong.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
base_study_mode: part-time
study_modes:
  part-time:
    title: Part time
    hours_per_week: 10
  full-time:
    title: Full time
    hours_per_week: 30
```
```yaml paths/start/path.yaml
title: Start
weeks:
  part-time: 2
  full-time: 1
modules: [m01]
```
```yaml paths/start/m01.yaml
title: First steps
weeks: 2
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
base_study_mode: part-time
study_modes:
  part-time:
    title: Part time
    hours_per_week: 10
  full-time:
    title: Full time
    hours_per_week: 20
```
```yaml paths/start/path.yaml
title: Start
weeks:
  part-time: 2
  full-time: 1
modules: [m01]
```
```yaml paths/start/m01.yaml
title: First steps
weeks: 2
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

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, PathNode
from curriculumkit.model.quantity import Range
from curriculumkit.rules.durations.weeks_not_sum import path_weeks, weeks_by_mode
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK502",
    "study-modes-disagree",
    Severity.ERROR,
    "{label} takes {hours} hours as {mode} ({weeks} weeks × {rate} hours), but {other_hours} hours as {other}",
    "change the weeks of one study mode, or its `hours_per_week`, until the hours are the same",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each study mode of a path whose hours differ from the base mode's."""
    for path in curriculum.paths:
        hours = path_hours(curriculum, path)
        base = curriculum.model.base_study_mode
        reference = base if base in hours else next(iter(hours), None)
        if reference is None:
            continue
        weeks = weeks_by_mode(curriculum, path)
        taught = _taught_hours(curriculum, path)
        modules = (path.place / ("modules" if path.modules else "tracks")).key
        place = path.place / "weeks" / reference if reference in path.model.weeks else modules
        for mode, total in hours.items():
            if total not in (hours[reference], taught):
                yield FAULT.at(
                    path.place / "weeks" / mode,
                    label=path.label,
                    hours=total,
                    mode=mode,
                    weeks=weeks[mode],
                    rate=curriculum.model.study_modes[mode].hours_per_week,
                    other=reference,
                    other_hours=hours[reference],
                ).because(place, "{weeks} weeks here", weeks=weeks[reference])


def _taught_hours(curriculum: LinkedCurriculum, path: PathNode) -> Range | None:
    """The hours of a path's modules, whatever it promises."""
    mode = curriculum.model.study_modes.get(curriculum.model.base_study_mode or "")
    if mode is None or mode.hours_per_week is None or not path.complete:
        return None
    return path_weeks(path) * mode.hours_per_week


def path_hours(curriculum: LinkedCurriculum, path: PathNode) -> dict[str, Range]:
    """The hours that a path takes in each study mode that has weeks and hours per week."""
    rates = {key: mode.hours_per_week for key, mode in curriculum.model.study_modes.items()}
    found = ((mode, weeks, rates.get(mode)) for mode, weeks in weeks_by_mode(curriculum, path).items())
    return {mode: weeks * rate for mode, weeks, rate in found if rate is not None and rate.high}


RULE = Rule(__doc__, (FAULT,), check, since=1)
