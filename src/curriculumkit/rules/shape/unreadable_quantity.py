"""A quantity that cannot be read.

## What it does
Reports a percentage, range, count, size, sum of money or day that is not written in its form, a range that runs
backwards, and a day that the calendar does not have.

## Why is this bad?
Nothing can be computed with it.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
updated: 15.11.2025
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
updated: 2025-11-15
```
"""

from curriculumkit.binding import faults
from curriculumkit.rules.rule import Rule

RULE = Rule(
    __doc__,
    (
        *(faults.BAD_QUANTITY, faults.NO_PERCENTAGE, faults.WIDE_QUANTITY),
        *(faults.BACKWARD_RANGE, faults.NO_SUCH_DAY),
    ),
    since=1,
)
