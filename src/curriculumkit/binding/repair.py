"""What is left of data whose faults are found: as little is taken out as possible, so that the rest can be checked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from curriculumkit.binding.edits import REMOVED, Path, edited, left, original, outermost, value_at
from curriculumkit.binding.translate import pointer_of
from curriculumkit.diagnostics import Kept

_STAND_INS = {"title": "…", "text": "…", "language": "und"}
"""Words on which nothing else depends. A language that is not known is called `und` (BCP 47)."""
_NO_WORDS = frozenset({"missing", "string_type", "string_too_short"})


@dataclass(frozen=True, slots=True)
class Repaired:
    """Data without what is wrong, which entries of its lists are left, and what was taken out or stood in for."""

    data: object
    kept: Kept
    removed: frozenset[Path]


def repaired(errors: Sequence[ErrorDetails], data: object, file: str, kept: Kept) -> Repaired:
    """Take out what errors are about. Missing words get stand-ins, and lists that became too short a second entry."""
    places = [_place(error, pointer_of(error, data, file).path) for error in errors]
    words = dict(filter(None, map(_stand_in, errors, places)))
    padded = dict(_padded(errors, places, data, kept))
    mended = words.keys() | padded.keys()
    broken = outermost(
        place[:-1] if error["type"] == "missing" else place
        for error, place in zip(errors, places, strict=True)
        if place not in mended
    )
    removed = frozenset(original(path, kept) for path in (*broken, *words))
    edits: dict[Path, object] = {path: text for path, text in {**words, **padded}.items() if not _below(path, broken)}
    if () in broken:
        return Repaired(None, kept, removed)
    changed = {**left(kept, broken, data), **_entries(padded, kept)}
    return Repaired(edited(data, {**edits, **dict.fromkeys(broken, REMOVED)}), changed, removed)


def _place(error: ErrorDetails, path: Path) -> Path:
    """The place of what is wrong or missing."""
    return (*path, str(error["loc"][-1])) if error["type"] == "missing" else path


def _stand_in(error: ErrorDetails, place: Path) -> tuple[Path, str] | None:
    is_language = place == ("language",) and error["type"] == "string_pattern_mismatch"
    if not place or not (error["type"] in _NO_WORDS or is_language):
        return None
    text = _STAND_INS.get(str(place[-1])) if place[-1] != "language" or len(place) == 1 else None
    return (place, text) if text else None


def _padded(
    errors: Iterable[ErrorDetails], places: Iterable[Path], data: object, kept: Kept
) -> Iterable[tuple[Path, tuple[Any, ...]]]:
    """Lists that lost entries and are too short now, with their last entry once more for each that lacks."""
    for error, place in zip(errors, places, strict=True):
        entries = value_at(data, place) if error["type"] == "too_short" and original(place, kept) in kept else None
        if isinstance(entries, tuple) and entries:
            yield place, entries + entries[-1:] * (error["ctx"]["min_length"] - len(entries))


def _entries(padded: Mapping[Path, tuple[Any, ...]], kept: Kept) -> dict[Path, tuple[int, ...]]:
    before = {original(path, kept): len(entries) for path, entries in padded.items()}
    return {path: kept[path] + kept[path][-1:] * (length - len(kept[path])) for path, length in before.items()}


def _below(path: Path, others: set[Path]) -> bool:
    return any(path[:length] in others for length in range(len(path)))
