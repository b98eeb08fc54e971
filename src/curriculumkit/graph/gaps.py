"""Ids that may be there although nothing has them: those of entries that had to be left out of a model."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pydantic import BaseModel

from curriculumkit.diagnostics import Step
from curriculumkit.model.base import as_id

Removed = frozenset[tuple[Step, ...]]

SECTIONS_OF_CURRICULUM: Mapping[Step, str] = {"certifications": "certifications", "case_studies": "case-studies"}
SECTIONS_OF_MODULE = ("objectives", "activities", "lessons", "assessments")
PARTS_OF_QUESTION = frozenset(("options", "answers", "blanks", "pairs", "items", "rubric"))
WORDS = frozenset(
    (
        *("title", "aliases", "text", "topics", "audience", "overview", "version", "updated", "conclusion", "purpose"),
        *("assessment_strategy", "terminology", "requirements", "resources", "advice", "careers", "outcome", "summary"),
        *("label", "explanation", "feedback", "hints", "addition"),
    )
)
"""Keys below which nothing is that something else depends on."""
OF_IDS = frozenset((*SECTIONS_OF_MODULE, "certifications", "case_studies", "tracks", "questions", "study_modes"))
"""Keys with ids below them: an id may be any word."""
WORKS_OF_PATH = ("capstone", "portfolio", "exam")


def in_curriculum(removed: Removed, unlisted: Iterable[str]) -> Iterator[str]:
    """The ids that `curriculum.yaml` may have; where it does not tell all paths, any folder may hold one."""
    yield from _in_sections(removed, SECTIONS_OF_CURRICULUM)
    if not tells_paths(removed):
        yield from unlisted


def in_module(node_id: str, removed: Removed) -> Iterator[str]:
    """The ids that a module's file may have: as they are written, and as they should be."""
    return _in_sections(removed, dict.fromkeys(SECTIONS_OF_MODULE, node_id))


def in_path(path: str, removed: Removed, unlisted: Iterable[str]) -> Iterator[str]:
    """The ids that a path's file may have; where it does not tell all its modules, any in its folder may be one."""
    yield from _in_sections(removed, {"tracks": path})
    yield from (f"{path}/{work}" for work in WORKS_OF_PATH if (work,) in removed)
    if not tells_modules(removed):
        yield from (f"{path}/{module}" for module in unlisted)


def left_by(dropped: Iterable[tuple[Step, ...]]) -> Removed:
    """What entries leave that a document dropped. One with an id may have been meant to have any other."""
    return frozenset(path[:-1] if path[-2:-1] and path[-2] in OF_IDS else path for path in dropped)


def unsound_questions(removed: Removed) -> set[str]:
    """The questions of a bank that lost an entry of what is asked or accepted: what is left is another question."""
    return {str(gone[1]) for gone in removed if gone[:1] == ("questions",) and PARTS_OF_QUESTION.intersection(gone[2:])}


def tells_paths(removed: Removed) -> bool:
    """Whether the list of a curriculum's paths is whole."""
    return not any(gone[:1] in {(), ("paths",)} for gone in removed)


def tells_modules(removed: Removed) -> bool:
    """Whether the list of a path's modules is whole."""
    in_tracks = {(), ("modules",)}
    return not any(
        gone[:1] in {(), ("modules",)} or (gone[:1] == ("tracks",) and gone[2:3] in in_tracks) for gone in removed
    )


@dataclass(frozen=True, slots=True)
class Gaps:
    """What had to be left out of a file: the paths of it that something else may depend on."""

    paths: Removed = frozenset()

    def spare(self, *keys: str, but: frozenset[str] = frozenset()) -> bool:
        """Whether nothing is gone below these keys of the file, `but` for what lies below others of any depth."""
        return not any((not path or path[0] in keys) and but.isdisjoint(path) for path in self.paths)

    def spare_all_of(self, path: tuple[Step, ...]) -> bool:
        """Whether what lies at a path of the file is there, and whole."""
        return not any(gone[: len(path)] == path[: len(gone)] for gone in self.paths)


def gaps_in(model: BaseModel, removed: Removed) -> Gaps:
    """The gaps that a model has. A key that nobody knows may stand for any that is not there."""
    keys = {info.alias or name: name for name, info in type(model).model_fields.items()}
    gone = depended_on(removed)
    if any(path and path[0] not in keys for path in gone):
        gone |= {(key,) for key, name in keys.items() if name not in model.model_fields_set}
    return Gaps(gone)


def depended_on(removed: Removed) -> Removed:
    """What is gone that something else may depend on; words for readers are not."""
    return frozenset(filter(_depended_on, removed))


def _depended_on(gone: Sequence[Step]) -> bool:
    return all(step not in WORDS or above in OF_IDS for above, step in pairwise((None, *gone)))


def _in_sections(removed: Removed, sections: Mapping[Step, str]) -> Iterator[str]:
    for section, *entry in removed:
        if section in sections:
            key = str(entry[0]) if entry else ""
            yield from {"/".join(filter(None, (sections[section], form))) for form in (key, as_id(key))}
