"""A track that does not lead to the certification of its path.

## What it does
Reports a choice of tracks with which a learner cannot earn a certification that others can: it requires something that
only another track has.

## Why is this bad?
Whoever takes this track finds out at the end that it does not count.

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
tracks:
  one:
    title: One
    modules: [m01]
  two:
    title: Two
    modules: [m02]
```
```yaml paths/start/m02.yaml
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
tracks:
  one:
    title: One
    modules: [m01]
  two:
    title: Two
    modules: [m02]
```
```yaml paths/start/m02.yaml
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

from collections.abc import Iterable
from itertools import islice

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.certification.soundness import provable, tells_tracks
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK431",
    "track-without-certification",
    Severity.WARNING,
    "{certification} cannot be earned with {tracks}",
    "let the certification require what every choice of tracks has, or give these tracks what it requires",
)
_MOST = 1000
"""Choices of tracks that are tried in one path."""


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each choice of tracks that rules a certification out."""
    known = provable(curriculum)
    if known is None:
        return
    proofs = known.proofs
    for node in known.refused:
        if not proofs.attainable(node):
            continue
        for path in filter(tells_tracks, curriculum.paths):
            for chosen in islice(proofs.choices(path), _MOST):
                if chosen and not proofs.attainable(node, proofs.other_tracks(chosen, path)):
                    tracks = ", ".join(track.label for track in chosen)
                    finding = FAULT.at(chosen[0].place.key, certification=node.label, tracks=tracks)
                    for condition in node.requires:
                        if not proofs.can_be_met(condition, proofs.other_tracks(chosen, path)):
                            finding = finding.because(condition.place, "this cannot be met then")
                    yield finding


RULE = Rule(__doc__, (FAULT,), check)
