"""An access that ends before the plan.

## What it does
Counts the months of each access in `policies` from the start, and compares them with the last day of work.

## Why is this bad?
Learners who follow the plan lose their access before they are done.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
policies:
  access:
    program:
      title: The whole course
      text: For ${months} months
      months: 1
```
```console
curriculumkit plan --start 2026-09-07 --hours 10 --closed 2026-09-08..2026-10-18
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
policies:
  access:
    program:
      title: The whole course
      text: For ${months} months
      months: 1
```
```console
curriculumkit plan --start 2026-09-07 --hours 10
```
"""

from curriculumkit.diagnostics import Fault, Severity

FAULT = Fault(
    "CK560",
    "access-ends-before",
    Severity.WARNING,
    "{title} ends after {months} months, on {end}, and the plan on {finish}",
    "begin with fewer paths, give more hours per week, or lengthen the access",
)
