"""Files that are missed, and unlisted files whose names are nearly theirs."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from curriculumkit.graph import LinkedCurriculum
from curriculumkit.graph.files import BANKS, bank_of
from curriculumkit.graph.notes import UnlistedFile
from curriculumkit.rules.references.misnamed import misnamed

_MOST = 30
"""Unlisted files in one place that are compared with one that is missed."""
_PARTS_OF_PAGE = 4

Place = tuple[str, str]
"""What stands before a name in a file's path, and what stands behind it."""


def misspelt(curriculum: LinkedCurriculum) -> dict[str, str]:
    """For each file that is missed under a misspelt name, the one that nothing lists and that seems to be it.

    `m2` and `m02` are the same name; `m03` and `m02` only where nothing else could be meant.
    """
    if not curriculum.missing_files:
        return {}
    known = misnamed(curriculum)
    missed = _placed(item.file for item in curriculum.missing_files if item.file not in known)
    unlisted = _placed(item.file for item in curriculum.unlisted_files if _could_be_meant(item))
    found: dict[str, str] = {}
    for place, names in missed.items():
        free = unlisted.get(place, [])[:_MOST]
        alone = len(names) == len(free) == 1
        for name in names[:_MOST]:
            alike = [other for other in free if alone or _numbers(other) == _numbers(name)]
            for other in get_close_matches(name, alike, n=1):
                free.remove(other)
                found.setdefault(_joined(place, name), _joined(place, other))
    return found


def misspelt_banks(curriculum: LinkedCurriculum) -> dict[str, str]:
    """For each bank without a module that is named nearly like a module without this bank, the name it should have."""
    strays = [item.file for item in curriculum.unlisted_files if bank_of(item.file)]
    if not strays:
        return {}
    without: dict[tuple[str, str], list[str]] = {}
    for module in curriculum.modules:
        for bank in set(BANKS).difference(module.bank_files):
            without.setdefault((module.path.id, bank), []).append(module.local_id)
    return dict(_renamed(strays, without))


def _renamed(strays: Iterable[str], without: Mapping[tuple[str, str], list[str]]) -> Iterator[tuple[str, str]]:
    for file in strays:
        folder, _, name = file.rpartition("/")
        stem, bank, _ = name.rsplit(".", 2)
        known = without.get((folder.rpartition("/")[2], bank), [])
        alike = [module for module in known[:_MOST] if _numbers(module) == _numbers(stem)]
        for module in get_close_matches(stem, alike, n=1):
            known.remove(module)
            yield file, f"{folder}/{module}.{bank}.yaml"


def name_in(file: str) -> str:
    """The id that a file of a path, a module or a lesson's page is named after."""
    folder, _, name = file.rpartition("/")
    return folder.rpartition("/")[2] if name == "path.yaml" else name.partition(".")[0]


def modules_beside(curriculum: LinkedCurriculum) -> set[str]:
    """The modules that have a bank or a folder, by their files without the ending."""
    parts = (file.split("/") for file in curriculum.files)
    return {
        "/".join([*folders, name.partition(".")[0]])
        for *folders, name in (each[:3] for each in parts)
        if name.count(".") != 1
    }


def _could_be_meant(item: UnlistedFile) -> bool:
    return item.owner is not None and item.file.rpartition("/")[2].count(".") == 1


def _placed(files: Iterable[str]) -> dict[Place, list[str]]:
    placed: dict[Place, list[str]] = {}
    for file in files:
        for place, name in _places(file):
            placed.setdefault(place, []).append(name)
    return placed


def _places(file: str) -> Iterator[tuple[Place, str]]:
    parts = file.split("/")
    if parts[-1] == "path.yaml":
        yield (f"{parts[0]}/", f"/{parts[-1]}"), parts[1]
        return
    if len(parts) == _PARTS_OF_PAGE:
        yield ("/".join(parts[:2]) + "/", f"/{parts[-1]}"), parts[2]
    stem, _, ending = parts[-1].rpartition(".")
    yield ("/".join(parts[:-1]) + "/", f".{ending}"), stem


def _joined(place: Place, name: str) -> str:
    before, behind = place
    return f"{before}{name}{behind}"


def _numbers(name: str) -> list[int]:
    return [int(number) for number in re.findall("[0-9]+", name)]
