"""A YAML tag.

## What it does
Reports a word with `!!` or `!<…>` before a value, which tells YAML how to read it.

## Why is this bad?
The shape of a curriculum is known. A tag can only contradict it, and in other programs it can run code.

## Example
```yaml curriculum.yaml
title: !!str 2025
language: en
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: '2025'
language: en
paths: [start]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.CUSTOM_TAG,), since=1)
