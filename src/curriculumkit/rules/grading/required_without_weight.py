"""Something that must be passed and counts nothing.

## What it does
Notes an assessment with `weight: 0` and a pass mark that a certification asks for, by `pass:`, or by `complete:` its
module, its track or its path.

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

from collections.abc import Iterable, Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import AssessmentNode, ConditionNode, LinkedCurriculum, Node
from curriculumkit.graph.linked import walk
from curriculumkit.model import Complete, Pass
from curriculumkit.rules.references.completed import modules_of
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
    seen: set[Node] = set()
    for certification in curriculum.certifications.values():
        for condition in walk(certification.requires):
            if condition.target is None or condition.target in seen:
                continue
            for node in _to_pass(condition):
                if node.model.weight == 0 and node not in seen:
                    finding = FAULT.at(node.place / "weight", label=node.label, certification=certification.label)
                    yield finding.because(condition.place, "{label} must be passed here", label=node.label)
                seen.add(node)
            seen.add(condition.target)


def _to_pass(condition: ConditionNode) -> Iterator[AssessmentNode]:
    """What has to be passed to meet a condition without parts."""
    target = condition.target
    if isinstance(condition.model, Pass) and isinstance(target, AssessmentNode):
        yield target
    for module in modules_of(target) if isinstance(condition.model, Complete) else ():
        for node in module.assessments.values():
            if node.model.required and node.pass_mark is not None:
                yield node


RULE = Rule(__doc__, (FAULT,), check)
