"""What is studied, and in which order: paths, tracks, and modules with their prerequisites first."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from curriculumkit.diagnostics import Finding
from curriculumkit.graph import AssessmentNode, LinkedCurriculum, ModuleNode, PathNode, TrackNode
from curriculumkit.graph.nodes import Prerequisite
from curriculumkit.planner.faults import choice_of_paths, not_to_be_left_out, prerequisite_not_planned
from curriculumkit.planner.wishes import Wishes


@dataclass(frozen=True, slots=True)
class ChosenPath:
    """A path with the tracks that are taken, and all its modules in order of study."""

    node: PathNode
    tracks: tuple[TrackNode, ...]
    modules: tuple[ModuleNode, ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """What is studied, in order. `without` are the ids of optional assessments that are not taken."""

    paths: tuple[ChosenPath, ...]
    without: frozenset[str]
    findings: tuple[Finding, ...]

    @property
    def modules(self) -> Iterator[ModuleNode]:
        """All modules, in order of study."""
        return (module for path in self.paths for module in path.modules)

    @property
    def tracks(self) -> tuple[str, ...]:
        """The ids of the chosen tracks."""
        return tuple(track.id for path in self.paths for track in path.tracks)


def select(curriculum: LinkedCurriculum, wishes: Wishes) -> Selection:
    """What the wishes choose of a curriculum; what is wrong with them is in the findings."""
    nodes = {path.id: path for path in curriculum.paths}
    place, known_paths = curriculum.place / "paths", ", ".join(nodes)
    findings: list[Finding] = [
        choice_of_paths.UNKNOWN_PATH.at(place, path=path, known=known_paths)
        for path in wishes.paths
        if path not in nodes
    ]
    chosen = [path for path in curriculum.paths if not wishes.paths or path.id in wishes.paths]
    tracks = _tracks(curriculum, [*nodes.values()] if findings else chosen, wishes.tracks, findings)
    unknown = bool(findings)
    paths = []
    for path in chosen:
        taken = tuple(track for track in path.tracks.values() if track in tracks)
        if not unknown and len(taken) != min(path.model.take, len(path.tracks)):
            known = ", ".join(path.tracks)
            args = {"chosen": len(taken), "path": path.label, "take": path.model.take, "known": known}
            findings.append(choice_of_paths.TRACKS_TO_CHOOSE.at((path.place / "tracks").key, **args))
        modules = (*path.modules, *(module for track in taken for module in track.modules))
        paths.append(ChosenPath(path, taken, tuple(_ordered(modules))))
    without = _without(curriculum, wishes.without, findings)
    selection = Selection(tuple(paths), without, ())
    findings += _prerequisites(selection)
    return Selection(selection.paths, without, tuple(findings))


def _tracks(
    curriculum: LinkedCurriculum, paths: Iterable[PathNode], wanted: tuple[str, ...], findings: list[Finding]
) -> set[TrackNode]:
    known = [track for path in paths for track in path.tracks.values()]
    found: set[TrackNode] = set()
    for each in wanted:
        meant = [track for track in known if each in (track.id, track.local_id)]
        if not meant:
            names = ", ".join(track.local_id for track in known) or "none"
            findings.append(choice_of_paths.UNKNOWN_TRACK.at(curriculum.place / "paths", track=each, known=names))
        found.update(meant)
    return found


def _ordered(modules: tuple[ModuleNode, ...]) -> Iterator[ModuleNode]:
    """The modules of a path with prerequisites first, otherwise as their author ordered them."""
    place = {module.id: index for index, module in enumerate(modules)}
    waiting = {module.id: {each.id for each in module.requires if each.id in place} for module in modules}
    followers: dict[str, list[str]] = {}
    for key, required in waiting.items():
        for each in required:
            followers.setdefault(each, []).append(key)
    ready = [place[key] for key, required in waiting.items() if not required]
    heapify(ready)
    left = dict.fromkeys(waiting)
    while left:
        # In a cycle of prerequisites nothing is ready; the finding about it comes from the order itself.
        index = heappop(ready) if ready else place[next(iter(left))]
        module = modules[index]
        if module.id not in left:
            continue
        del left[module.id]
        yield module
        for follower in followers.get(module.id, ()):
            waiting[follower].discard(module.id)
            if not waiting[follower] and follower in left:
                heappush(ready, place[follower])


def _without(curriculum: LinkedCurriculum, wanted: tuple[str, ...], findings: list[Finding]) -> frozenset[str]:
    known = {node.id: node for node in _assessments(curriculum)}
    optional = ", ".join(key for key, node in known.items() if not node.model.required) or "none"
    for each in wanted:
        node = known.get(each)
        if node is None:
            findings.append(not_to_be_left_out.UNKNOWN_ELECTIVE.at(curriculum.place, id=each, known=optional))
        elif node.model.required:
            findings.append(not_to_be_left_out.REQUIRED.at(node.place, label=node.id, known=optional))
    return frozenset(each for each in wanted if each in known and not known[each].model.required)


def _assessments(curriculum: LinkedCurriculum) -> Iterator[AssessmentNode]:
    return (assessment for module in curriculum.modules for assessment in module.assessments.values())


def _prerequisites(selection: Selection) -> Iterator[Finding]:
    """What is required and is not studied before."""
    planned = {module.id for module in selection.modules}
    paths = {path.node.id for path in selection.paths}
    done: set[str] = set()
    for module in selection.modules:
        for prerequisite in module.prerequisites:
            yield from _missing(module, prerequisite, done, planned, paths)
        done.add(module.id)


def _missing(
    module: ModuleNode, needed: Prerequisite, done: Collection[str], planned: Collection[str], paths: Collection[str]
) -> Iterator[Finding]:
    required, place = needed.module, needed.place
    if required.id in done:
        return
    args = {"label": module.label, "required": required.id, "path": required.path.id}
    if required.id in planned:
        yield prerequisite_not_planned.TAKEN_LATER.at(place, **args)
    elif required.path.id in paths:
        yield prerequisite_not_planned.NEVER_TAKEN.at(place, **args)
    else:
        yield prerequisite_not_planned.TAKEN_BEFORE.at(place, **args)
