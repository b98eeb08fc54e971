"""Aliases that stand for too many values.

## What it does
Reports the alias with which the aliases of a file stand for more than 100,000 values.

## Why is this bad?
A few lines can grow to billions of values and fill the memory of every program that reads them.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
aliases:
  - &a0 [x, x, x, x, x, x, x, x, x, x]
  - &a1 [*a0, *a0, *a0, *a0, *a0, *a0, *a0, *a0, *a0, *a0]
  - &a2 [*a1, *a1, *a1, *a1, *a1, *a1, *a1, *a1, *a1, *a1]
  - &a3 [*a2, *a2, *a2, *a2, *a2, *a2, *a2, *a2, *a2, *a2]
  - &a4 [*a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3]
  - &a5 [*a4, *a4, *a4, *a4, *a4, *a4, *a4, *a4, *a4, *a4]
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
aliases: [x]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.ALIAS_EXPANSION,), since=1)
