"""A key that is empty.

## What it does
Reports a colon with no key before it, and keys that mean “nothing”: `null` and `~`.

## Why is this bad?
What stands under such a key can never be found.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
sources:
  '': https://docs.example.org/
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

RULE = Rule(__doc__, (faults.EMPTY_KEY, faults.NULL_KEY), since=1)
