"""Two questions that are nearly the same.

## What it does
Compares the words of all questions (prompt and options) by runs of five characters, and reports a question that has
at least `likeness` percent of them in common with an earlier one, and the same key. Short questions of fewer than
twenty characters are left alone.

## Why is this bad?
A paper that draws both asks the same thing twice; and whoever mends one forgets the other.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: |
      A queue holds tasks until a worker has time to take one of them, run it from its beginning
      to its end, and tell the broker that nobody else needs to do it again.
    answer: true
  q02:
    type: true-false
    objective: o1
    level: remember
    prompt: |
      A queue keeps tasks until a worker has time to take one of them, run it from its beginning
      to its end, and tell the broker that nobody else needs to do it again.
    answer: true
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: true-false
    objective: o1
    level: remember
    prompt: |
      A queue holds tasks until a worker has time to take one of them, run it from its beginning
      to its end, and tell the broker that nobody else needs to do it again.
    answer: true
  q02:
    type: true-false
    objective: o1
    level: remember
    prompt: Two workers never take the same task, unless one of them dies before it is done.
    answer: true
```
"""

from collections.abc import Iterable, Iterator
from functools import cache
from zlib import crc32

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, QuestionNode
from curriculumkit.model.question.interaction import (
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
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK606",
    "near-duplicate-question",
    Severity.WARNING,
    "{id} says nearly the same as {other}: {likeness}% alike",
    "write another question, or remove one of the two",
)
_LENGTH = 5
_SHORTEST = 20
_SKETCH = 3
"""How many of a prompt's lowest checksums stand for it: prompts that are alike share one of them."""
_CROWD = 16
"""Questions that share a checksum and are compared; what many have in common is a phrase, not a question."""


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each question that is nearly an earlier one."""
    least = curriculum.model.checks.options.likeness
    seen: dict[tuple[str, int], list[int]] = {}
    questions = list(curriculum.questions)
    said = cache(_said)
    for number, question in enumerate(questions):
        near, key = set[int](), _key(question.model.interaction)
        for checksum in _sketch(" ".join(question.model.prompt.split()).encode("utf-16-le")):
            crowd = seen.setdefault((key, checksum), [])
            near.update(crowd)
            if len(crowd) < _CROWD:
                crowd.append(number)
        for other in sorted(near):
            earlier = questions[other]
            likeness = _likeness(said(earlier), said(question))
            if likeness >= least:
                other_name = earlier.local_id if earlier.module is question.module else earlier.id
                finding = FAULT.at(
                    question.place / "prompt", id=question.local_id, other=other_name, likeness=int(likeness)
                )
                yield finding.because(earlier.place / "prompt", "the earlier one")
                break


def _said(question: QuestionNode) -> bytes:
    """All that a question says."""
    return " ".join("\n".join([question.model.prompt, *_texts(question.model.interaction)]).split()).encode("utf-16-le")


def _texts(interaction: Interaction) -> list[str]:
    match interaction:
        case ChooseOne() | ChooseMany():
            return [option.text for option in interaction.options]
        case Match():
            return [f"{pair.item} {pair.match}" for pair in interaction.pairs]
        case Order():
            return [item.text for item in interaction.items]
        case Judge() | EnterText() | EnterNumber() | WriteFreely():
            return []


def _key(interaction: Interaction) -> str:
    """What is right: questions with different answers are different."""
    match interaction:
        case ChooseOne() | ChooseMany():
            return "\n".join(option.text for option in interaction.options if option.correct)
        case Judge():
            return str(interaction.answer)
        case EnterText():
            return "\n".join(answer for blank in interaction.blanks for answer in blank.answers)
        case EnterNumber():
            return f"{interaction.answer}{interaction.unit}"
        case Match() | Order() | WriteFreely():
            return ""


def _runs(text: bytes) -> Iterator[bytes]:
    width = 2 * _LENGTH
    return (text[start : start + width] for start in range(0, len(text) - width + 1, 2))


def _sketch(text: bytes) -> list[int]:
    """The lowest checksums of the runs that begin with one character in four, or of all where there are few."""
    width = 2 * _LENGTH
    begins = [2 * place for place, low in enumerate(text[: 1 - width : 2]) if not low & 3]
    runs = (text[start : start + width] for start in begins) if len(begins) >= _SKETCH else _runs(text)
    return sorted(set(map(crc32, runs)))[:_SKETCH]


def _likeness(one: bytes, other: bytes) -> float:
    """How many runs two texts have in common, in % of all that they have."""
    if min(len(one), len(other)) < 2 * _SHORTEST or not 0.5 < len(one) / len(other) < 2:
        return 0
    runs, others = set(_runs(one)), set(_runs(other))
    return 100 * len(runs & others) / len(runs | others)


RULE = Rule(__doc__, (FAULT,), check)
