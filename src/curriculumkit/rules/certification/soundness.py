"""What can be proved about certifications at all: what they depend on must be known."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from curriculumkit.award.certification.facts import Fact, Verb
from curriculumkit.award.certification.proofs import Proofs
from curriculumkit.award.certification.rulebook import is_graded
from curriculumkit.graph import CertificationNode, ConditionNode, LinkedCurriculum, ModuleNode, PathNode
from curriculumkit.graph.cycles import cycles
from curriculumkit.graph.linked import walk
from curriculumkit.model import Judged
from curriculumkit.rules.references.reach import path_of

_MOST = 6
"""Facts of a way that are named."""
_UNDECISIVE = frozenset(
    (
        *("objectives", "rubric", "study_modes", "checks", "acknowledge"),
        *("sources", "language", "weeks", "credits", "minutes"),
    )
)
"""Keys below which nothing decides who is certified, beside those of words."""
_UNDECISIVE_OF_ASSESSMENTS = _UNDECISIVE | {"questions", "blueprint", "weight", "attempts", "counts"}
_CONDITION = 4
"""Steps that lead to a condition of a certification; what lies deeper may be one of several choices."""
_Ruled: TypeAlias = CertificationNode | PathNode


@dataclass(frozen=True, slots=True)
class Provable:
    """Proofs, and the certifications about which they can be had, though something cannot be read or found.

    Rules are monotone. Where a condition is unknown, what seems to be enough for a certification may not be: it is not
    among the `earned`. Where a choice is unknown, what seems not to be enough may be: it is not among the `refused`.
    Those are `whole` that depend on no module, either, of which something is unknown: it may assess any objective.
    """

    proofs: Proofs
    earned: tuple[CertificationNode, ...]
    refused: tuple[CertificationNode, ...]
    whole: tuple[CertificationNode, ...]


@lru_cache(maxsize=1)
def provable(curriculum: LinkedCurriculum) -> Provable | None:
    """Proofs about a curriculum's certifications; None where it has none. Several rules ask, one after another.

    Of certifications that wait for each other, which is a finding of its own, nothing else can be said.
    """
    nodes = curriculum.certifications.values()
    if not nodes:
        return None
    requires = _required(curriculum)
    holds = {node: [other for other in requires[node] if isinstance(other, CertificationNode)] for node in nodes}
    rings: list[_Ruled] = [node for cycle in cycles(holds) for node in cycle]
    paths, gaps = curriculum.paths, curriculum.gaps
    short = [node for node in nodes if not gaps.spare_all_of((*node.place.path, "requires"))]
    choices = [path for path in paths if not tells_tracks(path) or any(map(_may_be_optional, path.all_modules))]
    loose = [node for node in nodes if not _tells_choices(node, curriculum)]
    partial = [path for path in paths if not _is_whole(path, curriculum)]
    unearned = _behind([*rings, *short], requires)
    unrefused = _behind([*rings, *loose, *choices], requires)
    unsure = _behind([*rings, *short, *partial], requires)
    return Provable(
        Proofs(curriculum),
        tuple(node for node in nodes if node not in unearned),
        tuple(node for node in nodes if node not in unrefused),
        tuple(node for node in nodes if node not in unsure),
    )


def tells_tracks(path: PathNode) -> bool:
    """Whether it is known which tracks a path has, and how many of them are taken."""
    is_possible = path.model.take <= len(path.model.tracks) or not path.model.tracks
    return is_possible and path.gaps.spare("tracks", "take", but=_UNDECISIVE)


def tells_order(curriculum: LinkedCurriculum) -> bool:
    """Whether it is known which certifications the paths lead to, one after another."""
    listed = dict.fromkeys(curriculum.model.paths)
    return (
        curriculum.gaps.spare("paths")
        and len(curriculum.paths) == len(listed)
        and all(path.gaps.spare("leads_to") for path in curriculum.paths)
        and all(path.leads_to is not None for path in curriculum.paths if path.model.leads_to is not None)
    )


def _behind(waiting: list[_Ruled], requires: Mapping[_Ruled, Iterable[_Ruled]]) -> set[_Ruled]:
    """Some paths and certifications, and all that require one of them."""
    dependent: defaultdict[_Ruled, list[_Ruled]] = defaultdict(list)
    for node, others in requires.items():
        for other in others:
            dependent[other].append(node)
    found: set[_Ruled] = set()
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += dependent[node]
    return found


def _required(curriculum: LinkedCurriculum) -> dict[_Ruled, list[_Ruled]]:
    """What each certification depends on: others, and paths."""
    return {node: _targets(node.requires) for node in curriculum.certifications.values()}


def _targets(conditions: tuple[ConditionNode, ...]) -> list[_Ruled]:
    """The certifications and paths that conditions speak of, or of a part of which."""
    targets = [part.target for part in walk(conditions) if part.target is not None]
    found = (target if isinstance(target, CertificationNode) else path_of(target) for target in targets)
    return list(dict.fromkeys(node for node in found if node is not None))


def _tells_choices(node: CertificationNode, curriculum: LinkedCurriculum) -> bool:
    """Whether every condition refers to something, and none of several to choose from is unknown."""
    place = (*node.place.path, "requires")
    deeper = (gone for gone in curriculum.gaps.paths if gone[: len(place)] == place and len(gone) > _CONDITION)
    return not any(deeper) and tells_targets(node.requires)


def tells_targets(conditions: tuple[ConditionNode, ...]) -> bool:
    """Whether everything that conditions refer to is there."""
    leaves = (part for part in walk(conditions) if not part.parts)
    return not any(part.target is None and not isinstance(part.model, Judged) for part in leaves)


def _is_whole(path: PathNode, curriculum: LinkedCurriculum) -> bool:
    """Whether all modules of a path are there, and it is known what completes each."""
    return (
        path.gaps.spare("modules", "tracks", "take", but=_UNDECISIVE)
        and path.model.all_modules == {module.local_id for module in path.all_modules}
        and all(_is_known(module, curriculum) for module in path.all_modules)
    )


def _is_known(module: ModuleNode, curriculum: LinkedCurriculum) -> bool:
    """Whether it is known what completes a module."""
    if not module.gaps.spare("assessments", but=_UNDECISIVE_OF_ASSESSMENTS):
        return False
    required = (assessment for assessment in module.assessments.values() if assessment.model.required)
    return curriculum.gaps.spare("defaults", but=_UNDECISIVE_OF_ASSESSMENTS) or all(map(is_graded, required))


def _may_be_optional(module: ModuleNode) -> bool:
    """Whether an assessment counts as required only since it is unknown whether it is."""
    return any(gone[:1] == ("assessments",) and gone[2:3] == ("required",) for gone in module.gaps.paths)


def worded(facts: tuple[Fact, ...]) -> str:
    """A way in short: what is shown last says most about it."""
    shown = [f"{fact.verb} {fact.id}" for fact in facts if fact.verb is not Verb.JUDGED]
    shown += [f"be judged: {fact.text}" for fact in facts if fact.verb is Verb.JUDGED]
    more = len(shown) - _MOST
    return ", ".join([*([f"{more} others"] if more > 0 else []), *shown[-_MOST:]])
