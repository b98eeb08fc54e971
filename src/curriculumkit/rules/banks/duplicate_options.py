"""Two options that say the same.

## What it does
Reports options of a choice question, items and matches of a matching question, and items of an ordering, that are
equal when case, character width and white space are ignored.

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

from collections.abc import Callable, Iterable, Iterator, Sequence

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
    "write something else, or take one of them out",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each option that repeats an earlier one."""
    for question in curriculum.questions:
        yield from _repeated(question, _texts(question), _places)
        asked = question.model.interaction
        if isinstance(asked, Match):
            yield from _repeated(question, [pair.item for pair in asked.pairs], _items)


def _repeated(
    question: QuestionNode, texts: Sequence[str], places: Callable[[QuestionNode], Iterator[Pointer]]
) -> Iterator[Finding]:
    keys = list(map(normalised, texts))
    if len(set(keys)) == len(keys):
        return
    first: dict[str, Pointer] = {}
    for text, key, place in zip(texts, keys, places(question), strict=True):
        if key in first:
            yield FAULT.at(place, text=text, id=question.local_id).because(first[key], "here first")
        else:
            first[key] = place


def _texts(question: QuestionNode) -> list[str]:
    interaction = question.model.interaction
    match interaction:
        case ChooseOne() | ChooseMany():
            return [option.text for option in interaction.options]
        case Match():
            return [*(pair.match for pair in interaction.pairs), *interaction.distractors]
        case Order():
            return [item.text for item in interaction.items]
        case Judge() | EnterText() | EnterNumber() | WriteFreely():
            return []


def _places(question: QuestionNode) -> Iterator[Pointer]:
    interaction, place = question.model.interaction, question.place
    match interaction:
        case ChooseOne() | ChooseMany():
            yield from (place / "options" / index / _key(option) for index, option in enumerate(interaction.options))
        case Match():
            yield from (place / "pairs" / index / "match" for index in range(len(interaction.pairs)))
            yield from (place / "distractors" / index for index in range(len(interaction.distractors)))
        case Order():
            yield from (place / "items" / index for index in range(len(interaction.items)))
        case Judge() | EnterText() | EnterNumber() | WriteFreely():
            pass


def _items(question: QuestionNode) -> Iterator[Pointer]:
    asked = question.model.interaction
    pairs = asked.pairs if isinstance(asked, Match) else ()
    yield from (question.place / "pairs" / index / "item" for index in range(len(pairs)))


def _key(option: Option) -> str:
    return "correct" if option.correct else "wrong"


RULE = Rule(__doc__, (FAULT,), check, since=1)
