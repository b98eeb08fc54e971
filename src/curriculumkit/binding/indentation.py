"""Keys that are indented too little or too much: each belongs to an entry above it, and that entry lacks it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import NoneType
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from curriculumkit.binding import faults
from curriculumkit.binding.edits import Path, outermost, value_at
from curriculumkit.binding.keys import ABSENT, annotations_at, child, fields_at, fields_of, models_in, parts, types_with
from curriculumkit.binding.translate import CERTAIN
from curriculumkit.diagnostics import Finding, Pointer
from curriculumkit.model.base import ID_PATTERN


@dataclass(frozen=True, slots=True)
class Stray:
    """A key that is indented wrongly: where it stands, and the entry that it belongs to.

    It is certain unless the entry could do without it, and other keys than this one could be meant: the `known` ones.
    Then `neighbour` is a key of that entry.
    """

    path: Path
    owner: Path
    known: tuple[str, ...] = ()
    neighbour: str = ""

    @property
    def home(self) -> Path:
        """Where the key should be."""
        return (*self.owner, self.path[-1])

    @property
    def certain(self) -> bool:
        """Whether nothing else can be meant."""
        return not self.known

    def finding(self, file: str) -> Finding:
        """What its author is told."""
        key, place = str(self.path[-1]), Pointer(file, self.path, on_key=True)
        if not self.certain:
            beside = Pointer(file, (*self.owner, self.neighbour), on_key=True)
            args = {"key": key, "known": ", ".join(self.known), "neighbour": self.neighbour}
            return faults.PERHAPS_INDENTED.at(place, **args).because(beside, "it could stand beside this")
        if not self.owner:
            return faults.NOT_AT_MARGIN.at(place, key=key)
        fault = faults.TOO_FAR_IN if self.owner == self.path[: len(self.owner)] else faults.TOO_FAR_OUT
        owner = next(step for step in reversed(self.owner) if isinstance(step, str))
        found = fault.at(place, key=key, owner=owner)
        return found.because(Pointer(file, self.owner, on_key=True), "it seems to belong to this")


def strays(placed: Iterable[tuple[ErrorDetails, Pointer]], data: object, model: type[BaseModel]) -> dict[Path, Stray]:
    """The keys at which errors are, or below which nothing is right, that belong to another entry, by their path."""
    found: dict[Path, Stray] = {}
    suspects = _suspects(placed, data, model)
    for parent, keys in _by_parent(outermost(suspects)).items():
        anchor: str | None = None
        for key in value_at(data, parent):
            if key not in keys:
                anchor = key
                continue
            above = [*_last_entries(data, (*parent, anchor))] if anchor is not None else []
            around = [parent[:length] for length in range(len(parent) - 1, -1, -1)]
            if stray := _stray((*parent, key), [*above, *around], data, model):
                found[stray.path] = stray
    return found


def stray_at(path: Path, found: Mapping[Path, Stray]) -> Stray | None:
    """The key that is indented wrongly and that a path leads to, or below."""
    return next((found[path[:length]] for length in range(len(path) + 1) if path[:length] in found), None)


def _suspects(placed: Iterable[tuple[ErrorDetails, Pointer]], data: object, model: type[BaseModel]) -> set[Path]:
    """Keys that cannot stand where they stand, and entries of which no key can."""
    unknown: set[Path] = set()
    doubtful: set[Path] = set()
    for error, pointer in placed:
        if error["type"] == "extra_forbidden":
            unknown.add(pointer.path)
        elif pointer.path and isinstance(pointer.path[-1], str):
            doubtful.add(pointer.path)
    return unknown | {path for path in doubtful if _is_no_entry(path, unknown, data, model)}


def _is_no_entry(path: Path, unknown: set[Path], data: object, model: type[BaseModel]) -> bool:
    """Whether a key stands where entries have ids, and is none: its value is no entry, or has only other keys."""
    value = value_at(data, path)
    if value is None or path[-1] in fields_at(model, data, path[:-1]):
        return False
    if not isinstance(value, Mapping):
        return bool(list(_of_entries(path[:-1], data, model)))
    return bool(value) and all((*path, key) in unknown for key in value)


def _by_parent(paths: Iterable[Path]) -> dict[Path, set[object]]:
    groups: defaultdict[Path, set[object]] = defaultdict(set)
    for path in paths:
        groups[path[:-1]].add(path[-1])
    return groups


def _last_entries(data: object, path: Path) -> Iterator[Path]:
    """The mappings that end just above what follows an entry, from that entry inwards; also one without a value."""
    value = value_at(data, path)
    while True:
        if isinstance(value, Mapping) or value is None:
            yield path
        if not value or not isinstance(value, Mapping | tuple):
            return
        step = next(reversed(value)) if isinstance(value, Mapping) else len(value) - 1
        path, value = (*path, step), value[step]


def _stray(path: Path, owners: Iterable[Path], data: object, model: type[BaseModel]) -> Stray | None:
    """The key at a path as one of an entry that lacks it; rather of one that cannot do without it."""
    key, value, parent = str(path[-1]), value_at(data, path), path[:-1]
    known = fields_at(model, data, parent)
    if key in known:
        return None
    possible: Stray | None = None
    for owner in owners:
        entry = value_at(data, owner)
        if not (entry is None or isinstance(entry, Mapping)) or child(entry, key) is not ABSENT:
            continue
        field = fields_at(model, data, owner).get(key)
        if field is None:
            if _is_entry_of(owner, key, value, data, model):
                return Stray(path, owner)
        elif _can_be(value, field.annotation):
            if field.is_required() or not entry:
                return Stray(path, owner)
            possible = possible or Stray(path, owner, tuple(known), next(iter(entry)))
    if possible and (get_close_matches(key, known, n=1, cutoff=CERTAIN) or types_with(key, model, data, parent)):
        return None
    return possible


def _can_be(value: object, annotation: Any) -> bool:
    """Whether a value has the outer form that a field needs: a mapping, a list or neither."""
    kinds = [kind for kind in parts(annotation) if kind is not NoneType]
    mappings = [kind for kind in kinds if get_origin(kind) is Mapping or models_in([kind])]
    lists = [kind for kind in kinds if get_origin(kind) is tuple]
    if isinstance(value, Mapping):
        return bool(mappings)
    return bool(lists) if isinstance(value, tuple) else len(mappings) + len(lists) < len(kinds)


def _of_entries(path: Path, data: object, model: type[BaseModel]) -> Iterator[Any]:
    """The types of the entries of a mapping that has ids for keys."""
    for annotation in annotations_at(model, data, path):
        yield from (get_args(part)[-1] for part in parts(annotation) if get_origin(part) is Mapping)


def _is_entry_of(owner: Path, key: str, value: object, data: object, model: type[BaseModel]) -> bool:
    """Whether a value has all keys that the entries of a mapping need, and no other."""
    if not isinstance(value, Mapping) or not re.match(ID_PATTERN, key):
        return False
    for kind in models_in([*_of_entries(owner, data, model)]):
        infos = fields_of(kind)
        if value.keys() <= infos.keys() and all(name in value for name, info in infos.items() if info.is_required()):
            return True
    return False
