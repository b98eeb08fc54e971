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
from zlib import crc32

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, QuestionNode
from curriculumkit.model.question.interaction import (
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
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
    seen: dict[int, list[int]] = {}
    kept: list[tuple[QuestionNode, str, bytes]] = []
    for question in curriculum.questions:
        words, key = _words(question)
        text = " ".join(words.split()).encode("utf-16-le")
        if len(text) < 2 * _SHORTEST:
            continue
        number, near = len(kept), set[int]()
        kept.append((question, key, text))
        for checksum in _sketch(" ".join(question.model.prompt.split()).encode("utf-16-le")):
            crowd = seen.setdefault(checksum, [])
            near.update(crowd)
            if len(crowd) < _CROWD:
                crowd.append(number)
        for other in sorted(near):
            if kept[other][1] == key and (likeness := _likeness(kept[other][2], text)) >= least:
                earlier = kept[other][0]
                finding = FAULT.at(
                    question.place / "prompt", id=question.local_id, other=earlier.local_id, likeness=int(likeness)
                )
                yield finding.because(earlier.place / "prompt", "the earlier one")
                break


def _words(question: QuestionNode) -> tuple[str, str]:
    """What a question says, and what is right."""
    model, interaction = question.model, question.model.interaction
    prompt = model.prompt
    match interaction:
        case ChooseOne() | ChooseMany():
            texts = [option.text for option in interaction.options]
            return "\n".join([prompt, *texts]), "\n".join(o.text for o in interaction.options if o.correct)
        case Judge():
            return prompt, str(interaction.answer)
        case EnterText():
            return prompt, "\n".join(answer for blank in interaction.blanks for answer in blank.answers)
        case EnterNumber():
            return prompt, f"{interaction.answer}{interaction.unit}"
        case Match():
            return "\n".join([prompt, *(f"{pair.item} {pair.match}" for pair in interaction.pairs)]), ""
        case Order():
            return "\n".join([prompt, *(item.text for item in interaction.items)]), ""
        case WriteFreely():
            return prompt, ""


def _runs(text: bytes) -> Iterator[bytes]:
    width = 2 * _LENGTH
    return (text[start : start + width] for start in range(0, len(text) - width + 1, 2))


def _sketch(text: bytes) -> list[int]:
    return sorted(set(map(crc32, _runs(text))))[:_SKETCH]


def _likeness(one: bytes, other: bytes) -> float:
    """How many runs two texts have in common, in % of all that they have."""
    if not 0.5 < len(one) / len(other) < 2:
        return 0
    runs, others = set(_runs(one)), set(_runs(other))
    return 100 * len(runs & others) / len(runs | others)


RULE = Rule(__doc__, (FAULT,), check)
