"""A full-width comma between the entries of a list.

## What it does
Reports `，`, `、` or `；` between the entries of a list in brackets: an error between ids, a warning between texts.

## Why is this bad?
To YAML they are letters: several entries become a single one, which refers to nothing.

## Example
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
    objectives: [o1、o2]
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

RULE = Rule(__doc__, (faults.FULL_WIDTH_COMMA, faults.FULL_WIDTH_COMMA_IN_TEXT), since=1)
