"""A list that begins on the line of its key.

## What it does
Reports a dash and a space after `key: `.

## Why is this bad?
The entries of a list begin on a line of their own. The file cannot be read, or the dash was part of a text.

## Example
```yaml curriculum.yaml
title: - and + of queues
language: en
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: '- and + of queues'
language: en
paths: [start]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.DASH_AFTER_KEY,), since=1)
