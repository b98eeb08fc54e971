"""A text with a colon and a space inside.

## What it does
Reports a text that contains `: `, or ends with a colon, and is not in quotes.

## Why is this bad?
YAML reads another key there, where none can stand.

## Example
```yaml curriculum.yaml
title: Celery: an introduction
language: en
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: 'Celery: an introduction'
language: en
paths: [start]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.COLON_IN_TEXT,), since=1)
