"""A value of the wrong kind.

## What it does
Reports a text where a list, a mapping, a number or true or false is needed, and the other way round.

## Why is this bad?
The value means nothing there. Numbers and true or false are welcome where a text is needed, and are taken as they
were typed.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
aliases: Queues
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
aliases:
  - Queues
```
"""

from curriculumkit.binding import faults
from curriculumkit.rules.rule import Rule

RULE = Rule(
    __doc__,
    (faults.WRONG_TYPE, faults.WRONG_ENTRY, faults.NOT_PLAIN, faults.MEANT_NUMBER, faults.QUOTED_NUMBER),
    since=1,
)
