"""A key that must be there and is not.

## What it does
Reports a module, a path, a question or any other entry in which a required key is missing.

## Why is this bad?
Without it the entry cannot be used, and is left out of everything else that is checked.

## Example
```yaml paths/start/m01.yaml
title: First steps
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
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

from curriculumkit.binding import faults
from curriculumkit.rules.rule import Rule

RULE = Rule(__doc__, (faults.MISSING_KEY,), since=1)
