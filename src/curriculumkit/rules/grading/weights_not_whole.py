"""Weights that look like percentages, and are not 100 together.

## What it does
Reports a path all of whose assessments have a `weight`, of their own or by default, where the weights add up to more
than 50 and not to 100. Where a learner takes some of several tracks, each choice counts by itself. Reports assessments
without a weight beside others with a weight of 10 or more, and a path all of whose weights are 0. Where all weights
are less than 1, they are read as shares of 1: half of that, and a weight of 0.1, count for what 50 and 10 do.

## Why is this bad?
Learners read the weights as shares of the total. What is missing is shared out in a way that nobody announced.

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
  quiz:
    title: Workers
    weight: 40
    objectives: [o1]
  lab:
    title: A lab
    weight: 50
    objectives: [o1]
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
  quiz:
    title: Workers
    weight: 40
    objectives: [o1]
  lab:
    title: A lab
    weight: 60
    objectives: [o1]
```
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from curriculumkit.award.grading.policy import has_marks
from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import AssessmentNode, LinkedCurriculum, PathNode
from curriculumkit.model.quantity import Range
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK404",
    "weights-not-whole",
    Severity.WARNING,
    "the weights of {label} add up to {total}, not to {whole}",
    "change them until they are {whole} together, or write small numbers such as 1 and 2",
)
MISSING = Fault(
    "CK404",
    "weights-not-whole",
    Severity.WARNING,
    "in {label}, what has no weight ({count}, such as {name}) counts 1 each, beside weights of {total} together",
    "write their `weight`, so that all are {whole} together, or `weight: 0` for what is not to count",
)
NOTHING_COUNTS = Fault(
    "CK404",
    "weights-not-whole",
    Severity.WARNING,
    "all weights of {label} are 0: it has no total, and nobody gets a grade for it",
    "give what is to count a weight above 0",
)
_LEAST, _SHARE = Decimal("0.5"), Decimal("0.1")
"""Of a whole: what adds up to more than the first is meant to be one; a weight of the second or more is a share."""


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each path whose weights are no whole, and each assessment that lacks one."""
    for path in curriculum.paths:
        assessments = path.assessments
        weights = {node: weight for node in assessments if (weight := _weight(node, curriculum)) is not None}
        if not path.complete or not curriculum.gaps.spare("grading") or not weights:
            continue
        total = _total(path, weights)
        missing = [node for node in assessments if node not in weights and _counts(node, weights)]
        last = [*weights][-1]
        place = (
            last.place if last.model.weight is not None else curriculum.place / "defaults" / str(last.kind)
        ) / "weight"
        highest = max(weights.values())
        whole = 1 if highest < 1 else 100
        if total.high == 0 and not missing:
            yield NOTHING_COUNTS.at(place, label=path.label)
        elif missing and highest >= _SHARE * whole:
            name = missing[0].label
            finding = MISSING.at(
                missing[0].place.key, label=path.label, count=len(missing), name=name, total=total, whole=whole
            )
            yield finding.because(place, "this one has a weight")
        elif not missing and total.high > _LEAST * whole and not total.low == total.high == whole:
            yield FAULT.at(place, label=path.label, total=total, whole=whole)


def _weight(node: AssessmentNode, curriculum: LinkedCurriculum) -> Decimal | None:
    """The weight of an assessment, or of its kind; None where neither is written."""
    defaults = curriculum.model.defaults.get(node.kind or "")
    return defaults.weight if node.model.weight is None and defaults else node.model.weight


def _counts(node: AssessmentNode, weights: Mapping[AssessmentNode, Decimal]) -> bool:
    """Whether an assessment without a weight was to have one: it earns marks, or others of its kind have one."""
    return has_marks(node) or any(node.kind == other.kind for other in weights)


def _total(path: PathNode, weights: Mapping[AssessmentNode, Decimal]) -> Range:
    """The least and the most that the weights of a learner add up to, who takes some of the tracks."""
    of_tracks = {key: Decimal() for key in path.tracks}
    own = Decimal()
    for node, weight in weights.items():
        track = node.module.track if node.module else None
        if track is None:
            own += weight
        else:
            of_tracks[track.local_id] += weight
    sums, take = sorted(of_tracks.values()), min(path.model.take, len(of_tracks))
    return Range(own + sum(sums[:take], Decimal()), own + sum(sums[len(sums) - take :], Decimal()))


RULE = Rule(__doc__, (FAULT, MISSING, NOTHING_COUNTS), check)
