"""A module that asks for more of another path than the entry of its own path does.

## What it does
Reports a module that requires a module of an earlier path, where the `entry` of its own path admits learners who need
not have completed that one: by another alternative, such as equivalent experience, or because it asks for less.

## Why is this bad?
These learners are let in, arrive at the module, and cannot begin it.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start, next]
```
```yaml paths/start/path.yaml
title: Start
modules: [m01]
```
```yaml paths/next/path.yaml
title: Next
entry:
  - any:
      - complete: start
      - judged: Equivalent experience
modules: [m02]
```
```yaml paths/next/m02.yaml
title: Tasks
weeks: 1
requires: [start/m01]
objectives:
  o1:
    text: Call a task
    level: apply
activities:
  a1:
    title: Call one
    objectives: [o1]
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start, next]
```
```yaml paths/start/path.yaml
title: Start
modules: [m01]
```
```yaml paths/next/path.yaml
title: Next
entry:
  - any:
      - complete: start
      - judged: Equivalent experience
modules: [m02]
```
```yaml paths/next/m02.yaml
title: Tasks
weeks: 1
requires: []
objectives:
  o1:
    text: Call a task
    level: apply
activities:
  a1:
    title: Call one
    objectives: [o1]
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode, PathNode
from curriculumkit.graph.nodes import Prerequisite
from curriculumkit.rules.references.completed import Completed
from curriculumkit.rules.references.reach import Reach
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK225",
    "prerequisite-beyond-entry",
    Severity.WARNING,
    "{module} requires {required}, but the entry of {path} admits learners who have not completed that",
    "let the entry ask for {id} in every alternative, or take it out of `requires`",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each module with such a prerequisite, at the first one."""
    completed = Completed()
    found = {
        module: item
        for path in curriculum.paths
        if path.gaps.spare("entry")
        for module in path.all_modules
        for item in reversed(module.prerequisites)
        if _is_beyond(item, path, completed)
    }
    reach = Reach(curriculum) if found else None
    for module, item in found.items():
        if reach and item.module in reach.modules:  # where nobody can come, CK215 says so
            yield _finding(module, item, module.path)


def _is_beyond(item: Prerequisite, path: PathNode, completed: Completed) -> bool:
    """Whether a prerequisite of another path is not sure to have been met. Later ones are CK212's."""
    required = item.module
    if required.path is path or required.path.number > path.number:
        return False
    # Where neither path asks for anything, everybody can go and do that module first.
    is_open = not path.entry and not required.path.entry
    return not is_open and required not in completed.by_all(path.entry)


def _finding(module: ModuleNode, item: Prerequisite, path: PathNode) -> Finding:
    finding = FAULT.at(
        item.place,
        module=module.label,
        required=f"{item.module.id} ({item.module.name})",
        path=path.label,
        id=item.module.id,
    )
    place = path.entry[0].place if path.entry else path.place
    return finding.because(place, "the entry of {path} is here", path=path.label)


RULE = Rule(__doc__, (FAULT,), check, since=3)
