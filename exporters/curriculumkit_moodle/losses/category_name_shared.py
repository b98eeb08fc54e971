"""Titles that would make one category of two.

## What it does
Notes paths, tracks and modules whose category would have the name of another one beside it, also where the names differ
in case, width or accents only. The second one's id is put behind its title.

## Why is this bad?
Moodle takes two categories of one name for one: a random quiz would draw from both. With the id behind it, teachers see
a name that nobody wrote.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start, again]
```
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker runs tasks.
    answer: true
```
```yaml paths/again/path.yaml
title: START
modules: [m01]
```
```yaml paths/again/m01.yaml
title: Once more
weeks: 1
objectives:
  o1:
    text: Explain what a task is
    level: understand
```
```yaml paths/again/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A task is a piece of work.
    answer: true
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start, again]
```
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker runs tasks.
    answer: true
```
```yaml paths/again/path.yaml
title: Second steps
modules: [m01]
```
```yaml paths/again/m01.yaml
title: Once more
weeks: 1
objectives:
  o1:
    text: Explain what a task is
    level: understand
```
```yaml paths/again/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A task is a piece of work.
    answer: true
```
"""

from collections.abc import Iterator, Sequence

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_moodle.categories import names_of
from curriculumkit_moodle.losses.kind import Kind
from curriculumkit_moodle.selection import Entry

FAULT = Fault(
    "CK859",
    "category-name-shared",
    Severity.INFO,
    "Moodle would take the category of {id} for that of {other}: it is called {name!r} there",
    "give {id} and {other} titles that differ",
)


def find_in_curriculum(entries: Sequence[Entry], curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """One for each title whose category got an id behind it."""
    modules = {entry.module for entry in entries}
    exported = {module.id for module in modules} | {module.path.id for module in modules}
    exported |= {module.track.id for module in modules if module.track}
    for node, name, other in names_of(curriculum):
        if other is not None and node.id in exported:
            finding = FAULT.at(node.place / "title", id=node.id, other=other.id, name=name)
            yield finding.because(other.place / "title", "{other} has the title already", other=other.id)


KIND = Kind(__doc__, FAULT, in_curriculum=find_in_curriculum)
