"""A certification that can be earned without showing something that is assessed on the way to it.

## What it does
For each objective that something assesses, and for each capstone, portfolio and exam of the paths that lead to a
certification: tries to earn the certification without ever showing it. What can be left out is listed, with the
shortest way around. An objective of a track counts only for those who take the track.

## Why is this bad?
The certificate promises more than its holders have shown. Often a condition was forgotten, or an assessment is not
required; sometimes it is meant to be so.

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
leads_to: first
modules: [m01]
capstone:
  summary: A small service
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
      - submit: start/capstone
```
```yaml paths/start/path.yaml
title: Start
leads_to: first
modules: [m01]
capstone:
  summary: A small service
```
"""

from collections.abc import Iterable, Iterator

from curriculumkit.award.certification.formula import bits
from curriculumkit.award.certification.proofs import Proofs
from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import CertificationNode, LinkedCurriculum, Node, ObjectiveNode, PathNode
from curriculumkit.graph.linked import walk
from curriculumkit.rules.certification.soundness import proofs_of, worded
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK432",
    "certifiable-without",
    Severity.INFO,
    "{label} can be earned without ever showing {items}: {way}",
    "add a condition to it, or require the assessment, if that is not meant",
)
_NAMED = 5


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each certification that leaves something out."""
    proofs = proofs_of(curriculum)
    if proofs is None:
        return
    for node in curriculum.certifications.values():
        if not proofs.attainable(node):
            continue
        asked = _asked(proofs, node)
        found = {
            item: without for path in _paths(curriculum, node) for item, without in _left_out(proofs, node, path, asked)
        }
        if not found:
            continue
        everything = 0
        for without in found.values():
            everything |= without
        facts = proofs.way(node, everything) or proofs.way(node, next(iter(found.values())))
        finding = FAULT.at(node.place.key, label=node.label, items=_listed(list(found)), way=worded(facts))
        for item in list(found)[:_NAMED]:
            finding = finding.because(item.place, "{item} need not be shown", item=item.label)
        yield finding


def _paths(curriculum: LinkedCurriculum, node: CertificationNode) -> list[PathNode]:
    """The paths that a certification is about: they lead to it, or it requires that they are completed."""
    completed = [part.target for part in walk(node.requires)]
    return [path for path in curriculum.paths if path.leads_to is node or path in completed]


def _asked(proofs: Proofs, node: CertificationNode) -> int:
    """What nobody can be certified without, as can be told at once: of what is asked of all, nothing more is proved."""
    needed = proofs.book.behind(proofs.book.certified(node))
    mask = 0
    for bit in bits(needed):
        if bit not in proofs.book.definitions:
            mask |= bit
    return mask


def _left_out(proofs: Proofs, node: CertificationNode, path: PathNode, asked: int) -> Iterator[tuple[Node, int]]:
    for work in (path.capstone, path.portfolio, path.exam):
        without = proofs.showing(work) if work is not None else 0
        if work is not None and not without & asked and proofs.attainable(node, without):
            yield work, without
    for module in path.all_modules:
        others = proofs.other_tracks((module.track,), path) if module.track and path.model.take == 1 else 0
        for objective in module.objectives.values():
            without = proofs.showing(objective)
            if without and not without & asked and proofs.attainable(node, without | others):
                yield objective, without | others


def _listed(items: list[Node]) -> str:
    works = [item.id for item in items if not isinstance(item, ObjectiveNode)]
    objectives = [item.id for item in items if isinstance(item, ObjectiveNode)]
    more = len(objectives) - _NAMED
    shown = [*works, *objectives[:_NAMED]]
    return ", ".join([*shown, f"{more} other objectives"] if more > 0 else shown)


RULE = Rule(__doc__, (FAULT,), check)
