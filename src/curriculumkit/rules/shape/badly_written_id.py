"""An id that is not written like one.

## What it does
Reports ids with anything but lower-case letters from a to z, digits, and single hyphens between them.

## Why is this bad?
Ids become file names, addresses and names in an LMS. Not all systems can hold other characters, or tell upper from
lower case.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
sources:
  Celery_Docs: https://docs.example.org/
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
sources:
  celery-docs: https://docs.example.org/
```
"""

from curriculumkit.binding import faults
from curriculumkit.rules.rule import Rule

RULE = Rule(__doc__, (faults.BAD_ID, faults.NO_COMMA), since=1)
