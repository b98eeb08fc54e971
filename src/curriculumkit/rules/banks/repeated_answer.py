"""An accepted answer that is accepted anyway.

## What it does
Notes an answer of a fill-in question that differs from an earlier one only in what is ignored: case, character
width and white space, unless `exact` names them. Reports a wrong answer that stands twice among the
`mistakes` of a fill-in or a numerical question, and the `unit` of a numerical question among its `other_units`.

## Why is this bad?
It changes nothing, and makes readers believe that the difference counts. Of two mistakes that are the same, only one
has its feedback shown.

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

from collections.abc import Iterable, Iterator, Sequence

from curriculumkit.award.marking.number import unit_text
from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum, QuestionNode
from curriculumkit.model.question import FillIn
from curriculumkit.model.question.interaction import EnterNumber, EnterText
from curriculumkit.model.question.normal import normalised
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK605",
    "repeated-answer",
    Severity.INFO,
    "“{text}” is accepted already, since only case, width or white space differ",
    "remove it, or name in `exact` what must be as written",
)
MISTAKE = Fault(
    "CK605",
    "repeated-answer",
    Severity.WARNING,
    "“{text}” stands twice among the mistakes of {id}; only one feedback is shown",
    "remove one of the two, or write another wrong answer",
)

UNIT = Fault(
    "CK605",
    "repeated-answer",
    Severity.WARNING,
    "{unit} is the unit of {id} already: its factor among `other_units` never counts",
    "remove it, or write the other unit that is meant",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each answer that repeats an earlier one."""
    for question in curriculum.questions:
        if isinstance(question.model, FillIn):
            yield from _repeated(question)
        asked = question.model.interaction
        if isinstance(asked, EnterNumber):
            numbers = [(str(wrong.answer), str(wrong.answer.normalize())) for wrong in asked.mistakes]
            yield from _mistakes(question, numbers, question.place / "mistakes")
            for name, _ in asked.units:
                if asked.unit is not None and unit_text(name) == unit_text(asked.unit):
                    yield UNIT.at((question.place / "other_units" / name).key, unit=name, id=question.local_id)


def _mistakes(question: QuestionNode, given: Sequence[tuple[str, str]], place: Pointer) -> Iterator[Finding]:
    """For wrong answers with what they come down to, a finding for each that comes down to an earlier one."""
    first: dict[str, Pointer] = {}
    for index, (text, key) in enumerate(given):
        known = first.setdefault(key, place / index / "answer")
        if known != place / index / "answer":
            yield MISTAKE.at(place / index / "answer", text=text, id=question.local_id).because(known, "here first")


def _repeated(question: QuestionNode) -> Iterator[Finding]:
    interaction = question.model.interaction
    blanks = interaction.blanks if isinstance(interaction, EnterText) else ()
    for number, blank in enumerate(blanks):
        owner = question.place
        if isinstance(question.model, FillIn) and question.model.answers is None:
            owner = question.place / "blanks" / number
        place = owner / "answers"
        wrong = [(mistake.answer, normalised(mistake.answer, blank.exact)) for mistake in blank.mistakes]
        yield from _mistakes(question, wrong, owner / "mistakes")
        first: dict[str, Pointer] = {}
        for index, answer in enumerate(blank.answers):
            known = first.setdefault(normalised(answer, blank.exact), place / index)
            if known != place / index:
                yield FAULT.at(place / index, text=answer).because(known, "here first")


RULE = Rule(__doc__, (FAULT, MISTAKE, UNIT), check)
