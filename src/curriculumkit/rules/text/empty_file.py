"""A file without content.

## What it does
Reports a YAML file, or a lesson's page, that is empty, or holds nothing but comments.

## Why is this bad?
A module, path or bank that is announced by its file does not exist.

## Example
```yaml paths/start/m01.yaml
# to be written
```

## Write instead
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.EMPTY_FILE, faults.EMPTY_PAGE), since=1)
