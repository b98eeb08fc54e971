"""A mistake that is marked as right.

## What it does
Marks each wrong option alone, each distractor and each of the `mistakes` of a question. Reports those that earn as much
as the pass mark of the quiz or exam that the question belongs to (everything, where there is none).

## Why is this bad?
The question says of the same answer that it is right and that it is a mistake: learners get the points, and the
feedback that is meant for them is never shown.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: numerical
    objective: o1
    level: remember
    prompt: How many tasks does a worker with four processes reserve with a prefetch multiplier of 4?
    answer: 16
    tolerance: 4
    mistakes:
      - answer: 20
        feedback: The multiplier says it all; nothing is added.
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: numerical
    objective: o1
    level: remember
    prompt: How many tasks does a worker with four processes reserve with a prefetch multiplier of 4?
    answer: 16
    mistakes:
      - answer: 20
        feedback: The multiplier says it all; nothing is added.
```
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from curriculumkit.award.grading import shown
from curriculumkit.award.marking import mark
from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, QuestionNode
from curriculumkit.model.question.interaction import EnterNumber, Match
from curriculumkit.model.question.normal import normalised
from curriculumkit.rules.banks.answers import by_shape, wrong_answers
from curriculumkit.rules.banks.tolerance_too_wide import is_too_wide
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK621",
    "mistake-marked-right",
    Severity.ERROR,
    "“{text}” is given as wrong in {id}, but is marked with {percent}%",
    "take it out of the wrong answers, or change what is accepted: the answers, `exact`, the tolerance",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each wrong answer that is enough to pass."""
    yield from by_shape(curriculum, _findings)


def _findings(question: QuestionNode, limit: Fraction) -> Iterator[Finding]:
    asked = question.model.interaction
    if isinstance(asked, EnterNumber) and is_too_wide(asked):
        return
    # A distractor that is a match, too, stands twice: another rule says so.
    known = {normalised(pair.match) for pair in asked.pairs} if isinstance(asked, Match) else set()
    for wrong in wrong_answers(asked):
        if normalised(wrong.text) in known:
            continue
        share = mark(wrong.asked, wrong.answer).share
        if share and share * 100 >= limit:
            percent = shown(share * 100)
            yield FAULT.at(wrong.place(question), text=wrong.text, id=question.local_id, percent=percent)


RULE = Rule(__doc__, (FAULT,), check)
