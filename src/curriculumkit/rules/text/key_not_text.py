"""A key that is a list or a mapping.

## What it does
Reports a key that begins with a bracket or with `*` and is not in quotes, such as a placeholder in braces.

## Why is this bad?
Keys are texts. Nothing could refer to any other.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
sources:
  {celery}: https://docs.example.org/
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
sources:
  celery: https://docs.example.org/
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.KEY_NOT_TEXT,), since=1)
