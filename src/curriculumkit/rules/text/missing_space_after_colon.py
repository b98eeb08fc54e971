"""A colon without a space behind it.

## What it does
Reports a key whose colon is followed by the value at once.

## Why is this bad?
YAML takes the colon for a part of the text, as in `12:30`, and there is no key.

## Example
```yaml curriculum.yaml
title:任务队列
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

RULE = Rule(__doc__, (faults.MISSING_SPACE_AFTER_COLON,), since=1)
