"""A setting of `checks` that has no effect.

## What it does
Reports settings under `checks` in `curriculum.yaml` that can have no effect: codes that no rule has, a rule set that
does not exist yet, `select` for rules that are not optional or are ignored as well, patterns under `files` that no file
matches, and `ignore` or `files` for errors: they can be given another severity, which then shows, but not be hidden.

That a code which is ignored finds nothing today is not reported: the next edit may bring it about. The summary of
`validate` counts what each setting hides.

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
    "errors cannot be hidden by {code}: {errors}",
    "mend them, or give the code another severity under `severity`",
)

ONLY_ERRORS = Fault(
    "CK208",
    "unused-check",
    Severity.WARNING,
    "{code} finds nothing but errors, which cannot be hidden",
    "leave it out; under `severity` it can be given another weight",
)
NOT_OPTIONAL = Fault(
    "CK208",
    "unused-check",
    Severity.WARNING,
    "{code} holds without being selected: `select` is for optional rules",
    "leave it out; optional is {optional}",
)
SELECTED_AND_IGNORED = Fault(
    "CK208",
    "unused-check",
    Severity.WARNING,
    "{code} is selected, and ignored as well",
    "leave it out under `select` or under `ignore`",
)
NO_FILE = Fault(
    "CK208",
    "unused-check",
    Severity.WARNING,
    "no file is called like `{pattern}`",
    "write the files from the folder of `curriculum.yaml`, such as `paths/start/*.yaml`",
)

RULE = Rule(__doc__, (UNKNOWN, NEWER, ERROR, ONLY_ERRORS, NOT_OPTIONAL, SELECTED_AND_IGNORED, NO_FILE))
