"""Changing located data without touching the original: replacing what was read as a number, removing what is broken."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from curriculumkit.diagnostics import Step

Path: TypeAlias = tuple[Step, ...]
REMOVED = object()
"""Stands for a mapping's entry that is to be taken out."""


def edited(data: object, edits: Mapping[Path, object]) -> object:
    """A copy of `data` with the value at each path replaced, or removed where it is `REMOVED`.

    Only what lies on the way to an edit is copied, each container once.
    """
    if () in edits:
        return edits[()]
    groups: dict[Step, dict[Path, object]] = {}
    for path, value in edits.items():
        groups.setdefault(path[0], {})[path[1:]] = value
    if isinstance(data, dict):
        changed = {step: edited(data[step], group) for step, group in groups.items()}
        merged = {**data, **changed}
        return {key: value for key, value in merged.items() if value is not REMOVED}
    if isinstance(data, tuple):
        return tuple(edited(item, groups[i]) if i in groups else item for i, item in enumerate(data))
    return data


def removable(path: Path) -> Path:
    """The nearest mapping entry at or above a path: a list's items are numbered, so a list goes as a whole."""
    index = next((i for i, step in enumerate(path) if isinstance(step, int)), len(path))
    return path[:index]


def outermost(paths: Iterable[Path]) -> set[Path]:
    """The paths that lie below no other."""
    chosen: set[Path] = set()
    for path in sorted(set(paths), key=len):
        if not any(path[:length] in chosen for length in range(len(path))):
            chosen.add(path)
    return chosen
