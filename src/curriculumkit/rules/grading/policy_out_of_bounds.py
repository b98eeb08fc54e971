"""A grading policy that no result can follow.

## What it does
Reports a cap on resits, or a loss for lateness, that is no percentage from 0 % to 100 %, and a cap on resits below the
pass mark of an assessment that may be taken again.

## Why is this bad?
Nobody can reach more than everything. With a cap below the pass mark a resit can never be passed, however good it is.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
grading:
  bands:
    A:
      from: 0
  resit_cap: 60%
```
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Final exam
  pass: 70%
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
grading:
  bands:
    A:
      from: 0
  resit_cap: 70%
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

from curriculumkit.award.grading import policy_of
from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import AssessmentNode, LinkedCurriculum
from curriculumkit.model.quantity import Percent
from curriculumkit.rules.rule import Rule

OUTSIDE = Fault(
    "CK414",
    "policy-out-of-bounds",
    Severity.ERROR,
    "`{key}` is {value}, which is not between 0% and 100%",
    "write a percentage from 0% to 100%",
)
BELOW_PASS_MARK = Fault(
    "CK414",
    "policy-out-of-bounds",
    Severity.ERROR,
    "no resit of {label} can be passed: it earns {cap} at most, and {mark} must be reached",
    "raise `resit_cap` to {mark} or more, or allow the assessment one attempt: `attempts: 1`",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each percentage out of bounds, and one for a cap that is too low."""
    grading = curriculum.model.grading
    if grading is None:
        return
    place = curriculum.place / "grading"
    cap = grading.resit_cap
    if cap is not None:
        yield from _outside(cap, place / "resit_cap", "resit_cap")
        if cap.value >= 0:
            yield from _too_low(curriculum, cap, place / "resit_cap")
    if grading.late is not None:
        yield from _outside(grading.late.per_day, place / "late" / "per_day", "per_day")


def _outside(value: Percent, place: Pointer, key: str) -> Iterator[Finding]:
    if not value.is_share:
        yield OUTSIDE.at(place, key=key, value=value)


def _too_low(curriculum: LinkedCurriculum, cap: Percent, place: Pointer) -> Iterator[Finding]:
    repeatable = (node for node in curriculum.nodes.values() if isinstance(node, AssessmentNode))
    marks = [(node.pass_mark, node) for node in repeatable if node.pass_mark and _may_be_repeated(node, curriculum)]
    mark, node = max(marks, key=lambda entry: entry[0], default=(None, None))
    if mark is not None and node is not None and cap < mark:
        finding = BELOW_PASS_MARK.at(place, label=node.label, cap=cap, mark=mark)
        yield finding.because(node.place, "{label} must be passed with {mark}", label=node.label, mark=mark)


def _may_be_repeated(node: AssessmentNode, curriculum: LinkedCurriculum) -> bool:
    policy = policy_of(node, curriculum)
    return policy.marks and policy.attempts != 1


RULE = Rule(__doc__, (OUTSIDE, BELOW_PASS_MARK), check)
