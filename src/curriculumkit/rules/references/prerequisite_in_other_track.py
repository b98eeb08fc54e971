"""A module that requires one of a track that its learner may not have taken.

## What it does
Reports a module that requires a module of another track, of which a learner need not take both; also a module
outside of tracks that requires one inside.

## Why is this bad?
Who took the other way arrives at the module without what it builds on, or cannot begin it at all.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01]
tracks:
  web:
    title: Web
    modules: [w1]
  data:
    title: Data
    modules: [d1]
```
```yaml paths/start/w1.yaml
title: Tasks
weeks: 1
objectives:
  o1:
    text: Call a task
    level: apply
activities:
  a1:
    title: Call one
    objectives: [o1]
```
```yaml paths/start/d1.yaml
title: Results
weeks: 1
requires: [w1]
objectives:
  o1:
    text: Read a result
    level: apply
activities:
  a1:
    title: Read one
    objectives: [o1]
```

## Write instead
```yaml paths/start/path.yaml
title: Start
modules: [m01]
tracks:
  web:
    title: Web
    modules: [w1]
  data:
    title: Data
    modules: [d1]
```
```yaml paths/start/w1.yaml
title: Tasks
weeks: 1
objectives:
  o1:
    text: Call a task
    level: apply
activities:
  a1:
    title: Call one
    objectives: [o1]
```
```yaml paths/start/d1.yaml
title: Results
weeks: 1
requires: [m01]
objectives:
  o1:
    text: Read a result
    level: apply
activities:
  a1:
    title: Read one
    objectives: [o1]
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK214",
    "prerequisite-in-other-track",
    Severity.ERROR,
    "{module} requires {required}, but its learners need not have taken the track {track}",
    "require a module that all its learners have taken, or move {id} out of the track",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each prerequisite in a track that is optional for the module's learners."""
    for module in curriculum.modules:
        for item in module.prerequisites:
            if not is_taken(item.module, module):
                yield FAULT.at(
                    item.place,
                    module=module.label,
                    required=item.module.label,
                    track=item.module.track.label if item.module.track else "",
                    id=item.module.local_id,
                ).because(item.module.place, "{id} is here", id=item.module.local_id)


def is_taken(required: ModuleNode, module: ModuleNode) -> bool:
    """Whether everybody who studies a module has taken another one, as far as tracks go."""
    track = required.track
    return track is None or track is module.track or track.path.takes_all_tracks


RULE = Rule(__doc__, (FAULT,), check)
