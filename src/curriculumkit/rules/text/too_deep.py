"""Data that is nested too deeply.

## What it does
Reports the place at which data is nested more than 64 levels deep.

## Why is this bad?
No curriculum is. It is a text that begins with a row of brackets, or a file made to exhaust a reader.

## Example
```yaml curriculum.yaml
title:
  [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
  ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
language: en
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: '[[…]]'
language: en
paths: [start]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.TOO_DEEP,), since=1)
