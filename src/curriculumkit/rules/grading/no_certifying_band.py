"""A grading scheme of which no grade certifies.

## What it does
Reports a grading scheme all of whose bands are `certified: false`, where there is a certification or a pass mark.

## Why is this bad?
Whoever passes has a grade that says “not certified”, however good it is. Mostly a band was copied with its
`certified: false`.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
defaults:
  quiz:
    pass: 70%
grading:
  bands:
    A:
      from: 70
      certified: false
    F:
      from: 0
      certified: false
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
defaults:
  quiz:
    pass: 70%
grading:
  bands:
    A:
      from: 70
    F:
      from: 0
      certified: false
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.grading.pass_marks import authored_pass_marks
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK417",
    "no-certifying-band",
    Severity.WARNING,
    "no grade certifies: all of them are `certified: false`, even {band}, the best",
    "take `certified: false` out of the grades with which a certificate can be had",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for a grading scheme without a grade that certifies."""
    bands = curriculum.model.grading.bands if curriculum.model.grading else {}
    if not bands or not curriculum.gaps.spare("grading") or any(band.certified for band in bands.values()):
        return
    if curriculum.certifications or any(True for _ in authored_pass_marks(curriculum)):
        best = max(bands, key=lambda key: bands[key].lower)
        yield FAULT.at(curriculum.place / "grading" / "bands" / best / "certified", band=best)


RULE = Rule(__doc__, (FAULT,), check, since=3)
