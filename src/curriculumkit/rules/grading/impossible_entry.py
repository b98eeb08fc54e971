"""An entry requirement that nobody can meet.

## What it does
Reports an `at_least:` in a path's `entry` that asks for more conditions than are listed below `of:`, and an entry that
requires more tracks of one path than learners of that path take. (For certifications, see CK430 and CK431.)

## Why is this bad?
Nobody is admitted to the path.

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
  - at_least: 3
    of:
      - complete: start
      - judged: Two years of work with queues
modules: [m02]
```
```yaml paths/next/m02.yaml
title: Second steps
weeks: 1
objectives:
  o1:
    text: Stop a worker
    level: apply
activities:
  a1:
    title: Stop one
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
  - at_least: 1
    of:
      - complete: start
      - judged: Two years of work with queues
modules: [m02]
```
```yaml paths/next/m02.yaml
title: Second steps
weeks: 1
objectives:
  o1:
    text: Stop a worker
    level: apply
activities:
  a1:
    title: Stop one
    objectives: [o1]
```
"""

from collections.abc import Iterable, Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import ConditionNode, LinkedCurriculum, PathNode, TrackNode
from curriculumkit.graph.linked import flattened, walk
from curriculumkit.model import Complete, Some
from curriculumkit.rules.rule import Rule

TOO_FEW = Fault(
    "CK419",
    "impossible-entry",
    Severity.ERROR,
    "nobody can meet this: {least} conditions must hold, and {count} are listed",
    "write `at_least: {count}` or less, or list more conditions",
)
TRACKS = Fault(
    "CK419",
    "impossible-entry",
    Severity.WARNING,
    "{label} requires {count} tracks of {path}, of which learners take {take}",
    "list the tracks below `any:` where one of them is enough, or write `take: {count}` in {path_id}",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each entry that asks for more than there is."""
    for path in curriculum.paths:
        for condition in walk(path.entry) if path.gaps.spare("entry") else ():
            if isinstance(condition.model, Some) and condition.model.at_least > len(condition.parts):
                least, count = condition.model.at_least, len(condition.parts)
                yield TOO_FEW.at(condition.place / "at_least", least=least, count=count)
        yield from _tracks(path)


def _tracks(path: PathNode) -> Iterator[Finding]:
    required: dict[PathNode, dict[TrackNode, ConditionNode]] = {}
    for condition in flattened(path.entry):
        track = condition.target
        if isinstance(condition.model, Complete) and isinstance(track, TrackNode):
            required.setdefault(track.path, {})[track] = condition
    for owner, conditions in required.items():
        first, *others = conditions.values()
        if owner.gaps.spare("tracks", "take") and len(conditions) > owner.model.take:
            finding = TRACKS.at(
                first.place,
                label=path.label,
                count=len(conditions),
                path=owner.label,
                take=owner.model.take,
                path_id=owner.local_id,
            )
            for other in others:
                finding = finding.because(other.place, "and this one")
            yield finding


RULE = Rule(__doc__, (TOO_FEW, TRACKS), check, since=3)
