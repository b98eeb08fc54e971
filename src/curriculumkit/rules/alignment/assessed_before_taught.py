"""An assessment of something that comes later.

## What it does
Reports an assessment or a question of a module on an objective of another module that its learners need not have
studied before: a later one, one of another track, or one that is no prerequisite. Reports an exam, a capstone or a
portfolio on an objective of a later path, and an objective that its module assesses and that is taught and practised
only in modules that its learners need not have studied.

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
from dataclasses import dataclass, field

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import (
    ActivityNode,
    AssessedNode,
    LessonNode,
    LinkedCurriculum,
    ModuleNode,
    ObjectiveNode,
    PathNode,
)
from curriculumkit.rules.alignment.unserved_module import is_known
from curriculumkit.rules.references.completed import Completed, with_prerequisites
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK309",
    "assessed-before-taught",
    Severity.WARNING,
    "{module} assesses {objective} of {other}, which its learners need not have studied",
    "require {other_id} in {module_id}, or assess the objective where it has been taught",
)
LATER_PATH = Fault(
    "CK309",
    "assessed-before-taught",
    Severity.WARNING,
    "{work} assesses {objective} of {other}, but the path of this module comes later: {path}",
    "take the objective out, or assess it in {path_id}",
)
SERVED_LATER = Fault(
    "CK309",
    "assessed-before-taught",
    Severity.WARNING,
    "{objective} is assessed in its module, but taught or practised only in {other}, which its learners need not have "
    "studied",
    "serve it with a lesson or an activity of {module_id}, or assess it in {other_id}",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each objective that is assessed before learners have to know it."""
    studied = _Studied()
    for module in curriculum.modules:
        yield from _of_others(module, studied)
        yield from _served_later(module, studied)
    for path in curriculum.paths:
        for work in path.works:
            yield from _of_later_paths(path, work)


def _of_others(module: ModuleNode, studied: "_Studied") -> Iterator[Finding]:
    for objective, place in _assessed(module):
        other = objective.module
        if other is module or studied.before(module, other):
            continue
        yield FAULT.at(
            place,
            module=module.label,
            objective=objective.label,
            other=other.label,
            other_id=other.local_id,
            module_id=module.local_id,
        ).because(objective.place.key, "{label} is here", label=objective.label)


def _served_later(module: ModuleNode, studied: "_Studied") -> Iterator[Finding]:
    for objective in module.objectives.values():
        serving: list[LessonNode | ActivityNode] = [*objective.taught_by, *objective.practised_by]
        others = [node.module for node in serving if node.module is not module]
        if not others or len(others) < len(serving) or not is_known(module) or not _is_assessed(objective):
            continue
        if not any(studied.before(module, other) for other in others):
            yield SERVED_LATER.at(
                objective.place.key,
                objective=objective.label,
                other=others[0].label,
                other_id=others[0].local_id,
                module_id=module.local_id,
            ).because(serving[0].place.key, "{label} serves it", label=serving[0].label)


def _is_assessed(objective: ObjectiveNode) -> bool:
    """Whether its own module assesses it."""
    module = objective.module
    questions = (node for node in objective.questions if node.module is module and node.bank == "questions")
    return any(work.module is module for work in objective.assessed_by) or any(questions)


def _of_later_paths(path: PathNode, work: AssessedNode) -> Iterator[Finding]:
    for objective, place in _named(work):
        later = objective.module.path
        if later.number > path.number:
            yield LATER_PATH.at(
                place,
                work=work.label,
                objective=objective.label,
                other=objective.module.label,
                path=later.label,
                path_id=later.local_id,
            ).because(objective.place.key, "{label} is here", label=objective.label)


def _named(work: AssessedNode) -> Iterator[tuple[ObjectiveNode, Pointer]]:
    """The objectives that a work names, and where."""
    places = {ref: work.place / "objectives" / index for index, ref in enumerate(work.refs)}
    for objective in work.objectives:
        ends = (ref for ref in places if f"/{objective.id}".endswith(f"/{ref}"))
        yield objective, places[max(ends, key=len)]


def _assessed(module: ModuleNode) -> Iterator[tuple[ObjectiveNode, Pointer]]:
    """The objectives of other modules that are assessed in a module, and where that is said."""
    for assessment in module.assessments.values():
        if any(objective.module is not module for objective in assessment.objectives):
            yield from (entry for entry in _named(assessment) if entry[0].module is not module)
    for bank in module.banks.values():
        for question in bank.values():
            if question.objective is not None and question.objective.module is not module:
                yield question.objective, question.place / "objective"


@dataclass(slots=True)
class _Studied:
    """What learners have studied: what their module and the entry of its path require, and all that this requires.

    Known for one module and one path at a time.
    """

    _completed: Completed = field(default_factory=Completed)
    _module: ModuleNode | None = None
    _required: frozenset[ModuleNode] = frozenset()
    _path: PathNode | None = None
    _brought: frozenset[ModuleNode] = frozenset()

    def before(self, module: ModuleNode, other: ModuleNode) -> bool:
        """Whether the learners of a module have studied another one."""
        if other in module.requires:
            return True
        if module is not self._module:
            self._module, self._required = module, with_prerequisites(module.requires)
        if module.path is not self._path:
            self._path, self._brought = module.path, self._completed.by_all(module.path.entry)
        return other in self._required or other in self._brought


RULE = Rule(__doc__, (FAULT, LATER_PATH, SERVED_LATER), check)
