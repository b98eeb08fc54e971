"""A value that programs read differently.

## What it does
Reports `yes`, `no`, `on` and `off`, numbers with a zero in front, and numbers such as `1:30` or `1_000`, where they
are not in quotes.

## Why is this bad?
Here they are read by the rules of YAML 1.2. Programs that follow the older rules read `no` as false, `010` as eight
and `1:30` as ninety.

## Example
```yaml curriculum.yaml
title: On
language: en
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: 'On'
language: en
paths: [start]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.OLD_BOOLEAN, faults.LEADING_ZERO, faults.OLD_NUMBER), since=1)
