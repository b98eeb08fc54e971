"""A line among the entries of a list that does not begin with a dash.

## What it does
Reports a text or a key at the place where the next entry of a list should begin.

## Why is this bad?
YAML cannot tell whether the list ends there. The file cannot be read.

## Example
```yaml paths/start/path.yaml
title: Start
entry:
  - judged: Some Python
  judged: Some Linux
modules: [m01]
```

## Write instead
```yaml paths/start/path.yaml
title: Start
entry:
  - judged: Some Python
  - judged: Some Linux
modules: [m01]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.MISSING_DASH,), since=1)
