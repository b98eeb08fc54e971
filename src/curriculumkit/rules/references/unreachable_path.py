"""A path that nobody can begin.

## What it does
Reports a path whose entry asks for something that can only be had in the path itself, or behind it.

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

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import (
    AssessedNode,
    CertificationNode,
    ConditionNode,
    LinkedCurriculum,
    ModuleNode,
    Node,
    PathNode,
    TrackNode,
)
from curriculumkit.model import AnyOf, Judged, Some
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK215",
    "unreachable-path",
    Severity.ERROR,
    "nobody can begin {label}: this part of its entry can only be had in the path itself, or behind it",
    "ask for something that can be had before, or add a way in, such as `judged:`, under `any:`",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each entry requirement that nobody can fulfil."""
    open_paths: set[PathNode] = set()
    held: set[CertificationNode] = set()
    before = -1
    while before != len(open_paths) + len(held):
        before = len(open_paths) + len(held)
        open_paths.update(path for path in curriculum.paths if _all(path.entry, open_paths, held))
        held.update(node for node in curriculum.certifications.values() if _all(node.requires, open_paths, held))
    for path in curriculum.paths:
        for condition in path.entry:
            if not _holds(condition, open_paths, held) and _waits_for_path(condition, path, held):
                yield FAULT.at(condition.place, label=path.label)


def _all(conditions: tuple[ConditionNode, ...], paths: set[PathNode], held: set[CertificationNode]) -> bool:
    return all(_holds(condition, paths, held) for condition in conditions)


def _holds(condition: ConditionNode, paths: set[PathNode], held: set[CertificationNode]) -> bool:
    """Whether a condition can be met by who can begin these paths and holds these certifications."""
    model = condition.model
    if condition.parts:
        met = sum(_holds(part, paths, held) for part in condition.parts)
        needed = 1 if isinstance(model, AnyOf) else len(condition.parts)
        return met >= (min(model.at_least, len(condition.parts)) if isinstance(model, Some) else needed)
    if isinstance(model, Judged) or condition.target is None:
        return True
    if isinstance(condition.target, CertificationNode):
        return condition.target in held
    path = path_of(condition.target)
    return path is None or path in paths


def path_of(node: Node) -> PathNode | None:
    """The path that something belongs to."""
    match node:
        case PathNode():
            return node
        case TrackNode() | ModuleNode():
            return node.path
        case AssessedNode():
            return node.module.path if node.module else node.path
        case _:
            return None


def _waits_for_path(condition: ConditionNode, path: PathNode, held: set[CertificationNode]) -> bool:
    """Whether what is missing leads back to the path; where it only waits for another one, that one is reported."""
    waiting, seen = [condition], set[ConditionNode]()
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        waiting += node.parts
        target = node.target
        if isinstance(target, CertificationNode) and target not in held:
            waiting += target.requires
        elif target is not None and (found := path_of(target)) is not None:
            if found is path:
                return True
            waiting += found.entry
    return False


RULE = Rule(__doc__, (FAULT,), check)
