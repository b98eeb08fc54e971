"""A certification that requires itself.

## What it does
Reports certifications that must be held before they can be earned, directly or through others.

## Why is this bad?
Nobody can ever earn them.

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
      - hold: first
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
"""

from collections.abc import Iterable, Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import CertificationNode, ConditionNode, LinkedCurriculum
from curriculumkit.graph.cycles import cycles
from curriculumkit.graph.linked import walk
from curriculumkit.model import Hold
from curriculumkit.rules.rule import Rule

ITSELF = Fault(
    "CK421",
    "certification-cycle",
    Severity.ERROR,
    "{label} requires that it is held already",
    "take `hold: {id}` out",
)
CYCLE = Fault(
    "CK421",
    "certification-cycle",
    Severity.ERROR,
    "these certifications wait for each other: {cycle}",
    "take one of these `hold` conditions out",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each group of certifications that wait for each other."""
    holds = {node: list(held(node)) for node in curriculum.certifications.values()}
    targets = {node: [held for held, _ in found] for node, found in holds.items()}
    for cycle in cycles(targets):
        links = [
            next(place for held, place in holds[node] if held is following)
            for node, following in zip(cycle, (*cycle[1:], cycle[0]), strict=True)
        ]
        if len(cycle) == 1:
            yield ITSELF.at(links[0].place / "hold", label=cycle[0].label, id=cycle[0].local_id)
            continue
        names = " → ".join(node.local_id for node in (*cycle, cycle[0]))
        finding = CYCLE.at(links[0].place / "hold", cycle=names)
        for node, link in zip(cycle[1:], links[1:], strict=True):
            finding = finding.because(link.place / "hold", "{label} must hold this", label=node.label)
        yield finding


def held(certification: CertificationNode) -> Iterator[tuple[CertificationNode, ConditionNode]]:
    """The certifications that one asks to hold, and the conditions that do."""
    for condition in walk(certification.requires):
        if isinstance(condition.model, Hold) and isinstance(condition.target, CertificationNode):
            yield condition.target, condition


RULE = Rule(__doc__, (ITSELF, CYCLE), check, since=1)
