"""An access that ends before the work is done.

## What it does
Reports an access under `policies` that ends (`months`) before all paths could be studied one after another at their
slowest in the study mode with the fewest hours a week. An access of one path or module is not told apart.

## Why is this bad?
Who studies at the slowest pace that is promised loses the access on the way.

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
policies:
  access:
    program:
      title: Access
      text: Up to ${months} months
      months: 3
```
```yaml paths/start/path.yaml
title: Start
weeks:
  evenings: 26
modules: [m01]
```
```yaml paths/start/m01.yaml
title: First steps
weeks: 26
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
policies:
  access:
    program:
      title: Access
      text: Up to ${months} months
      months: 9
```
```yaml paths/start/path.yaml
title: Start
weeks:
  evenings: 26
modules: [m01]
```
```yaml paths/start/m01.yaml
title: First steps
weeks: 26
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
from math import ceil

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.display import digits
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.quantity import NOTHING
from curriculumkit.rules.durations.weeks_not_sum import weeks_by_mode
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK505",
    "access-too-short",
    Severity.WARNING,
    "this access ends after {months} months, but all paths take up to {weeks} weeks as {mode}",
    "write {enough} or more, or leave `months` out",
)
_WEEKS_A_YEAR, _MONTHS = 52, 12


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each access that is shorter than the work."""
    weeks_of_paths = [weeks_by_mode(curriculum, path) for path in curriculum.paths]
    sums = {
        mode: sum((weeks[mode] for weeks in weeks_of_paths if mode in weeks), NOTHING)
        for mode in curriculum.model.study_modes
    }
    mode = max(sums, key=lambda mode: sums[mode].high, default=None)
    if mode is None or not curriculum.gaps.spare("study_modes"):
        return
    weeks = sums[mode].high
    for key, access in curriculum.model.policies.access.items():
        if access.months is not None and access.months * _WEEKS_A_YEAR < weeks * _MONTHS:
            place = curriculum.place / "policies" / "access" / key / "months"
            enough = ceil(weeks * _MONTHS / _WEEKS_A_YEAR)
            yield FAULT.at(place, months=access.months, weeks=digits(weeks), mode=mode, enough=enough)


RULE = Rule(__doc__, (FAULT,), check)
