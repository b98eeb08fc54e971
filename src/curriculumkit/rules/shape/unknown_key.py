"""A key that cannot stand where it stands.

## What it does
Reports a key that the entry does not know. Where a known one is spelt nearly the same, or is the only one that
is missing, it is named. So is the entry
above that a key belongs to which is indented too little or too much; that the key is missing there is not said again.
Keys that begin with `x-` are free: other tools may use them. Also reports a second verb in one condition, and an option
that is both right and wrong.

## Why is this bad?
What stands under an unknown key would reach nobody. Most often a key is misspelt, or indented too little or too much.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
audiense: Developers
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
audience: Developers
```
"""

from curriculumkit.binding import faults
from curriculumkit.rules.rule import Rule

RULE = Rule(
    __doc__,
    (
        *(faults.UNKNOWN_KEY, faults.MISSPELT_KEY, faults.FOREIGN_KEY, faults.MISPLACED_KEY, faults.OTHER_NAME),
        *(faults.TOO_FAR_OUT, faults.TOO_FAR_IN, faults.NOT_AT_MARGIN, faults.PERHAPS_INDENTED),
    ),
    since=1,
)
