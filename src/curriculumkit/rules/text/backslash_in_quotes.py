r"""A backslash between double quotes.

## What it does
Reports a backslash between double quotes that is followed by a letter with which it means nothing.

## Why is this bad?
Between double quotes a backslash begins an escape such as `\n`. Paths and patterns are full of others.

## Example
```yaml curriculum.yaml
title: "The pattern \d+"
language: en
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: 'The pattern \d+'
language: en
paths: [start]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.BACKSLASH_IN_QUOTES,), since=1)
