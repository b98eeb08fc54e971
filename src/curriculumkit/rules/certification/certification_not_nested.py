"""A higher certification that can be earned without the lower one.

## What it does
Takes the certifications in the order of the paths that lead to them, and looks for a way to the higher one that does
not earn the one before; such a way is printed.

## Why is this bad?
Whoever reads the higher certificate takes the lower one for granted. Where the certifications are independent, this is
as it should be.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start, next]
certifications:
  first:
    title: First
    requires:
      - complete: start
  second:
    title: Second
    requires:
      - complete: next
```
```yaml paths/start/path.yaml
title: Start
leads_to: first
modules: [m01]
```
```yaml paths/next/path.yaml
title: Next
leads_to: second
modules: [m02]
```
```yaml paths/next/m02.yaml
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
paths: [start, next]
certifications:
  first:
    title: First
    requires:
      - complete: start
  second:
    title: Second
    requires:
      - complete: next
      - hold: first
```
```yaml paths/start/path.yaml
title: Start
leads_to: first
modules: [m01]
```
```yaml paths/next/path.yaml
title: Next
leads_to: second
modules: [m02]
```
```yaml paths/next/m02.yaml
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
from itertools import pairwise

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.certification.soundness import provable, tells_order, worded
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK433",
    "certification-not-nested",
    Severity.INFO,
    "{higher} can be earned without {lower}: {way}",
    "add `hold: {id}` if the one is meant to build on the other",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each certification that does not imply the one before."""
    known = provable(curriculum)
    if known is None or not tells_order(curriculum):
        return
    proofs = known.proofs
    ordered = dict.fromkeys(path.leads_to for path in curriculum.paths if path.leads_to is not None)
    for lower, higher in pairwise(ordered):
        if not {lower, higher} <= {*known.whole} & {*known.refused}:
            continue
        if not proofs.attainable(lower) or not proofs.attainable(higher):
            continue
        way = proofs.way_past(higher, lower)
        if way is not None:
            yield FAULT.at(
                higher.place.key, higher=higher.label, lower=lower.label, way=worded(way), id=lower.local_id
            ).because(lower.place.key, "{label} stands here", label=lower.label)


RULE = Rule(__doc__, (FAULT,), check)
