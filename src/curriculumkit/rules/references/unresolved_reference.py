"""A reference that leads nowhere.

## What it does
Reports an id in a reference (`objectives`, `requires`, `leads_to`, `complete`, `pass`, `submit`, `hold`) that nothing
has.
An id is looked for in the module, then in the path, then in the whole curriculum.

## Why is this bad?
What was meant is not counted: an objective stays unassessed, a prerequisite unchecked, a certificate out of reach.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1, o2]
```

## Write instead
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.graph.nodes import Node
from curriculumkit.graph.notes import Unresolved
from curriculumkit.rules.references.kinds import kind_of
from curriculumkit.rules.references.neighbours import Neighbours
from curriculumkit.rules.rule import Rule

UNRESOLVED = Fault(
    "CK201",
    "unresolved-reference",
    Severity.ERROR,
    "`{ref}` is not the id of {kind}",
    "write the id of {kind}, such as {examples}",
)
MISSPELT = Fault(
    "CK201",
    "unresolved-reference",
    Severity.ERROR,
    "`{ref}` is not the id of {kind}",
    "did you mean `{guess}` ({name})?",
)
NONE_EXIST = Fault(
    "CK201",
    "unresolved-reference",
    Severity.ERROR,
    "`{ref}` is not the id of {kind}",
    "the curriculum has nothing of this kind that could stand here yet",
)
_EXAMPLES, _MANY = 3, 500


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each reference that leads nowhere."""
    neighbours = Neighbours(curriculum.nodes)
    for item in curriculum.unresolved:
        if item.found is None:
            yield _finding(item, neighbours)


def _finding(item: Unresolved, neighbours: Neighbours) -> Finding:
    kind = kind_of(item.wanted)
    similar = neighbours.similar(item.ref, item.scope, item.wanted)
    if similar and not _is_forbidden(item, similar[1]):
        guess, node = similar
        return MISSPELT.at(item.place, ref=item.ref, kind=kind, guess=guess, name=node.name)
    most = _MANY if item.place.path[:1] in {("requires",), ("entry",)} else _EXAMPLES
    found = neighbours.near(item.ref, item.scope, item.wanted, most)
    if allowed := [(ref, node) for ref, node in found if not _is_forbidden(item, node)][:_EXAMPLES]:
        examples = ", ".join(f"`{ref}` ({node.name})" for ref, node in allowed)
        return UNRESOLVED.at(item.place, ref=item.ref, kind=kind, examples=examples)
    return NONE_EXIST.at(item.place, ref=item.ref, kind=kind)


def _is_forbidden(item: Unresolved, node: Node) -> bool:
    """Whether another rule would refuse it there: a module cannot require itself, nor a path's entry what is in it."""
    if item.place.path[:1] == ("requires",):
        return node.place.file == item.place.file
    return item.place.path[:1] == ("entry",) and f"{node.id}/".startswith(f"{item.scope}/")


RULE = Rule(__doc__, (UNRESOLVED, MISSPELT, NONE_EXIST), check, since=1)
