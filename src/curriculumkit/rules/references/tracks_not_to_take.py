"""Tracks that cannot be taken as the path says.

## What it does
Reports a path that lets learners take more tracks than it has, a path with `take` and no tracks, and a track
without modules.

## Why is this bad?
Nobody can complete such a path, or a learner chooses a track in which there is nothing to do.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01]
take: 2
tracks:
  web:
    title: Web
    modules: [w1]
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

## Write instead
```yaml paths/start/path.yaml
title: Start
modules: [m01]
take: 1
tracks:
  web:
    title: Web
    modules: [w1]
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
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule

TOO_MANY = Fault(
    "CK218",
    "tracks-not-to-take",
    Severity.ERROR,
    "{label} lets learners take {take} tracks, and has {count}",
    "write `take: {count}`, or add tracks",
)
NO_TRACKS = Fault(
    "CK218",
    "tracks-not-to-take",
    Severity.ERROR,
    "{label} says how many tracks to take, and has none",
    "remove `take`, or add `tracks`",
)
EMPTY = Fault(
    "CK218",
    "tracks-not-to-take",
    Severity.WARNING,
    "the track {label} has no modules",
    "list its modules, or remove the track",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each track that is not there, and for each that is empty."""
    for path in curriculum.paths:
        if not path.gaps.spare("tracks", "take"):
            continue
        take, count = path.model.take, len(path.model.tracks)
        if count and take > count:
            yield TOO_MANY.at(path.place / "take", label=path.label, take=take, count=count)
        elif not count and "take" in path.model.model_fields_set:
            yield NO_TRACKS.at((path.place / "take").key, label=path.label)
        for track in path.tracks.values():
            if not track.model.modules:
                yield EMPTY.at((track.place / "modules").key, label=track.label)


RULE = Rule(__doc__, (TOO_MANY, NO_TRACKS, EMPTY), check)
