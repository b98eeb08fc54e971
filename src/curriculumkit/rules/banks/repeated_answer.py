"""An accepted answer that is accepted anyway.

## What it does
Notes an answer of a fill-in question that differs from an earlier one only in what is ignored: case, character
width and white space, unless `exact` names them.

## Why is this bad?
It changes nothing, and makes readers believe that the difference counts.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: A ____ takes tasks from a queue.
    answers:
      - worker
      - Worker
```

## Write instead
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: fill-in
    objective: o1
    level: remember
    prompt: A ____ takes tasks from a queue.
    answers:
      - worker
      - worker process
```
"""

from collections.abc import Iterable, Iterator

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum, QuestionNode
from curriculumkit.model.question import FillIn
from curriculumkit.model.question.interaction import EnterText
from curriculumkit.model.question.normal import normalised
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK605",
    "repeated-answer",
    Severity.INFO,
    "“{text}” is accepted already, since only case, width or white space differ",
    "remove it, or name in `exact` what must be as written",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each answer that repeats an earlier one."""
    for question in curriculum.questions:
        if isinstance(question.model, FillIn):
            yield from _repeated(question)


def _repeated(question: QuestionNode) -> Iterator[Finding]:
    interaction = question.model.interaction
    blanks = interaction.blanks if isinstance(interaction, EnterText) else ()
    for number, blank in enumerate(blanks):
        place = question.place / "answers"
        if isinstance(question.model, FillIn) and question.model.answers is None:
            place = question.place / "blanks" / number / "answers"
        first: dict[str, Pointer] = {}
        for index, answer in enumerate(blank.answers):
            known = first.setdefault(normalised(answer, blank.exact), place / index)
            if known != place / index:
                yield FAULT.at(place / index, text=answer).because(known, "here first")


RULE = Rule(__doc__, (FAULT,), check)
