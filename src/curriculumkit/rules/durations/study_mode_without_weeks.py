"""A path that leaves out a study mode.

## What it does
Notes a path that states its `weeks` for some study modes, but not for one that other paths state.

## Why is this bad?
Learners of that study mode cannot plan, and a total over the paths comes out too small.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start, next]
base_study_mode: evenings
study_modes:
  evenings:
    title: Evenings
    hours_per_week: 2-3
  days:
    title: Days
    hours_per_week: 4-6
```
```yaml paths/start/path.yaml
title: Start
weeks:
  evenings: 2
  days: 1
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
```yaml paths/next/path.yaml
title: Next
weeks:
  evenings: 4
modules: [n01]
```
```yaml paths/next/n01.yaml
title: Second steps
weeks: 4
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
paths: [start, next]
base_study_mode: evenings
study_modes:
  evenings:
    title: Evenings
    hours_per_week: 2-3
  days:
    title: Days
    hours_per_week: 4-6
```
```yaml paths/start/path.yaml
title: Start
weeks:
  evenings: 2
  days: 1
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
```yaml paths/next/path.yaml
title: Next
weeks:
  evenings: 4
  days: 2
modules: [n01]
```
```yaml paths/next/n01.yaml
title: Second steps
weeks: 4
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
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK506",
    "study-mode-without-weeks",
    Severity.INFO,
    "{label} does not say how many weeks it takes as {mode}, as other paths do",
    "write `{mode}:` and the weeks",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each study mode that a path leaves out."""
    modes = curriculum.model.study_modes
    if not curriculum.gaps.spare("study_modes"):
        return
    used = dict.fromkeys(mode for path in curriculum.paths for mode in path.model.weeks if mode in modes)
    for path in curriculum.paths:
        weeks = path.model.weeks
        if not weeks or not modes.keys() >= weeks.keys() or not path.gaps.spare("weeks"):
            continue
        for mode in used:
            if mode not in weeks:
                yield FAULT.at((path.place / "weeks").key, label=path.label, mode=mode)


RULE = Rule(__doc__, (FAULT,), check)
