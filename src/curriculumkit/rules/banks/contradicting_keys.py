"""The same question with two different right answers.

## What it does
Reports a question that has the same prompt as an earlier one and the same things to choose from, pair or order, but
another key. Of answers to fill in, those are different that have no answer in common; of numbers, those that no answer
can be near enough to both. Questions of a group are the same only where the group's text is the same, too.

## Why is this bad?
One of the two keys is wrong, and whoever gets that question loses points for the right answer.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker runs one task after the other.
    answer: true
  q02:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker runs one task after the other.
    answer: false
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker runs one task after the other.
    answer: true
  q02:
    type: true-false
    objective: o1
    level: remember
    prompt: A worker with `--concurrency=4` runs one task after the other.
    answer: false
```
"""

from collections.abc import Hashable, Iterable, Iterator

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, QuestionNode
from curriculumkit.model.question.interaction import (
    Blank,
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
    Interaction,
    Judge,
    Match,
    Order,
    WriteFreely,
)
from curriculumkit.model.question.normal import normalised
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK628",
    "contradicting-keys",
    Severity.ERROR,
    "{id} asks the same as {other}, but another answer is right",
    "correct the key that is wrong, and remove one of the two; or say in the prompt what is different",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each question that contradicts the first one that asks the same."""
    by_prompt: dict[tuple[str, str], list[QuestionNode]] = {}
    for question in curriculum.questions:
        stem = question.group.model.prompt if question.group else ""
        by_prompt.setdefault((stem, question.model.prompt.strip()), []).append(question)
    for same in by_prompt.values():
        if len(same) > 1:
            yield from _contradicting(same)


def _contradicting(questions: list[QuestionNode]) -> Iterator[Finding]:
    first: dict[Hashable, QuestionNode] = {}
    for question in questions:
        asked = question.model.interaction
        earlier = first.setdefault(_offered(asked), question)
        if _contradict(asked, earlier.model.interaction):
            other = earlier.local_id if earlier.module is question.module else earlier.id
            finding = FAULT.at(question.place / "prompt", id=question.local_id, other=other)
            yield finding.because(earlier.place / "prompt", "the same question")


def _offered(asked: Interaction) -> Hashable:
    """What a learner answers with: questions are the same where that and the prompt are."""
    match asked:
        case ChooseOne() | ChooseMany():
            return type(asked), frozenset(option.text for option in asked.options)
        case Match():
            return frozenset(pair.item for pair in asked.pairs), frozenset(pair.match for pair in asked.pairs)
        case Order():
            return frozenset(item.text for item in asked.items)
        case EnterText():
            return EnterText, len(asked.blanks)
        case EnterNumber():
            return EnterNumber, asked.unit
        case Judge() | WriteFreely():
            return (type(asked),)


def _contradict(one: Interaction, other: Interaction) -> bool:
    """Whether no answer is right for both."""
    match one, other:
        case (ChooseOne() | ChooseMany(), ChooseOne() | ChooseMany()):
            return {option.text for option in one.options if option.correct} != {
                option.text for option in other.options if option.correct
            }
        case Judge(), Judge():
            return one.answer is not other.answer
        case Match(), Match():
            return {(pair.item, pair.match) for pair in one.pairs} != {(pair.item, pair.match) for pair in other.pairs}
        case Order(), Order():
            return [item.text for item in one.items] != [item.text for item in other.items]
        case EnterText(), EnterText():
            return any(
                _answers(blank).isdisjoint(_answers(at)) for blank, at in zip(one.blanks, other.blanks, strict=True)
            )
        case EnterNumber(), EnterNumber():
            return abs(one.answer - other.answer) > one.tolerance + other.tolerance
        case _:
            return False


def _answers(blank: Blank) -> set[str]:
    return {normalised(answer, blank.exact) for answer in blank.answers}


RULE = Rule(__doc__, (FAULT,), check, since=3)
