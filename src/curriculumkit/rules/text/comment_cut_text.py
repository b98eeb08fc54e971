"""A text that ends before a number sign.

## What it does
Reports a text with a space and `#` inside: an error where a letter follows at once, a warning where a space follows
and it may be a comment. Comments after ids and numbers, and those with two spaces before `#`, are not reported.

## Why is this bad?
YAML reads a comment there, so that the end of the text is lost without a sign.

## Example
```yaml curriculum.yaml
title: Answers to #celery
language: en
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: 'Answers to #celery'
language: en
paths: [start]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.COMMENT_CUT_TEXT, faults.COMMENT_MAY_CUT_TEXT), since=1)
