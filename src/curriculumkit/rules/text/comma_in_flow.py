"""A text between brackets that a comma cuts in two.

## What it does
Reports a text inside of `{ }`, or a number inside of `[ ]`, that goes on behind a comma.

## Why is this bad?
Between brackets the comma ends an entry. What stands behind it silently becomes an entry of its own.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1: {title: Send 10,000 tasks, objectives: [o1]}
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
    title: Send 10,000 tasks
    objectives: [o1]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.COMMA_IN_FLOW,), since=1)
