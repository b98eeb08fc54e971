"""A certification that nobody can earn.

## What it does
Reports a certification whose conditions cannot be met even by somebody who passes, submits and completes everything
there is: `at_least: 3` of two conditions, or `complete:` a path that asks for more tracks than it has.

## Why is this bad?
Learners work towards something that they will never be given.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
certifications:
  first:
    title: First
    requires:
      - at_least: 3
        of:
          - complete: start
          - judged: Experience
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
      - at_least: 2
        of:
          - complete: start
          - judged: Experience
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import CertificationNode, ConditionNode, LinkedCurriculum
from curriculumkit.model import Hold
from curriculumkit.rules.certification.soundness import provable
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK430",
    "unattainable-certification",
    Severity.ERROR,
    "nobody can earn {label}: what it requires cannot be met",
    "correct the conditions that cannot be met",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each certification that cannot be earned, with the conditions that stand in the way."""
    known = provable(curriculum)
    if known is None:
        return
    proofs = known.proofs
    for node in known.refused:
        if proofs.attainable(node):
            continue
        blocking = [condition for condition in node.requires if not proofs.can_be_met(condition)]
        if blocking and all(_waits(condition) for condition in blocking):
            continue
        finding = FAULT.at(node.place.key, label=node.label)
        for condition in blocking:
            finding = finding.because(condition.place, "this cannot be met")
        yield finding


def _waits(condition: ConditionNode) -> bool:
    """Whether a condition only waits for another certification, which has a finding of its own."""
    return isinstance(condition.model, Hold) and isinstance(condition.target, CertificationNode)


RULE = Rule(__doc__, (FAULT,), check)
