"""An alias that refers to what it stands in.

## What it does
Reports `*name` inside of what `&name` marks.

## Why is this bad?
The content would have no end.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
aliases: &all
  - Queues
  - *all
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

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.RECURSIVE_ALIAS,), since=1)
