"""Something to pass that has no pass mark.

## What it does
Reports a condition `pass:` on an assessment that earns marks, as quizzes and exams do, and has no pass mark: neither
its own nor one by default.

## Why is this bad?
Nobody can tell who has passed. A learner with 40 % and one with 90 % wait alike for somebody to decide.

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

from collections.abc import Iterable, Iterator

from curriculumkit.award.grading.policy import has_marks
from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import AssessmentNode, ConditionNode, LinkedCurriculum
from curriculumkit.graph.linked import walk
from curriculumkit.model import Pass
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK418",
    "passed-without-pass-mark",
    Severity.WARNING,
    "{label} must be passed, but has no pass mark",
    "write `pass: 70%` or another mark there, or `result: pass-fail` where somebody decides",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each assessment that conditions ask to pass and that has marks only."""
    asked: dict[AssessmentNode, list[ConditionNode]] = {}
    for condition in _conditions(curriculum):
        node = condition.target
        if isinstance(condition.model, Pass) and isinstance(node, AssessmentNode) and _has_no_mark(node, curriculum):
            asked.setdefault(node, []).append(condition)
    for node, conditions in asked.items():
        finding = FAULT.at(conditions[0].place / "pass", label=node.label)
        for other in conditions[1:]:
            finding = finding.because(other.place / "pass", "here, too")
        yield finding.because(node.place.key, "{label} has no `pass`", label=node.label)


def _conditions(curriculum: LinkedCurriculum) -> Iterator[ConditionNode]:
    for path in curriculum.paths:
        yield from walk(path.entry)
    for certification in curriculum.certifications.values():
        yield from walk(certification.requires)


def _has_no_mark(node: AssessmentNode, curriculum: LinkedCurriculum) -> bool:
    owner = node.module or node.path
    known = owner is not None and owner.gaps.spare_all_of((*node.place.path, "pass"))
    known = known and curriculum.gaps.spare("defaults")
    return known and node.pass_mark is None and has_marks(node)


RULE = Rule(__doc__, (FAULT,), check, since=3)
