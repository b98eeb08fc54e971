"""A text that begins with a character that means something in YAML.

## What it does
Reports a text or a key that begins with `@`, a backtick, `%`, `*`, `&`, `!`, `|`, `>`, `[` or `{` and is not in quotes.

## Why is this bad?
YAML takes the character for an instruction, and cannot read the rest, or reads something else.

## Example
```yaml curriculum.yaml
title: @task and @shared_task
language: en
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: '@task and @shared_task'
language: en
paths: [start]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.UNQUOTED_START, faults.UNQUOTED_KEY, faults.STAR_FOR_DASH), since=1)
