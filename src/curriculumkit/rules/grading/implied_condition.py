"""A condition that says nothing, since another one in its list says it.

## What it does
Looks at conditions that must all hold: reports one that follows from another one, as the completion of a module follows
from that of its path, an assessment that is required from the completion of its module, and whatever a certification
asks for from holding it.

## Why is this bad?
Readers take two conditions for two things to do. When one of the two is changed, nobody thinks of the other one.

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
      - complete: start/m01
```
```yaml paths/start/path.yaml
title: Start
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

from collections.abc import Iterable, Iterator, Sequence

from curriculumkit.award.certification.rulebook import is_graded
from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import (
    AssessmentNode,
    CertificationNode,
    ConditionNode,
    LinkedCurriculum,
    ModuleNode,
    Node,
    PathNode,
    TrackNode,
)
from curriculumkit.graph.linked import walk
from curriculumkit.model import All, Complete, Hold, Pass, Submit
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK423",
    "implied-condition",
    Severity.WARNING,
    "this follows from another condition of the list: {label}",
    "take it out, or name what must be shown beside it",
)
_VERBS: dict[type, str] = {Complete: "complete", Pass: "pass", Submit: "submit", Hold: "hold"}
_Said = tuple[str, Node]


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each condition that follows from another one."""
    lists: list[tuple[Node, tuple[ConditionNode, ...]]] = [
        *((node, node.requires) for node in curriculum.certifications.values()),
        *((path, path.entry) for path in curriculum.paths),
    ]
    for owner, conditions in lists:
        nested = (part.parts for part in walk(conditions) if isinstance(part.model, All))
        for together in (conditions, *nested):
            yield from _implied(owner, together)


def _implied(owner: Node, conditions: Sequence[ConditionNode]) -> Iterator[Finding]:
    """Of two conditions that say the same, the second one follows. From what waits for its owner, nothing does."""
    implied: dict[_Said, ConditionNode] = {}
    for condition in conditions:
        if (said := _said(condition)) is not None:
            behind = list(_behind(said))
            for other in behind if ("hold", owner) not in (said, *behind) else ():
                implied.setdefault(other, condition)
    first: set[_Said] = set()
    for condition in conditions:
        said = _said(condition)
        if said is None:
            continue
        source = implied.get(said)
        if said in first:
            source = next(other for other in conditions if _said(other) == said)
        first.add(said)
        if source is not None and source is not condition and source.target is not None:
            finding = FAULT.at(condition.place, label=source.target.label)
            yield finding.because(source.place, "it follows from this one")


def _said(condition: ConditionNode) -> _Said | None:
    verb = _VERBS.get(type(condition.model))
    return (verb, condition.target) if verb is not None and condition.target is not None else None


def _behind(said: _Said) -> Iterator[_Said]:
    """All that follows from something that is shown, without itself."""
    waiting, seen = [said], {said}
    while waiting:
        for other in _next(*waiting.pop()):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
                yield other


def _next(verb: str, node: Node) -> Iterator[_Said]:
    match node:
        case CertificationNode():
            yield from (said for part in node.requires if (said := _said(part)) is not None)
        case PathNode():
            yield from (("complete", module) for module in node.modules)
            if node.model.take >= len(node.tracks):
                yield from (("complete", track) for track in node.tracks.values())
        case TrackNode():
            yield from (("complete", module) for module in node.modules)
        case ModuleNode():
            for assessment in node.assessments.values():
                if assessment.model.required:
                    yield ("pass" if is_graded(assessment) else "submit", assessment)
        case AssessmentNode() if verb == "pass":
            yield "submit", node
        case _:
            pass


RULE = Rule(__doc__, (FAULT,), check, since=3)
