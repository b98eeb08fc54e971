"""A pass mark that everybody reaches, on the way to a certification.

## What it does
Reports a pass mark of 0 % of something that a certification cannot be earned without.

## Why is this bad?
An empty paper passes. The certification requires only that somebody was there.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
certifications:
  first:
    title: First
    requires:
      - pass: start/exam
```
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Final exam
  pass: 0%
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
      - pass: start/exam
```
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Final exam
  pass: 70%
```
"""

from collections.abc import Iterable

from curriculumkit.award.certification.facts import Verb
from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.certification.soundness import provable
from curriculumkit.rules.grading.pass_marks import pass_mark_place
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK435",
    "pass-mark-of-nothing",
    Severity.WARNING,
    "everybody passes {name}, which {certifications} requires: the pass mark is {mark}",
    "write the share of the points that must be reached, such as 70%, or `required: false` for practice",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each pass mark of nothing that certifications rely on."""
    easy = [node for node in curriculum.assessments if node.pass_mark is not None and node.pass_mark.value == 0]
    known = provable(curriculum) if easy else None
    if known is None:
        return
    proofs = known.proofs
    for node in easy:
        passed = {proofs.book.facts.by_name[Verb.PASS, node.id]}
        relying = [
            certification
            for certification in known.refused
            if proofs.attainable(certification) and not proofs.attainable(certification, passed)
        ]
        if not relying:
            continue
        names = ", ".join(certification.label for certification in relying)
        finding = FAULT.at(
            pass_mark_place(curriculum, node), name=node.label, certifications=names, mark=node.pass_mark
        )
        for certification in relying:
            finding = finding.because(certification.place.key, "{label} requires it", label=certification.label)
        yield finding


RULE = Rule(__doc__, (FAULT,), check)
