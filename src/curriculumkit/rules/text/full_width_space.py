r"""A full-width or non-breaking space instead of an ordinary one.

## What it does
Reports such spaces in an indentation, and after `-` or `:`.

## Why is this bad?
They look like spaces, but are letters to YAML: the key, or the entry of the list, is not seen as one.

## Example
`\u3000` stands for the full-width space.
```escaped curriculum.yaml
title:\u3000任务队列
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

RULE = Rule(__doc__, (faults.FULL_WIDTH_SPACE,), since=1)
