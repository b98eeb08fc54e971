"""A line that looks like an entry and is read as part of the text above.

## What it does
Reports a line that begins like an entry of a list, or like a key with a full-width colon, but continues a text
because it is indented deeper.

## Why is this bad?
YAML joins the two lines with a space. The entry does not exist, and no error says so.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
aliases:
  - Queues
    - Tasks
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
aliases:
  - Queues
  - Tasks
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.JOINED_LINE,), since=1)
