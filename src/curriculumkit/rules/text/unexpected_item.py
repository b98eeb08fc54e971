"""An entry of a list among keys.

## What it does
Reports a line with `- ` at the place where the next key should begin.

## Why is this bad?
YAML cannot tell what the entry belongs to. The file cannot be read.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
aliases:
  first: Queues
  - Tasks
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
aliases:
  - Queues
  - Tasks
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.UNEXPECTED_ITEM,), since=1)
