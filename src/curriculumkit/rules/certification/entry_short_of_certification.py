"""A path that admits learners who bring less than its certification asks for.

## What it does
For each alternative of a path's `entry`, such as equivalent experience: looks whether somebody who brings only that,
and then shows everything in the path, is certified. Where not, it says what the certification still asks for.

## Why is this bad?
These learners reach the end of the path and find that they need something which nobody asked for when they began. It
may be meant so: then the path's description should say it.

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
      - hold: first
```
```yaml paths/start/path.yaml
title: Start
leads_to: first
modules: [m01]
```
```yaml paths/next/path.yaml
title: Next
entry:
  - any:
      - complete: start/m01
      - judged: Equivalent experience
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
entry:
  - hold: first
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

from curriculumkit.award.prose import Prose, prose
from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import CertificationNode, ConditionNode, LinkedCurriculum, PathNode
from curriculumkit.model import AnyOf
from curriculumkit.rules.certification.soundness import provable, tells_targets
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK436",
    "entry-short-of-certification",
    Severity.INFO,
    "{path} admits by “{entry}”, but {certification} then still asks for “{missing}”",
    "say so in the path's `text`, or let the certification accept what the path does",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each path with an entry that does not lead to its certification."""
    known = provable(curriculum)
    if known is None:
        return
    proofs = known.proofs
    words = prose(curriculum.model.language)
    for path in curriculum.paths:
        certification = path.leads_to
        if not path.gaps.spare("entry") or not tells_targets(path.entry):
            continue
        if certification not in known.refused or not proofs.attainable(certification):
            continue
        refused: dict[ConditionNode, list[ConditionNode]] = {}
        for entry in _alternatives(path):
            missing = proofs.missing_after(path, entry, certification)
            if missing:
                refused[entry] = missing
        if refused:
            yield _finding(path, certification, refused, words)


def _alternatives(path: PathNode) -> Iterable[ConditionNode]:
    """What each is enough for by itself."""
    for condition in path.entry:
        if isinstance(condition.model, AnyOf):
            yield from condition.parts


def _finding(
    path: PathNode, certification: CertificationNode, refused: dict[ConditionNode, list[ConditionNode]], words: Prose
) -> Finding:
    asked = dict.fromkeys(part for missing in refused.values() for part in missing)
    finding = FAULT.at(
        next(iter(refused)).place,
        path=path.label,
        entry=" / ".join(map(words.condition, refused)),
        certification=certification.label,
        missing=" / ".join(map(words.condition, asked)),
    )
    for part in asked:
        finding = finding.because(part.place, "this is still asked for")
    return finding


RULE = Rule(__doc__, (FAULT,), check)
