"""An assessment of something that comes later.

## What it does
Reports an assessment or a question of a module on an objective of another module that its learners need not have
studied before: a later one, one of another track, or one that is no prerequisite.

## Why is this bad?
In some order of study that the curriculum allows, learners are assessed before they are taught.

## Example
```yaml paths/start/path.yaml
title: Start
modules: [m01, m02]
```
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
assessments:
  quiz:
    title: Workers
    objectives: [o1, m02/o1]
```
```yaml paths/start/m02.yaml
title: Tasks
weeks: 1
objectives:
  o1:
    text: Call a task
    level: apply
activities:
  a1:
    title: Call one
    objectives: [o1]
```

## Write instead
```yaml paths/start/path.yaml
title: Start
modules: [m01, m02]
```
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
assessments:
  quiz:
    title: Workers
    objectives: [o1]
```
```yaml paths/start/m02.yaml
title: Tasks
weeks: 1
objectives:
  o1:
    text: Call a task
    level: apply
activities:
  a1:
    title: Call one
    objectives: [o1]
assessments:
  quiz:
    title: Tasks
    objectives: [o1, m01/o1]
```
"""

from collections.abc import Iterable, Iterator

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode, ObjectiveNode
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK309",
    "assessed-before-taught",
    Severity.WARNING,
    "{module} assesses {objective} of {other}, which its learners need not have studied",
    "require {other_id} in {module_id}, or assess the objective where it has been taught",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each objective of another module that is assessed without being a prerequisite."""
    known: dict[ModuleNode, set[ModuleNode]] = {}
    for module in curriculum.modules:
        for objective, place in _assessed(module):
            other = objective.module
            if other is module or other in known.setdefault(module, _before(module)):
                continue
            yield FAULT.at(
                place,
                module=module.label,
                objective=objective.label,
                other=other.label,
                other_id=other.local_id,
                module_id=module.local_id,
            ).because(objective.place.key, "{label} is here", label=objective.label)


def _assessed(module: ModuleNode) -> Iterator[tuple[ObjectiveNode, Pointer]]:
    """The objectives of other modules that are assessed in a module, and where that is said."""
    for assessment in module.assessments.values():
        places = {ref: assessment.place / "objectives" / index for index, ref in enumerate(assessment.refs)}
        for objective in assessment.objectives:
            if objective.module is not module:
                ends = (ref for ref in places if f"/{objective.id}".endswith(f"/{ref}"))
                yield objective, places[max(ends, key=len)]
    for bank in module.banks.values():
        for question in bank.values():
            if question.objective is not None and question.objective.module is not module:
                yield question.objective, question.place / "objective"


def _before(module: ModuleNode) -> set[ModuleNode]:
    """Everything that a module's learners have studied: what it requires, and all that requires."""
    found: set[ModuleNode] = set()
    waiting = [module]
    while waiting:
        for required in waiting.pop().requires:
            if required not in found:
                found.add(required)
                waiting.append(required)
    first = module.path.modules[0] if module.path.modules else None
    if first is not None and (first is module or first in found):
        found |= _of_paths_before(module)
    return found


def _of_paths_before(module: ModuleNode) -> set[ModuleNode]:
    """The modules of paths that somebody has to complete before the module's path."""
    targets = (condition.target for condition in module.path.entry)
    return {other for target in targets for other in getattr(target, "modules", ())}


RULE = Rule(__doc__, (FAULT,), check)
