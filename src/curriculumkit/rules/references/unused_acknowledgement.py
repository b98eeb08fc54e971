"""An acknowledgement of a finding that is not there any more.

## What it does
Reports entries of `acknowledge` in `curriculum.yaml` that match no finding: the fault was mended, the place was
renamed, or the finding is an error (errors cannot be acknowledged).

## Why is this bad?
A stale acknowledgement would silently excuse the same fault when it comes back.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
acknowledge:
  start/m01:
    CK302: Assessed by a portfolio
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
```
"""

from curriculumkit.diagnostics import Fault, Severity
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK206",
    "unused-acknowledgement",
    Severity.WARNING,
    "{code} is acknowledged for `{place}`, but is not found there",
    "remove this line; only warnings and information can be acknowledged, under the id of what they are about",
)

RULE = Rule(__doc__, (FAULT,), since=1)
