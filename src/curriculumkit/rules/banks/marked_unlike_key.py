"""A question whose own key does not earn everything, or that earns something by itself.

## What it does
Marks each accepted answer of each question that a machine marks, and no answer at all. Reports accepted answers that
earn less than 100 %, and a question that earns something where nothing was answered.

## Why is this bad?
Learners who are right would lose points. An answer of white space alone, for example, is never accepted, or leaving the
blank empty would be right.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: Between the program and its argument stands ____.
    answers:
      - a space
      - ' '
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: Between the program and its argument stands ____.
    answers:
      - a space
      - a blank
```
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from curriculumkit.award.grading import shown
from curriculumkit.award.marking import empty_answer, mark
from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, QuestionNode
from curriculumkit.rules.banks.answers import by_shape, right_answers
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK620",
    "marked-unlike-key",
    Severity.ERROR,
    "“{text}” earns {percent}% in {id}, where {due}% are due",
    "write an accepted answer that says something, and as learners can type it",
)
_EVERYTHING = Fraction(1)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each accepted answer that is not marked as right, and for each question that needs no answer."""
    yield from by_shape(curriculum, _findings)


def _findings(question: QuestionNode, _: Fraction) -> Iterator[Finding]:
    asked = question.model.interaction
    for right in right_answers(asked):
        share = mark(right.asked, right.answer).share
        if share is not None and share != _EVERYTHING:
            percent = shown(share * 100)
            yield FAULT.at(right.place(question), text=right.text, id=question.local_id, percent=percent, due=100)
    share = mark(asked, empty_answer(asked)).share
    if share:
        yield FAULT.at(question.place, text="", id=question.local_id, percent=shown(share * 100), due=0)


RULE = Rule(__doc__, (FAULT,), check)
