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
from itertools import chain
from typing import TypeAlias

from curriculumkit.award.certification.facts import Fact
from curriculumkit.award.certification.proofs import Proofs
from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import CertificationNode, LinkedCurriculum, Node, ObjectiveNode, PathNode, TrackNode
from curriculumkit.graph.linked import walk
from curriculumkit.rules.certification.soundness import provable, worded
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK432",
    "certifiable-without",
    Severity.INFO,
    "{label} can be earned without ever showing {items}: {way}",
    "add a condition to it, or require the assessment, if that is not meant",
)
_NAMED = 5
_Facts: TypeAlias = frozenset[Fact]


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each certification that leaves something out."""
    known = provable(curriculum)
    if known is None:
        return
    proofs = known.proofs
    for node in known.earned:
        if not proofs.attainable(node):
            continue
        asked = _asked(proofs, node)
        found = {
            item: parts
            for path in _paths(curriculum, node)
            for item, *parts in _left_out(proofs, node, path, asked, node in known.whole)
        }
        if not found:
            continue
        everything = {part for parts in found.values() for part in parts}
        facts = _way(proofs, node, everything) or _way(proofs, node, next(iter(found.values())))
        if not facts:
            continue
        finding = FAULT.at(node.place.key, label=node.label, items=_listed(list(found)), way=worded(facts))
        for item in list(found)[:_NAMED]:
            finding = finding.because(item.place, "{item} need not be shown", item=item.label)
        yield finding


def _way(proofs: Proofs, node: CertificationNode, without: Iterable[_Facts]) -> tuple[Fact, ...]:
    return proofs.way(node, frozenset[Fact]().union(*without))


def _paths(curriculum: LinkedCurriculum, node: CertificationNode) -> list[PathNode]:
    """The paths that a certification is about: they lead to it, or it requires that they are completed."""
    completed = [part.target for part in walk(node.requires)]
    return [path for path in curriculum.paths if path.leads_to is node or path in completed]


def _asked(proofs: Proofs, node: CertificationNode) -> set[Fact]:
    """What nobody can be certified without, as can be told at once: of what is asked of all, nothing more is proved."""
    needed = proofs.book.behind((proofs.book.certified(node),))
    return {fact for fact in needed if fact not in proofs.book.definitions}


def _left_out(
    proofs: Proofs, node: CertificationNode, path: PathNode, asked: set[Fact], is_whole: bool
) -> Iterator[tuple[Node, _Facts, _Facts]]:
    """What of a path need not be shown: works, and objectives where that can be known."""
    way = frozenset(proofs.way(node))
    for item, shown, others in chain(_works(proofs, path), _objectives(proofs, path) if is_whole else ()):
        if not shown.isdisjoint(asked):
            continue
        is_past = shown.isdisjoint(way) and others.isdisjoint(way)
        if is_past or proofs.attainable(node, shown | others):
            yield item, shown, others


def _works(proofs: Proofs, path: PathNode) -> Iterator[tuple[Node, _Facts, _Facts]]:
    """Works, and the facts by which each is shown."""
    for work in path.works:
        yield work, proofs.showing(work), frozenset()


def _objectives(proofs: Proofs, path: PathNode) -> Iterator[tuple[Node, _Facts, _Facts]]:
    """Objectives, the facts by which each is shown, and those of the tracks that are not taken with it."""
    tracks = path.tracks.values() if path.model.take == 1 else ()
    others: dict[TrackNode | None, _Facts] = {track: proofs.other_tracks((track,), path) for track in tracks}
    for module in path.all_modules:
        if not module.gaps.spare("assessments"):
            continue
        for objective in module.objectives.values():
            shown = proofs.showing(objective)
            if shown:
                yield objective, shown, others.get(module.track, frozenset())


def _listed(items: list[Node]) -> str:
    works = [item.id for item in items if not isinstance(item, ObjectiveNode)]
    objectives = [item.id for item in items if isinstance(item, ObjectiveNode)]
    more = len(objectives) - _NAMED
    shown = [*works, *objectives[:_NAMED]]
    return ", ".join([*shown, f"{more} other objectives"] if more > 0 else shown)


RULE = Rule(__doc__, (FAULT,), check)
