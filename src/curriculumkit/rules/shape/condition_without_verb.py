"""A condition that says nothing that can be checked.

## What it does
Reports a condition, for a certification or for entry, without one of the verbs `complete`, `pass`, `submit`, `hold`,
`judged`, `all`, `any` and `at_least`.

## Why is this bad?
Nobody can tell whether a learner fulfils it. What a person decides is `judged`.

## Example
```yaml paths/start/path.yaml
title: Start
entry:
  - text: Some Python
modules: [m01]
```

## Write instead
```yaml paths/start/path.yaml
title: Start
entry:
  - judged: Some Python
modules: [m01]
```
"""

from curriculumkit.binding import faults
from curriculumkit.rules.rule import Rule

RULE = Rule(__doc__, (faults.NO_VERB, faults.MISSPELT_VERB), since=1)
