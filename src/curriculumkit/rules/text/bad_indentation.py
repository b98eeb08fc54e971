"""A line that is indented like none of the lines above.

## What it does
Reports a line that begins between two levels, or deeper than a key that has a value already.

## Why is this bad?
Nobody can tell what the line belongs to. The file cannot be read.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
sources:
    celery: https://docs.example.org/
  redis: https://redis.example.org/
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
sources:
  celery: https://docs.example.org/
  redis: https://redis.example.org/
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.BAD_INDENTATION, faults.TOO_DEEP_INDENTATION), since=1)
