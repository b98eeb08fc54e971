"""A key behind which nothing is written.

## What it does
Reports a key that needs a value and has none, and an empty text.

## Why is this bad?
It is not known whether the value was forgotten, or the key.

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
    title:
    objectives: [o1]
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
```
"""

from curriculumkit.binding import faults
from curriculumkit.rules.rule import Rule

RULE = Rule(__doc__, (faults.EMPTY_VALUE, faults.EMPTY_ENTRY), since=1)
