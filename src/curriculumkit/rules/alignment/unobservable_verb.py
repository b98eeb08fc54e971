"""An objective whose verb cannot be observed.

## What it does
Notes objectives that begin with a verb such as understand, know, learn, 理解, 了解 or 掌握. This is a matter of
style: the rule holds only where `checks` selects it; `vague_verbs` adds more.

## Why is this bad?
Nobody can see whether somebody understands. A verb that can be seen (explain, draw, 解释) tells how to assess it.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
checks:
  select: [CK312]
```
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Understand workers
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
checks:
  select: [CK312]
```
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Explain what workers do
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK312",
    "unobservable-verb",
    Severity.INFO,
    "“{verb}” names nothing that can be observed",
    "write what a learner does to show it: explain, compare, build; 解释、比较、构建",
)
_VERBS = (
    *("understand", "know", "learn", "appreciate", "be aware", "be familiar"),
    *("理解", "了解", "掌握", "熟悉", "知道", "学习", "认识"),
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each objective that begins with such a verb."""
    verbs = (*_VERBS, *(verb.lower() for verb in curriculum.model.checks.options.vague_verbs))
    for objective in curriculum.objectives:
        text = objective.model.text.lower()
        verb = next((verb for verb in verbs if text.startswith(verb) and not _goes_on(text, verb)), None)
        if verb is not None:
            yield FAULT.at(objective.place / "text", verb=objective.model.text[: len(verb)])


def _goes_on(text: str, verb: str) -> bool:
    """Whether the verb is only the beginning of another word."""
    behind = text[len(verb) : len(verb) + 1]
    return verb.isascii() and behind.isascii() and behind.isalpha()


RULE = Rule(__doc__, (FAULT,), check, optional=True)
