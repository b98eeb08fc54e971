"""Two options that say the same.

## What it does
Reports options of a choice question, matches of a matching question, and items of an ordering, that are equal when
case, character width and white space are ignored.

## Why is this bad?
A learner cannot tell them apart, but the marking does.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: single-choice
    objective: o1
    level: remember
    prompt: What takes tasks from a queue?
    options:
      - correct: a worker
      - wrong: A Worker
      - wrong: a broker
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: single-choice
    objective: o1
    level: remember
    prompt: What takes tasks from a queue?
    options:
      - correct: a worker
      - wrong: an exchange
      - wrong: a broker
```
"""

from collections.abc import Iterable, Iterator

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum, QuestionNode
from curriculumkit.model.question.interaction import (
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
    Judge,
    Match,
    Option,
    Order,
    WriteFreely,
)
from curriculumkit.model.question.normal import normalised
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK604",
    "duplicate-options",
    Severity.ERROR,
    "“{text}” stands twice in {id}",
    "write another option, or take one of them out",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each option that repeats an earlier one."""
    for question in curriculum.questions:
        first: dict[str, Pointer] = {}
        for text, place in _texts(question):
            key = normalised(text)
            if key in first:
                yield FAULT.at(place, text=text, id=question.local_id).because(first[key], "here first")
            else:
                first[key] = place


def _texts(question: QuestionNode) -> Iterator[tuple[str, Pointer]]:
    interaction = question.model.interaction
    match interaction:
        case ChooseOne() | ChooseMany():
            for index, option in enumerate(interaction.options):
                yield option.text, question.place / "options" / index / _key(option)
        case Match():
            for index, pair in enumerate(interaction.pairs):
                yield pair.match, question.place / "pairs" / index / "match"
            for index, text in enumerate(interaction.distractors):
                yield text, question.place / "distractors" / index
        case Order():
            for index, item in enumerate(interaction.items):
                yield item.text, question.place / "items" / index
        case Judge() | EnterText() | EnterNumber() | WriteFreely():
            pass


def _key(option: Option) -> str:
    return "correct" if option.correct else "wrong"


RULE = Rule(__doc__, (FAULT,), check, since=1)
