"""Something that must be passed and counts nothing.

## What it does
Notes an assessment with `weight: 0` and a pass mark that a certification asks for.

## Why is this bad?
Learners must pass it, and see no trace of it in their grade. Where that is meant, say so to them, and acknowledge
it.

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
  pass: 70%
  weight: 0
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
  weight: 1
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import AssessmentNode, LinkedCurriculum
from curriculumkit.graph.linked import walk
from curriculumkit.model import Pass
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK405",
    "required-without-weight",
    Severity.INFO,
    "{label} must be passed for {certification}, but counts nothing in the total",
    "give it a weight above 0, or acknowledge this with the reason",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each assessment that is required and weighs nothing."""
    seen: set[AssessmentNode] = set()
    for certification in curriculum.certifications.values():
        for condition in walk(certification.requires):
            node = condition.target
            if not isinstance(condition.model, Pass) or not isinstance(node, AssessmentNode) or node in seen:
                continue
            seen.add(node)
            if node.model.weight == 0:
                finding = FAULT.at(node.place / "weight", label=node.label, certification=certification.label)
                yield finding.because(condition.place, "{label} must be passed here", label=node.label)


RULE = Rule(__doc__, (FAULT,), check)
