"""A key that is there twice.

## What it does
Reports a key, or an id, that stands a second time in the same mapping, and cites the first.

## Why is this bad?
Only one of the two can be used. Most programs take the last and say nothing, so that a question or an objective
disappears.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
  o1:
    text: Stop a worker
    level: apply
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
  o2:
    text: Stop a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1, o2]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.DUPLICATE_KEY,), since=1)
