"""A certification and a path that do not know of each other.

## What it does
Notes a certification that no path leads to, and a path that leads to none, where other paths say what they lead to
(`leads_to`).

## Why is this bad?
Learners do not find the way to the certificate, or see no end of the path.

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
  second:
    title: Second
    requires:
      - hold: first
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

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK422",
    "unlinked-certification",
    Severity.INFO,
    "no path leads to {label}",
    "write `leads_to: {id}` in the path that does, or remove the certification",
)
PATH = Fault(
    "CK422",
    "unlinked-certification",
    Severity.INFO,
    "{label} leads to no certification, as other paths do",
    "write `leads_to:` and the id of a certification",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each certification and path without its counterpart."""
    leading = [path for path in curriculum.paths if path.model.leads_to is not None]
    known = curriculum.gaps.spare("certifications", "paths")
    known = known and all(path.gaps.spare("leads_to") for path in curriculum.paths)
    if not leading or not known or len(curriculum.paths) < len(curriculum.model.paths):
        return
    reached = {path.leads_to for path in leading}
    if None in reached:
        return
    for certification in curriculum.certifications.values():
        if certification not in reached:
            yield FAULT.at(certification.place.key, label=certification.label, id=certification.local_id)
    for path in curriculum.paths:
        if path.model.leads_to is None:
            yield PATH.at((path.place / "title").key, label=path.label)


RULE = Rule(__doc__, (FAULT, PATH), check)
