"""A bracket that is not closed.

## What it does
Reports `[` or `{` without the bracket that belongs to it.

## Why is this bad?
YAML looks for the end of the list in the lines that follow.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start
version: '1'
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
version: '1'
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.UNCLOSED_BRACKET,), since=1)
