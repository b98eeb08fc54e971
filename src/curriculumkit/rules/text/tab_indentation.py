r"""A line that is indented with a tab.

## What it does
Reports tabs before the first letter of a line.

## Why is this bad?
A tab is as wide as an editor likes, so that nobody can tell what the line belongs to. YAML forbids it.

## Example
`\t` stands for a tab.
```escaped curriculum.yaml
title: Example
language: en
paths:
\t- start
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths:
  - start
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.TAB_INDENTATION, faults.TAB_IN_LINE), since=1)
