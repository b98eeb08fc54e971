"""A number that is too small.

## What it does
Reports numbers that cannot be so small: no minutes, no questions, no points.

## Why is this bad?
Nobody can spend no time on an activity, or choose at least none of several conditions.

## Example
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
    objectives: [o1]
    minutes: 0
```

## Write instead
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
    objectives: [o1]
    minutes: 30
```
"""

from curriculumkit.binding import faults
from curriculumkit.rules.rule import Rule

RULE = Rule(__doc__, (faults.OUT_OF_BOUNDS,), since=1)
