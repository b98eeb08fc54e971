"""A path that nobody can begin.

## What it does
Reports a path whose entry asks for something that can only be had in the path itself, or behind it. Prerequisites of
modules count: where a module requires one of another path, that path has to be open as well. Also reports a way in
among several that asks for such a thing: nobody can take it.

## Why is this bad?
Nobody fulfils the entry requirements, so that no module of the path reaches a learner.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
certifications:
  first:
    title: First
    requires:
      - complete: start
```
```yaml paths/start/path.yaml
title: Start
entry:
  - hold: first
leads_to: first
modules: [m01]
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
certifications:
  first:
    title: First
    requires:
      - complete: start
```
```yaml paths/start/path.yaml
title: Start
leads_to: first
modules: [m01]
```
"""

from collections.abc import Iterable, Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import CertificationNode, ConditionNode, LinkedCurriculum, PathNode
from curriculumkit.graph.linked import certain, walk
from curriculumkit.model import AnyOf, Some
from curriculumkit.rules.references.reach import Reach, path_of
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK215",
    "unreachable-path",
    Severity.ERROR,
    "nobody can begin {label}: this part of its entry can only be had in the path itself, or behind it",
    "ask for something that can be had before, or add a way in, such as `judged:`, under `any:`",
)


ALTERNATIVE = Fault(
    "CK215",
    "unreachable-path",
    Severity.WARNING,
    "this way into {label} is none: it can only be had in the path itself, or behind it",
    "take it out, or ask for something that can be had before",
)
_MOST = 100
"""Things behind an alternative that are looked at."""


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each entry requirement that nobody can fulfil, and for each alternative that is none."""
    reach = Reach(curriculum)
    for path in curriculum.paths:
        for condition in path.entry:
            if not reach.meets(condition):
                if reach.waits_for(condition, path):
                    yield FAULT.at(condition.place, label=path.label)
                continue
            for way in _alternatives(condition):
                if _needs(way, path):
                    yield ALTERNATIVE.at(way.place, label=path.label)


def _alternatives(condition: ConditionNode) -> Iterator[ConditionNode]:
    """What may be chosen in a condition."""
    for each in walk((condition,)):
        if isinstance(each.model, AnyOf | Some):
            yield from (part for part in each.parts if not part.parts)


def _needs(condition: ConditionNode, path: PathNode) -> bool:
    """Whether a condition certainly needs something of a path."""
    waiting, seen = [condition], set[CertificationNode]()
    while waiting and len(seen) < _MOST:
        target = waiting.pop().target
        if isinstance(target, CertificationNode) and target not in seen:
            seen.add(target)
            waiting += certain(target.requires)
        elif target is not None and path_of(target) is path:
            return True
    return False


RULE = Rule(__doc__, (FAULT, ALTERNATIVE), check)
