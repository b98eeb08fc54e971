"""Weeks that are not the sum of the modules'.

## What it does
Compares the weeks that a path promises for the base study mode, or that a track promises, with the sum of its modules'
weeks. Where a path has tracks, the sum is a range over all choices of as many tracks as a learner takes.

## Why is this bad?
Learners and teachers plan with the promise; the modules take as long as they take.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
base_study_mode: part-time
study_modes:
  part-time:
    title: Part time
```
```yaml paths/start/path.yaml
title: Start
weeks:
  part-time: 2
modules: [m01]
```

## Write instead
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
base_study_mode: part-time
study_modes:
  part-time:
    title: Part time
```
```yaml paths/start/path.yaml
title: Start
weeks:
  part-time: 1
modules: [m01]
```
"""

from collections.abc import Iterable, Sequence

from curriculumkit.diagnostics import Fault, Finding, Severity
from curriculumkit.graph import LinkedCurriculum, ModuleNode, PathNode
from curriculumkit.model.quantity import NOTHING, Range
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK501",
    "weeks-not-sum",
    Severity.ERROR,
    "{label} promises {promised} weeks, but its modules take {actual}",
    "write {actual}, or change the `weeks` of its modules: {modules}",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each path and track whose weeks are not those of its modules."""
    base = curriculum.model.base_study_mode
    for path in curriculum.paths:
        if not path.complete:
            continue
        for track in path.tracks.values():
            actual = total_weeks(track.modules)
            if track.model.weeks is not None and track.model.weeks != actual:
                yield FAULT.at(
                    track.place / "weeks",
                    label=track.label,
                    promised=track.model.weeks,
                    actual=actual,
                    modules=_listed(track.modules),
                )
        promised = path.model.weeks.get(base or "")
        actual = path_weeks(path)
        if base is not None and promised is not None and promised != actual:
            modules = _listed(path.all_modules)
            yield FAULT.at(
                path.place / "weeks" / base, label=path.label, promised=promised, actual=actual, modules=modules
            )


def total_weeks(modules: Sequence[ModuleNode]) -> Range:
    """The sum of modules' weeks."""
    return sum((module.model.weeks for module in modules), NOTHING)


def path_weeks(path: PathNode) -> Range:
    """The weeks of a path's own modules and of as many tracks as a learner takes, from the shortest to the longest."""
    own = total_weeks(path.modules)
    tracks = [total_weeks(track.modules) for track in path.tracks.values()]
    if not tracks:
        return own
    take = min(path.model.take, len(tracks))
    lows, highs = sorted(track.low for track in tracks), sorted(track.high for track in tracks)
    return own + Range(sum(lows[:take], NOTHING.low), sum(highs[-take:], NOTHING.low))


def weeks_by_mode(curriculum: LinkedCurriculum, path: PathNode) -> dict[str, Range]:
    """The weeks of a path in each study mode: as it promises, and in the base study mode as its modules take."""
    base = curriculum.model.base_study_mode
    weeks = dict(path.model.weeks)
    if base is not None and path.complete and path.all_modules:
        weeks.setdefault(base, path_weeks(path))
    return weeks


def _listed(modules: Sequence[ModuleNode]) -> str:
    return ", ".join(f"{module.local_id} {module.model.weeks}" for module in modules)


RULE = Rule(__doc__, (FAULT,), check, since=1)
