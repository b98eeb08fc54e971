"""Ids that may be there although nothing has them: those of entries that had to be left out of a model."""

from collections.abc import Iterable, Iterator, Mapping

from curriculumkit.diagnostics import Step

Removed = frozenset[tuple[Step, ...]]

SECTIONS_OF_CURRICULUM: Mapping[Step, str] = {"certifications": "certifications", "case_studies": "case-studies"}
SECTIONS_OF_MODULE = ("objectives", "activities", "lessons", "assessments")
WORKS_OF_PATH = ("capstone", "portfolio", "exam")


def in_curriculum(removed: Removed) -> Iterator[str]:
    """The ids that `curriculum.yaml` may have."""
    return _in_sections(removed, SECTIONS_OF_CURRICULUM)


def in_module(node_id: str, removed: Removed) -> Iterator[str]:
    """The ids that a module's file may have."""
    return _in_sections(removed, dict.fromkeys(SECTIONS_OF_MODULE, node_id))


def in_path(path: str, removed: Removed, unlisted: Iterable[str]) -> Iterator[str]:
    """The ids that a path's file may have; where it does not tell all its modules, any in its folder may be one."""
    yield from _in_sections(removed, {"tracks": path})
    yield from (f"{path}/{work}" for work in WORKS_OF_PATH if (work,) in removed)
    if not tells_modules(removed):
        yield from (f"{path}/{module}" for module in unlisted)


def tells_modules(removed: Removed) -> bool:
    """Whether the list of a path's modules is whole."""
    return not any(gone[:1] in {(), ("modules",), ("tracks",)} for gone in removed)


def _in_sections(removed: Removed, sections: Mapping[Step, str]) -> Iterator[str]:
    for section, *entry in removed:
        if section in sections:
            yield "/".join([sections[section], *map(str, entry[:1])])
