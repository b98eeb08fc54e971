"""A module with objectives, and nothing that serves them.

## What it does
Reports a module that has objectives, but no lesson, activity, assessment or question.

## Why is this bad?
Its learners get a list of topics and nothing to learn from, and nobody can tell whether they learnt it.
Where that is intended, acknowledge it in `curriculum.yaml` with the reason.

## Example
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
```

## Write instead
```yaml paths/start/m01.yaml
title: First steps
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
activities:
  a1:
    title: Start one
    objectives: [o1]
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK302",
    "unserved-module",
    Severity.WARNING,
    "{label} has objectives, but no lessons, activities or assessments that serve them",
    "write at least an activity or an assessment, or acknowledge this in curriculum.yaml with the reason",
)


_BESIDE = frozenset(("minutes", "weight", "pass", "attempts"))
"""Keys on which it does not depend what an objective is served by."""


def is_known(module: ModuleNode) -> bool:
    """Whether nothing that could serve its objectives had to be left out, in its files and its path's."""
    own = module.gaps.spare("objectives", "lessons", "activities", "assessments", but=_BESIDE)
    return own and not module.broken_banks and module.path.gaps.spare("capstone", "portfolio", "exam", but=_BESIDE)


def is_unserved(module: ModuleNode) -> bool:
    """Whether a module has nothing that could serve an objective, even from outside."""
    own = module.lessons or module.activities or module.assessments or any(module.banks.values())
    return not own and not any(objective.assessed_by for objective in module.objectives.values())


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each module with objectives and nothing that serves them."""
    for module in curriculum.modules:
        if module.objectives and is_known(module) and is_unserved(module):
            yield FAULT.at((module.place / "objectives").key, label=module.label)


RULE = Rule(__doc__, (FAULT,), check, since=1)
