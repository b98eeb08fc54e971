"""A word that is none of those that can stand there.

## What it does
Reports a value of a key that has a fixed set of values, such as `level`, `kind` and `type`. Where a known one is
spelt nearly the same, it is named.

## Why is this bad?
Rules and exports know these words only.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: aply
activities:
  a1:
    title: Start one
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

RULE = Rule(__doc__, (faults.UNKNOWN_CHOICE, faults.MISSPELT_CHOICE), since=1)
