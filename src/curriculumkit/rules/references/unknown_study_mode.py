"""A study mode that the curriculum does not describe.

## What it does
Reports a `base_study_mode`, or a study mode under a path's `weeks`, that `study_modes` does not have.

## Why is this bad?
Without its hours per week nobody can say how much work the weeks are.

## Example
```yaml curriculum.yaml
title: Example
language: en
paths: [start]
base_study_mode: evenings
study_modes:
  part-time:
    title: Part time
    hours_per_week: 10-15
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
    hours_per_week: 10-15
```
"""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from curriculumkit.diagnostics import Fault, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.rule import Rule

FAULT = Fault(
    "CK207",
    "unknown-study-mode",
    Severity.ERROR,
    "`{mode}` is not a study mode of this curriculum",
    "write one of: {known}; or describe it under `study_modes` in curriculum.yaml",
)
MISSPELT = Fault(
    "CK207",
    "unknown-study-mode",
    Severity.ERROR,
    "`{mode}` is not a study mode of this curriculum",
    "did you mean `{guess}`?",
)


def check(curriculum: LinkedCurriculum) -> Iterable[Finding]:
    """A finding for each study mode that is not described."""
    modes = curriculum.model.study_modes
    if not curriculum.gaps.spare("study_modes"):
        return
    for mode, place in _used(curriculum):
        if mode in modes:
            continue
        if guess := get_close_matches(mode.lower(), modes, n=1):
            yield MISSPELT.at(place, mode=mode, guess=guess[0])
        else:
            yield FAULT.at(place, mode=mode, known=", ".join(modes))


def _used(curriculum: LinkedCurriculum) -> Iterator[tuple[str, Pointer]]:
    if curriculum.model.base_study_mode is not None:
        yield curriculum.model.base_study_mode, curriculum.place / "base_study_mode"
    for path in curriculum.paths:
        for mode in path.model.weeks:
            yield mode, (path.place / "weeks" / mode).key


RULE = Rule(__doc__, (FAULT, MISSPELT), check, since=1)
