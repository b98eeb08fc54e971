"""A rubric that nobody can pass, or nobody can fail.

## What it does
Reports a rubric whose `pass` is more than all criteria together can earn, or no more than the lowest levels earn
anyway; and one that asks for another share of its points than the `pass` of its assessment.

## Why is this bad?
The pass mark decides nothing: the best work fails, or the worst one passes. Where two marks disagree, whoever judges
the work has to guess which one holds.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
assessments:
  lab:
    title: Two workers
    objectives: [o1]
    rubric:
      pass: 8
      criteria:
        result:
          title: What runs
          levels:
            - points: 6
              title: Sound
              text: Both workers take tasks.
            - points: 0
              title: Missing
              text: None does.
```

## Write instead
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
assessments:
  lab:
    title: Two workers
    objectives: [o1]
    rubric:
      pass: 4
      criteria:
        result:
          title: What runs
          levels:
            - points: 6
              title: Sound
              text: Both workers take tasks.
            - points: 0
              title: Missing
              text: None does.
```
"""

from collections.abc import Iterable

from curriculumkit.award.grading import policy_of
from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.display import digits
from curriculumkit.graph import AssessmentNode, LinkedCurriculum
from curriculumkit.rules.grading.pass_marks import pass_mark_place
from curriculumkit.rules.grading.rubrics import Judged, rubrics_of
from curriculumkit.rules.rule import Rule

_CODE, _NAME = "CK415", "rubric-pass-mark"
ABOVE = Fault(
    _CODE,
    _NAME,
    Severity.ERROR,
    "{label} can never be passed: its rubric asks for {mark} points, and the best levels earn {most} together",
    "write a number of points up to {most}, or raise the points of the best levels",
)
BELOW = Fault(
    _CODE,
    _NAME,
    Severity.WARNING,
    "{label} is always passed: its rubric asks for {mark} points, and the lowest levels already earn {least} together",
    "write a number of points above {least} and up to {most}, or leave `pass` out where nobody is to fail",
)
OTHER_SHARE = Fault(
    _CODE,
    _NAME,
    Severity.WARNING,
    "{label} has two pass marks: its rubric asks for {mark} of {most} points, and its `pass` for {percent}",
    "change one until both say the same, or leave one out",
)
_WHOLE = 100


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each rubric whose pass mark decides nothing, or not alone."""
    for judged in rubrics_of(curriculum):
        finding = _finding(judged, curriculum)
        if finding is not None:
            yield finding


def _finding(judged: Judged, curriculum: LinkedCurriculum) -> Finding | None:
    rubric = judged.rubric
    mark, most, least = rubric.pass_points, rubric.points, rubric.least_points
    place = judged.place / "pass"
    if mark is None or (mark <= least and least == most):
        return None
    if mark > most:
        return ABOVE.at(place, label=judged.work.label, mark=digits(mark), most=digits(most))
    if mark <= least:
        return BELOW.at(place, label=judged.work.label, mark=digits(mark), most=digits(most), least=digits(least))
    node = judged.work
    if not isinstance(node, AssessmentNode) or node.pass_mark is None or not policy_of(node, curriculum).marks:
        return None
    if abs(node.pass_mark.value * most / _WHOLE - mark) < 1:
        return None
    finding = OTHER_SHARE.at(place, label=node.label, mark=digits(mark), most=digits(most), percent=node.pass_mark)
    return finding.because(pass_mark_place(curriculum, node), "{percent} is asked for here", percent=node.pass_mark)


RULE = Rule(__doc__, (ABOVE, BELOW, OTHER_SHARE), check, since=3)
