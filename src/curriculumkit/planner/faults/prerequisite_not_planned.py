"""A prerequisite that is not planned, or comes later.

## What it does
Looks for each module's prerequisites among the modules that are planned before it. What belongs to a path that is not
chosen is taken as completed, which is told; anything else is an error.

## Why is this bad?
Learners would begin a module without what they need for it.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start, next]
```
```yaml paths/next/path.yaml
title: Next
modules: [m01]
```
```yaml paths/next/m01.yaml
title: Further steps
weeks: 1
requires: [start/m01]
objectives:
  o1:
    text: Start two workers
    level: apply
activities:
  a1:
    title: Start two
    objectives: [o1]
assessments:
  quiz:
    title: Do you know it?
    objectives: [o1]
```
```console
curriculumkit plan --start 2026-09-07 --hours 10 --only next
```

## Write instead
Nothing, where learners have completed the other path. Otherwise plan it as well:
```yaml curriculum.yaml
title: Example
language: en
paths: [start, next]
```
```yaml paths/next/path.yaml
title: Next
modules: [m01]
```
```yaml paths/next/m01.yaml
title: Further steps
weeks: 1
requires: [start/m01]
objectives:
  o1:
    text: Start two workers
    level: apply
activities:
  a1:
    title: Start two
    objectives: [o1]
assessments:
  quiz:
    title: Do you know it?
    objectives: [o1]
```
```console
curriculumkit plan --start 2026-09-07 --hours 10 --only start --only next
```
"""

from curriculumkit.diagnostics import Fault, Severity

_PREREQUISITE = ("CK553", "prerequisite-not-planned")

NEVER_TAKEN = Fault(
    *_PREREQUISITE,
    Severity.ERROR,
    "{label} requires {required}, which belongs to a track that is not chosen",
    "choose its track too",
)
TAKEN_LATER = Fault(
    *_PREREQUISITE,
    Severity.ERROR,
    "{label} requires {required}, which comes later",
    "mend `requires`, or the order of the paths",
)
TAKEN_BEFORE = Fault(
    *_PREREQUISITE,
    Severity.INFO,
    "{label} requires {required}, which is in none of the chosen paths: it is taken as completed",
    "choose {path} as well where that is not so",
)
