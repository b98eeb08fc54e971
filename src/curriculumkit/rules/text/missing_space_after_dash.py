"""A dash without a space behind it.

## What it does
Reports an entry of a list whose dash is followed by the text at once.

## Why is this bad?
YAML takes the dash for the beginning of the text, and there is no list.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
aliases:
  -Queues
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

RULE = Rule(__doc__, (faults.MISSING_SPACE_AFTER_DASH,), since=1)
