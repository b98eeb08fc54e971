"""A line that is neither a key nor an entry.

## What it does
Reports a text that stands alone where a key should.

## Why is this bad?
YAML cannot tell what the text is. The file cannot be read.

## Example
```yaml curriculum.yaml
title: Example
language
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.MISSING_COLON, faults.KEY_WITHOUT_COLON), since=1)
