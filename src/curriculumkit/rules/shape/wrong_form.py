"""A text that does not have the form that it needs.

## What it does
Reports a language that is not written as a tag, an address that does not begin with `https://` or `http://`, and a
code that is not one of a rule.

## Why is this bad?
Programs read these texts, not people: a wrong language makes a screen reader speak gibberish, and a wrong address
leads nowhere.

## Example
```yaml curriculum.yaml
title: Example
language: English
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
```
"""

from curriculumkit.binding import faults
from curriculumkit.rules.rule import Rule

RULE = Rule(__doc__, (faults.BAD_FORM,), since=1)
