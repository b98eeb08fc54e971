"""Changing located data without touching the original: replacing what was read as a number, removing what is broken."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from curriculumkit.diagnostics import Kept, Step

Path: TypeAlias = tuple[Step, ...]
REMOVED = object()
"""Stands for an entry that is to be taken out."""


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
        changed = {step: edited(data.get(step), group) for step, group in groups.items()}
        merged = {**data, **changed}
        return {key: value for key, value in merged.items() if value is not REMOVED}
    if isinstance(data, tuple):
        items = [edited(item, groups[i]) if i in groups else item for i, item in enumerate(data)]
        return tuple(item for item in items if item is not REMOVED)
    return data


def left(kept: Kept, removed: Iterable[Path], data: object) -> Kept:
    """Which entries of lists are left when those at some paths of `data` are removed from it."""
    indexes: defaultdict[Path, set[int]] = defaultdict(set)
    for *above, step in removed:
        if isinstance(step, int):
            indexes[tuple(above)].add(step)
    changed = dict(kept)
    for path, gone in indexes.items():
        here = original(path, kept)
        before = changed.get(here) or range(len(value_at(data, path)))
        changed[here] = tuple(index for place, index in enumerate(before) if place not in gone)
    return changed


def original(path: Path, kept: Kept) -> Path:
    """The path of something before entries were removed from the lists that it lies in."""
    found: Path = ()
    for step in path:
        found = (*found, kept[found][step] if isinstance(step, int) and found in kept else step)
    return found


def value_at(data: Any, path: Path) -> Any:
    """What lies at a path."""
    for step in path:
        data = data[step]
    return data


def outermost(paths: Iterable[Path]) -> set[Path]:
    """The paths that lie below no other."""
    chosen: set[Path] = set()
    for path in sorted(set(paths), key=len):
        if not any(path[:length] in chosen for length in range(len(path))):
            chosen.add(path)
    return chosen
