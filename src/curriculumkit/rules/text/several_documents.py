"""A second document in the same file.

## What it does
Reports a line with `---` or `...` behind which content follows.

## Why is this bad?
Only the first document is read. A `---` that was meant as a rule between two parts hides everything below.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
---
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

RULE = Rule(__doc__, (faults.SEVERAL_DOCUMENTS,), since=1)
