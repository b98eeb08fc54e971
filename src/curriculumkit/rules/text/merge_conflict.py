"""A merge conflict that was not resolved.

## What it does
Reports the marks that Git leaves in a file where two people changed the same lines: `<<<<<<<`, `=======` and `>>>>>>>`.
Of a YAML file with such marks nothing else is read. In a lesson's page, marks in fenced code are an example, and left
alone.

## Why is this bad?
Both versions stand in the file, one after the other. Learners would see both, with the marks.

## Example
```yaml paths/start/m01.yaml
title: First steps
<<<<<<< HEAD
weeks: 1
=======
weeks: 2
>>>>>>> longer
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
weeks: 2
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

RULE = Rule(__doc__, (faults.MERGE_CONFLICT,), since=3)
