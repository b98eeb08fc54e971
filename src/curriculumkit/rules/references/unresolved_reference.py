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
from difflib import get_close_matches

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, Node
from curriculumkit.graph.nodes import Unresolved
from curriculumkit.graph.resolve import outwards
from curriculumkit.rules.references.kinds import kind_of
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
    "the curriculum has nothing of this kind yet",
)
_EXAMPLES = 3


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each reference that leads nowhere."""
    known: dict[tuple[str, type[Node]], dict[str, Node]] = {}
    for item in curriculum.unresolved:
        if item.found is not None:
            continue
        key = (item.scope, item.wanted)
        if key not in known:
            known[key] = _candidates(curriculum, *key)
        yield _finding(item, known[key])


def _candidates(curriculum: LinkedCurriculum, scope: str, wanted: type[Node]) -> dict[str, Node]:
    """What could have been meant, by the shortest reference from inside `scope`, the nearest first."""
    prefixes = outwards(scope)
    found = [
        (next(i for i, prefix in enumerate(prefixes) if node_id.startswith(prefix)), node_id, node)
        for node_id, node in curriculum.nodes.items()
        if isinstance(node, wanted)
    ]
    return {node_id.removeprefix(prefixes[i]): node for i, node_id, node in sorted(found, key=lambda item: item[0])}


def _finding(item: Unresolved, candidates: dict[str, Node]) -> Finding:
    kind = kind_of(item.wanted)
    if not candidates:
        return NONE_EXIST.at(item.place, ref=item.ref, kind=kind)
    if guesses := get_close_matches(item.ref, candidates, n=1):
        guess = guesses[0]
        return MISSPELT.at(item.place, ref=item.ref, kind=kind, guess=guess, name=candidates[guess].name)
    examples = ", ".join(f"`{key}` ({node.name})" for key, node in list(candidates.items())[:_EXAMPLES])
    return UNRESOLVED.at(item.place, ref=item.ref, kind=kind, examples=examples)


RULE = Rule(__doc__, (UNRESOLVED, MISSPELT, NONE_EXIST), check)
