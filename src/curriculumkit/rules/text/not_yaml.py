"""A place from which on a file cannot be read as YAML.

## What it does
Reports where reading ends, if none of the known mistakes explains it.

## Why is this bad?
Nothing in the file is known.

## Example
```yaml curriculum.yaml
%YAML 2.0
---
title: Example
language: en
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

RULE = Rule(__doc__, (faults.NOT_YAML,), since=1)
