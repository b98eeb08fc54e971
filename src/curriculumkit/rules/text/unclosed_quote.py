"""A quote that is not closed.

## What it does
Reports a text that begins with a quote and has no second one.

## Why is this bad?
YAML reads on until the next quote, through all lines between.

## Example
```yaml curriculum.yaml
title: 'First steps
language: en
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: 'First steps'
language: en
paths: [start]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.UNCLOSED_QUOTE,), since=1)
