"""A lesson that takes much longer to read than it says, or less.

## What it does
Estimates how long a page takes to read, by its Chinese characters, its words of other scripts and its lines of code
(`reading` in the options), and notes a lesson whose `minutes` are less than the estimate divided by `proportion`.
More minutes are no fault: learners also try things out.

## Why is this bad?
The hours of the module are added up from such numbers.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
lessons:
  workers:
    title: Workers
    minutes: 1
    objectives: [o1]
activities:
  a1:
    title: Start one
    objectives: [o1]
```
```markdown paths/start/m01/workers.md
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
```

## Write instead
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
lessons:
  workers:
    title: Workers
    minutes: 3
    objectives: [o1]
activities:
  a1:
    title: Start one
    objectives: [o1]
```
```markdown paths/start/m01/workers.md
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
A worker takes a task from a queue, and tells the broker when it is done.
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.durations.effort import reading_minutes
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK504",
    "reading-time",
    Severity.INFO,
    "{label} says {minutes} minutes, but takes about {estimate} to read",
    "write {estimate}, or divide the lesson",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each lesson that takes much longer to read than it says."""
    options = curriculum.model.checks.options
    for module in curriculum.modules:
        for lesson in module.lessons.values():
            minutes = lesson.model.minutes
            if lesson.page is None or minutes is None:
                continue
            estimate = reading_minutes(lesson.page, options.reading)
            if minutes * options.proportion < estimate:
                yield FAULT.at(lesson.place / "minutes", label=lesson.label, minutes=minutes, estimate=round(estimate))


RULE = Rule(__doc__, (FAULT,), check)
