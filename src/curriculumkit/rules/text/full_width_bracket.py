"""A list of ids in full-width brackets.

## What it does
Reports ids between `【` and `】`, or `［` and `］`.

## Why is this bad?
To YAML they are letters: the list is a single text, which refers to nothing.

## Example
```yaml curriculum.yaml
title: 任务队列
language: zh
paths: 【start】
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

RULE = Rule(__doc__, (faults.FULL_WIDTH_BRACKET,), since=1)
