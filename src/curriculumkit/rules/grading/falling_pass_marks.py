"""A higher certification that asks for less.

## What it does
Follows certifications that must be held for others (`hold`), and reports an exam of the higher one whose pass mark is
below that of an exam of the lower one. Quizzes and other assessments are no exams, and are not compared.

## Why is this bad?
The next step would be easier to pass than the one before.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start, next]
certifications:
  first:
    title: First
    requires:
      - pass: start/exam
  second:
    title: Second
    requires:
      - pass: next/exam
      - hold: first
```
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Start exam
  pass: 80%
```
```yaml paths/next/path.yaml
title: Next
exam:
  title: Next exam
  pass: 70%
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start, next]
certifications:
  first:
    title: First
    requires:
      - pass: start/exam
  second:
    title: Second
    requires:
      - pass: next/exam
      - hold: first
```
```yaml paths/start/path.yaml
title: Start
modules: [m01]
exam:
  title: Start exam
  pass: 70%
```
```yaml paths/next/path.yaml
title: Next
exam:
  title: Next exam
  pass: 80%
```
"""

from collections.abc import Iterable, Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import AssessmentNode, CertificationNode, LinkedCurriculum
from curriculumkit.graph.linked import walk
from curriculumkit.model import Pass
from curriculumkit.model.quantity import Percent
from curriculumkit.rules.grading.certification_cycle import held
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK403",
    "falling-pass-marks",
    Severity.WARNING,
    "{certification} must be passed with {mark}, but {before}, which it requires, with {before_mark}",
    "raise this pass mark to {before_mark} or more, or lower the other one",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each exam that is easier to pass than one of a certification that must be held before."""
    for certification in curriculum.certifications.values():
        for before, _ in held(certification):
            yield from _compare(certification, before)


def _exams(certification: CertificationNode) -> Iterator[tuple[AssessmentNode, Percent]]:
    for condition in walk(certification.requires):
        exam = condition.target
        if not isinstance(condition.model, Pass) or not isinstance(exam, AssessmentNode) or exam.kind != "exam":
            continue
        if exam.pass_mark is not None and exam.pass_mark.is_share:
            yield exam, exam.pass_mark


def _compare(certification: CertificationNode, before: CertificationNode) -> Iterator[Finding]:
    for exam, mark in _exams(certification):
        for other, before_mark in _exams(before):
            if mark >= before_mark:
                continue
            yield FAULT.at(
                exam.place / "pass",
                certification=certification.label,
                mark=mark,
                before=before.label,
                before_mark=before_mark,
            ).because(other.place / "pass", "{name} has {mark}", name=other.name, mark=before_mark)


RULE = Rule(__doc__, (FAULT,), check, since=1)
