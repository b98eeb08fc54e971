"""A text that goes on behind its closing quote.

## What it does
Reports a text that begins with a quoted word, or has the same quotes inside as around it.

## Why is this bad?
A text that begins with a quote ends at the next one. What follows cannot be read.

## Example
```yaml curriculum.yaml
title: "Tasks" and "queues"
language: en
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: '"Tasks" and "queues"'
language: en
paths: [start]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.TEXT_AFTER_QUOTE,), since=1)
