"""A full-width colon after a key.

## What it does
Reports a key that is followed by `：` instead of an ASCII colon and a space.

## Why is this bad?
To YAML, `：` is a letter: the key and its text become one text. The input method must be switched only for the key; in
the text itself, `：` is right.

## Example
```yaml curriculum.yaml
title：任务队列
language: zh
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: 任务队列
language: zh
paths: [start]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.FULL_WIDTH_COLON,), since=1)
