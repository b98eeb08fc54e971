r"""A backslash between double quotes.

## What it does
Reports a backslash between double quotes that is followed by a letter with which it means nothing, or a character that
nobody can see: `\f` of `\frac` stands for the end of a page, `\b` of `C:\bin` for a backspace. In formulas, also what
begins a command and stands for a tab or a new line, as in `$\theta$`.

## Why is this bad?
Between double quotes a backslash begins an escape such as `\n`. Paths, patterns and formulas are full of others.

## Example
```yaml curriculum.yaml
title: "The pattern \d+"
language: en
paths: [start]
```

## Write instead
```yaml curriculum.yaml
title: 'The pattern \d+'
language: en
paths: [start]
```
"""

from curriculumkit.rules.rule import Rule
from curriculumkit.source import faults

RULE = Rule(__doc__, (faults.BACKSLASH_IN_QUOTES, faults.ESCAPE_IN_QUOTES, faults.COMMAND_IN_QUOTES), since=1)
