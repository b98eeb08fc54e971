"""Levels of a rubric that tell no work apart.

## What it does
Reports a criterion whose levels do not run from the best to the lowest, or of which two earn the same points, and a
criterion that earns nothing at all. Several levels may earn 0 points.

## Why is this bad?
Whoever judges reads the levels from the top. Points in another order are mostly points in the wrong place, and levels
that earn the same make a difference that does not count.

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
      criteria:
        result:
          title: What runs
          levels:
            - points: 4
              title: Sound
              text: Both workers take tasks.
            - points: 6
              title: Half
              text: One does.
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
      criteria:
        result:
          title: What runs
          levels:
            - points: 6
              title: Sound
              text: Both workers take tasks.
            - points: 4
              title: Half
              text: One does.
            - points: 0
              title: Missing
              text: None does.
```
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.display import digits
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model import Criterion
from curriculumkit.rules.grading.rubrics import rubrics_of
from curriculumkit.rules.rule import Rule

_CODE, _NAME = "CK416", "rubric-levels"
ORDER = Fault(
    _CODE,
    _NAME,
    Severity.WARNING,
    "“{level}” earns {points} points, more than the level before it: “{before}” earns {fewer}",
    "write the levels from the best to the lowest, or change the points",
)
EQUAL = Fault(
    _CODE,
    _NAME,
    Severity.WARNING,
    "“{level}” earns {points} points, as many as “{before}”: nobody gains by doing better",
    "give each level its own points, or make one level of both",
)
WORTHLESS = Fault(
    _CODE,
    _NAME,
    Severity.WARNING,
    "“{criterion}” counts nothing: none of its levels earns a point",
    "give its levels points, or take the criterion out",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each level out of order or without a difference, and each criterion without points."""
    for judged in rubrics_of(curriculum):
        for key, criterion in judged.rubric.criteria.items():
            place = judged.place / "criteria" / key
            if criterion.points:
                yield from _levels(criterion, place / "levels")
            else:
                yield WORTHLESS.at(place.key, criterion=criterion.title)


def _levels(criterion: Criterion, place: Pointer) -> Iterator[Finding]:
    """The first level out of order, which tells of all, and each that earns what the one before earns."""
    in_order = True
    for index, (before, level) in enumerate(pairwise(criterion.levels), start=1):
        args = {"level": level.title, "points": digits(level.points), "before": before.title}
        where = place / index / "points"
        if level.points > before.points and in_order:
            in_order = False
            yield ORDER.at(where, **args, fewer=digits(before.points))
        if level.points == before.points and level.points:
            yield EQUAL.at(where, **args)


RULE = Rule(__doc__, (ORDER, EQUAL, WORTHLESS), check, since=3)
