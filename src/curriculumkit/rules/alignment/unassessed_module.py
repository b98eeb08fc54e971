"""A module without any assessment.

## What it does
Notes a module with objectives that nothing assesses, where most modules of its path are assessed, two at least: it has
no assessment, no question is on its objectives, and no exam, capstone, portfolio or case study names them. Where that
of its path names no objectives at all, it stands for the whole path.

## Why is this bad?
Neither learners nor teachers can tell whether the module was of use, and it is complete when somebody says so.
Where that is intended, as for a welcome, acknowledge it in `curriculum.yaml` with the reason.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01, m02, m03]
```
```yaml paths/start/m03.yaml
title: Third steps
weeks: 1
objectives:
  o1:
    text: Restart a worker
    level: apply
activities:
  a1:
    title: Restart one
    objectives: [o1]
assessments:
  lab:
    title: Restart one alone
    objectives: [o1]
```
```yaml paths/start/m02.yaml
title: Second steps
weeks: 1
objectives:
  o1:
    text: Stop a worker
    level: apply
activities:
  a1:
    title: Stop one
    objectives: [o1]
```

## Write instead
```yaml paths/start/path.yaml
title: Start
modules: [m01, m02, m03]
```
```yaml paths/start/m03.yaml
title: Third steps
weeks: 1
objectives:
  o1:
    text: Restart a worker
    level: apply
activities:
  a1:
    title: Restart one
    objectives: [o1]
assessments:
  lab:
    title: Restart one alone
    objectives: [o1]
```
```yaml paths/start/m02.yaml
title: Second steps
weeks: 1
objectives:
  o1:
    text: Stop a worker
    level: apply
activities:
  a1:
    title: Stop one
    objectives: [o1]
assessments:
  lab:
    title: Stop one alone
    objectives: [o1]
```
"""

from collections.abc import Iterable

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode, PathNode
from curriculumkit.rules.alignment.unserved_module import is_known, is_unserved
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK314",
    "unassessed-module",
    Severity.INFO,
    "{label} has no assessment, and nothing else assesses its objectives",
    "write an assessment for it, add its objectives to the exam or the capstone of its path, or acknowledge this",
)
_ENOUGH = 2


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each module that nothing assesses, where most of its path are assessed."""
    for path in curriculum.paths:
        if not path.complete or _assesses_all(path):
            continue
        modules = path.all_modules
        left = [module for module in modules if module.objectives and not _is_assessed(module)]
        assessed = len(modules) - len(left)
        for module in left if assessed >= max(_ENOUGH, len(left) + 1) else ():
            if is_known(module) and not is_unserved(module):
                yield FAULT.at((module.place / "title").key, label=module.label)


def _assesses_all(path: PathNode) -> bool:
    """Whether a work at the end of a path names no objectives, so that it may be about any."""
    return not all(work.refs for work in path.works)


def _is_assessed(module: ModuleNode) -> bool:
    objectives = module.objectives.values()
    return bool(module.assessments) or any(node.assessed_by or node.questions for node in objectives)


RULE = Rule(__doc__, (FAULT,), check, since=3)
