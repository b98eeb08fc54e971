"""A multiple choice that is passed by choosing everything.

## What it does
Marks, for each multiple choice with partial credit, the answer that chooses all options, and reports it where it earns
the pass mark of the quiz or exam that the question belongs to. Notes a multiple choice without any wrong option.

## Why is this bad?
Wrong options take away as much as right ones earn. Where there are many right ones and few wrong ones, learners who
choose everything without reading lose too little.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
assessments:
  quiz:
    title: Workers
    pass: 70%
    objectives: [o1]
```
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: multiple-choice
    objective: o1
    level: remember
    prompt: What keeps messages?
    options:
      - correct: RabbitMQ
      - correct: Redis
      - correct: Amazon SQS
      - correct: Kafka
      - wrong: Flask
```

## Write instead
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
assessments:
  quiz:
    title: Workers
    pass: 70%
    objectives: [o1]
```
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: multiple-choice
    objective: o1
    level: remember
    prompt: What keeps messages?
    options:
      - correct: RabbitMQ
      - correct: Redis
      - correct: Amazon SQS
      - correct: Kafka
      - wrong: Flask
      - wrong: Jinja
```
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from curriculumkit.award.grading import shown
from curriculumkit.award.marking import Chosen, mark
from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, QuestionNode
from curriculumkit.model.question.interaction import ChooseMany
from curriculumkit.rules.banks.answers import by_shape
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK622",
    "everything-chosen-passes",
    Severity.WARNING,
    "choosing every option of {id} earns {percent}%, and {mark}% are enough to pass",
    "add wrong options, or write `marking: all-or-nothing`",
)
ALL_RIGHT = Fault(
    "CK622",
    "everything-chosen-passes",
    Severity.INFO,
    "all options of {id} are right",
    "add an option that is wrong, so that there is something to choose",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each question that is passed by choosing everything, although some option is wrong."""
    yield from by_shape(curriculum, _findings)
    for question in curriculum.questions:
        asked = question.model.interaction
        if isinstance(asked, ChooseMany) and all(option.correct for option in asked.options):
            yield ALL_RIGHT.at(question.place / "options", id=question.local_id)


def _findings(question: QuestionNode, limit: Fraction) -> Iterator[Finding]:
    if question.model.type != "multiple-choice":
        return
    asked = question.model.interaction
    share = mark(asked, Chosen(frozenset(option.key for option in asked.options))).share
    if share and share * 100 >= limit and not all(option.correct for option in asked.options):
        args = {"id": question.local_id, "percent": shown(share * 100), "mark": shown(limit)}
        yield FAULT.at(question.place / "options", **args)


RULE = Rule(__doc__, (FAULT, ALL_RIGHT), check)
