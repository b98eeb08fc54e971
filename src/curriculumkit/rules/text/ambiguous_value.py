"""A value that programs read differently.

## What it does
Reports texts and keys that are not in quotes and that some programs read as something else: `yes`, `no`, `on` and
`off`, dates, `=`, and numbers written like `010`, `1:30`, `1_000`, `0o10` or `1e3`; and numbers with zeros in front.

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

from curriculumkit.binding import doubts
from curriculumkit.rules.rule import Rule

RULE = Rule(__doc__, (doubts.TEXT, doubts.KEY, doubts.NUMBER), since=1)
