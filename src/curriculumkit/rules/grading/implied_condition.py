"""A condition that says nothing, since another one in its list says it.

## What it does
Looks at conditions that must all hold: reports one that follows from another one, as the completion of a module follows
from that of its path, an assessment that is required from the completion of its module, and whatever a certification
asks for from holding it. Below `any:` it reports what needs more than another condition of the same list (but not that
a certification is held, which is easier to show), and an `any:` or `at_least:` that is met anyway; below `of:` it
reports what would be counted twice.

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
from curriculumkit.graph.linked import flattened
from curriculumkit.model import AnyOf, Complete, Hold, Judged, Pass, Some, Submit
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK423",
    "implied-condition",
    Severity.WARNING,
    "this follows from another condition of the list: {label}",
    "take it out, or name what must be shown beside it",
)
SETTLED = Fault(
    "CK423",
    "implied-condition",
    Severity.WARNING,
    "this is met by everybody who meets another condition of the list: {label}",
    "take it out, or name in it what must be shown beside that",
)
STRONGER = Fault(
    "CK423",
    "implied-condition",
    Severity.WARNING,
    "this opens no other way: whoever meets it meets {label}, which is enough",
    "take it out, or take the weaker condition out",
)
TWICE = Fault(
    "CK423",
    "implied-condition",
    Severity.WARNING,
    "this is counted twice: it follows from {label}, which is counted, too",
    "take it out, and lower `at_least` where that was meant",
)
_VERBS: dict[type, str] = {Complete: "complete", Pass: "pass", Submit: "submit", Hold: "hold"}
_Said = tuple[str, Node | str]


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each condition that follows from another one."""
    lists: list[tuple[Node, tuple[ConditionNode, ...]]] = [
        *((node, node.requires) for node in curriculum.certifications.values()),
        *((path, path.entry) for path in curriculum.paths),
    ]
    for owner, conditions in lists:
        waiting: list[Sequence[ConditionNode]] = [conditions]
        while waiting:
            together = flattened(waiting.pop())
            yield from _implied(owner, together, FAULT)
            yield from _settled(owner, together)
            for choice in together:
                if isinstance(choice.model, AnyOf):
                    yield from _stronger(owner, choice.parts)
                elif isinstance(choice.model, Some):
                    yield from _implied(owner, choice.parts, TWICE)
                waiting += ([part] for part in choice.parts if part.parts)


def _sources(owner: Node, conditions: Sequence[ConditionNode]) -> dict[_Said, ConditionNode]:
    """What follows from conditions, and from which. From what waits for its owner, nothing does."""
    implied: dict[_Said, ConditionNode] = {}
    for condition in conditions:
        if (said := _said(condition)) is not None:
            behind = list(_behind(said))
            for other in behind if ("hold", owner) not in (said, *behind) else ():
                implied.setdefault(other, condition)
    return implied


def _implied(owner: Node, conditions: Sequence[ConditionNode], fault: Fault) -> Iterator[Finding]:
    """Of two conditions that say the same, the second one follows."""
    implied = _sources(owner, conditions)
    first: dict[_Said, ConditionNode] = {}
    for condition in conditions:
        said = _said(condition)
        if said is None:
            continue
        source = first.get(said) or implied.get(said)
        first.setdefault(said, condition)
        if source is not None and source is not condition:
            finding = fault.at(condition.place, label=_label(source))
            yield finding.because(source.place, "it follows from this one")


def _settled(owner: Node, conditions: Sequence[ConditionNode]) -> Iterator[Finding]:
    """Each choice of which enough follows from the conditions beside it."""
    choices = [condition for condition in conditions if isinstance(condition.model, AnyOf | Some)]
    if not choices:
        return
    shown = {said: condition for condition in conditions if (said := _said(condition)) is not None}
    known = _sources(owner, conditions) | shown
    for choice in choices:
        needed = choice.model.at_least if isinstance(choice.model, Some) else 1
        met = [known[said] for part in choice.parts if (said := _said(part)) is not None and said in known]
        if len(met) >= needed:
            finding = SETTLED.at(choice.place, label=_label(met[0]))
            yield finding.because(met[0].place, "whoever meets this meets it")


def _stronger(owner: Node, conditions: Sequence[ConditionNode]) -> Iterator[Finding]:
    """Of several conditions of which one is enough, those that need more than another one."""
    enough: dict[_Said, ConditionNode] = {}
    for condition in conditions:
        said = _said(condition)
        if said is not None and said in enough:
            finding = FAULT.at(condition.place, label=_label(enough[said]))
            yield finding.because(enough[said].place, "it follows from this one")
        elif said is not None:
            enough[said] = condition
    for said, condition in enough.items():
        behind = list(_behind(said)) if said[0] != "hold" else []
        weaker = next((enough[other] for other in behind if other in enough), None)
        if weaker is not None and ("hold", owner) not in behind:
            finding = STRONGER.at(condition.place, label=_label(weaker))
            yield finding.because(weaker.place, "this is enough")


def _label(condition: ConditionNode) -> str:
    if isinstance(condition.model, Judged):
        return f"“{condition.model.judged}”"
    return condition.target.label if condition.target else ""


def _said(condition: ConditionNode) -> _Said | None:
    if isinstance(condition.model, Judged):
        return "judged", condition.model.judged
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


def _next(verb: str, node: Node | str) -> Iterator[_Said]:
    match node:
        case CertificationNode():
            yield from (said for part in node.requires if (said := _said(part)) is not None)
        case PathNode():
            yield from (("complete", module) for module in node.modules)
            if node.takes_all_tracks:
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


RULE = Rule(__doc__, (FAULT, SETTLED, STRONGER, TWICE), check, since=3)
