"""Paths or tracks that are not there, or too few or too many tracks.

## What it does
Compares `--only` and `--track` with the paths and their tracks, and the number of tracks with how many a learner takes.

## Why is this bad?
A plan for another choice than the learners' has other modules, other dates and another end.

## Example
```console
curriculumkit plan --start 2026-09-07 --hours 10 --only begin
```

## Write instead
```console
curriculumkit plan --start 2026-09-07 --hours 10 --only start
```
"""

from curriculumkit.diagnostics import Fault, Severity

_CHOICE = ("CK551", "choice-of-paths", Severity.ERROR)

UNKNOWN_PATH = Fault(*_CHOICE, "there is no path {path}", "the paths are: {known}")
UNKNOWN_TRACK = Fault(*_CHOICE, "there is no track {track} in the chosen paths", "their tracks are: {known}")
TRACKS_TO_CHOOSE = Fault(
    *_CHOICE,
    "{chosen} of the tracks of {path} are chosen, and a learner takes {take}",
    "choose {take} of: {known} (--track)",
)
