"""A setting of `checks` that has no effect.

## What it does
Reports codes under `checks` in `curriculum.yaml` that no rule has, a rule set that does not exist yet, and `ignore`
for what was found as an error: errors can be given another severity, which then shows, but not be hidden.

## Why is this bad?
Whoever wrote it believes that something is checked otherwise than it is.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
checks:
  ignore: [CK999]
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
checks:
  ignore: [CK601]
```
"""

from curriculumkit.diagnostics import Fault, Severity
from curriculumkit.rules.rule import Rule

UNKNOWN = Fault(
    "CK208",
    "unused-check",
    Severity.WARNING,
    "no rule has a code that begins with {code}",
    "write a code that `curriculumkit rules` lists, or the beginning of one",
)
NEWER = Fault(
    "CK208",
    "unused-check",
    Severity.WARNING,
    "there is no rule set {given} yet",
    "write {newest}, or install a newer curriculumkit",
)
ERROR = Fault(
    "CK208",
    "unused-check",
    Severity.WARNING,
    "{code} does not hide errors: {errors}",
    "mend them, or give the code another severity under `severity`",
)

RULE = Rule(__doc__, (UNKNOWN, NEWER, ERROR))
