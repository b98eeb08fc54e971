"""A choice question without a right answer, or with one too many.

## What it does
Reports choice questions of which no option is `correct`, and single-choice questions of which several are.

## Why is this bad?
Without a right option nobody can score. With several, a single choice marks learners wrong who are right.

## Example
```yaml paths/start/m01.questions.yaml
questions:
  q01:
    type: single-choice
    objective: o1
    level: remember
    prompt: What takes tasks from a queue?
    options:
      - wrong: a worker
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
      - wrong: a broker
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.question.interaction import ChooseMany, ChooseOne
from curriculumkit.rules.rule import Rule

NONE = Fault(
    "CK603",
    "no-right-answer",
    Severity.ERROR,
    "no option of {id} is right",
    "write `- correct:` for the right one",
)
SEVERAL = Fault(
    "CK603",
    "no-right-answer",
    Severity.ERROR,
    "{count} options of the single choice {id} are right",
    "write `type: multiple-choice`, or leave one `correct:`",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each choice question with no right option, or with too many."""
    for question in curriculum.questions:
        interaction = question.model.interaction
        if not isinstance(interaction, ChooseOne | ChooseMany):
            continue
        right = [index for index, option in enumerate(interaction.options) if option.correct]
        options = question.place / "options"
        if not right:
            yield NONE.at(options.key, id=question.local_id)
        elif len(right) > 1 and isinstance(interaction, ChooseOne):
            finding = SEVERAL.at(options.key, id=question.local_id, count=len(right))
            for index in right:
                finding = finding.because(options / index / "correct", "marked as right")
            yield finding


RULE = Rule(__doc__, (NONE, SEVERAL), check, since=1)
