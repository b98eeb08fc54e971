"""A merge key.

## What it does
Reports `<<`, with which some programs copy the entries of one mapping into another.

## Why is this bad?
It is no part of YAML 1.2. Each program merges in its own way, and an editor shows none of the copied entries.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
study_modes:
  day: &mode
    title: By day
    hours_per_week: 10
  evening:
    <<: *mode
    title: In the evening
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
study_modes:
  day:
    title: By day
    hours_per_week: 10
  evening:
    title: In the evening
    hours_per_week: 10
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.MERGE_KEY,), since=1)
