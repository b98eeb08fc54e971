"""What learners can come to: the paths that can be begun, the modules in them, and the certifications behind them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from curriculumkit.graph import (
    AssessedNode,
    CertificationNode,
    ConditionNode,
    LinkedCurriculum,
    ModuleNode,
    Node,
    PathNode,
    TrackNode,
)
from curriculumkit.model import AnyOf, Judged, Some

Thing: TypeAlias = Node | ConditionNode


def path_of(node: Node) -> PathNode | None:
    """The path that something belongs to."""
    match node:
        case PathNode():
            return node
        case TrackNode() | ModuleNode():
            return node.path
        case AssessedNode():
            return node.module.path if node.module else node.path
        case _:
            return None


def earlier(curriculum: LinkedCurriculum) -> dict[ModuleNode, tuple[ModuleNode, ...]]:
    """The prerequisites of each module that come before it; CK211 and CK212 report the others."""
    order = {module: index for index, module in enumerate(curriculum.modules)}
    return {
        module: tuple(required for required in module.requires if order[required] < place)
        for module, place in order.items()
    }


@dataclass(slots=True)
class Reach:
    """Everything that somebody can come to who may do whatever the curriculum lets them do."""

    curriculum: LinkedCurriculum
    paths: set[PathNode] = field(default_factory=set)
    modules: set[ModuleNode] = field(default_factory=set)
    held: set[CertificationNode] = field(default_factory=set)
    _before: dict[ModuleNode, tuple[ModuleNode, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self._before = earlier(self.curriculum)
        known = -1
        while known != len(self.paths) + len(self.held):
            known = len(self.paths) + len(self.held)
            opened = {path for path in self.curriculum.paths if path not in self.paths and self._all(path.entry)}
            self.paths |= opened
            if opened:
                self._enter()
            certifications = self.curriculum.certifications.values()
            self.held.update(node for node in certifications if node not in self.held and self._all(node.requires))

    def _enter(self) -> None:
        """The modules of all paths that can be begun, in an order in which prerequisites come first."""
        for module, before in self._before.items():
            if module.path in self.paths and self.modules.issuperset(before):
                self.modules.add(module)

    def _all(self, conditions: Iterable[ConditionNode]) -> bool:
        return all(map(self.meets, conditions))

    def meets(self, condition: ConditionNode) -> bool:
        """Whether a condition can be met."""
        model, parts = condition.model, condition.parts
        if parts:
            needed = model.at_least if isinstance(model, Some) else 1 if isinstance(model, AnyOf) else len(parts)
            return sum(map(self.meets, parts)) >= min(needed, len(parts))
        if isinstance(model, Judged) or condition.target is None:
            return True
        return self._has(condition.target)

    def _has(self, target: Node) -> bool:
        match target:
            case CertificationNode():
                return target in self.held
            case ModuleNode():
                return target in self.modules
            case TrackNode():
                return self.modules.issuperset(target.modules)
            case PathNode():
                tracks = sum(map(self._has, target.tracks.values()))
                whole = target in self.paths and self.modules.issuperset(target.modules)
                return whole and tracks >= min(target.model.take, len(target.tracks))
            case AssessedNode(module=None, path=path):
                return path is None or path in self.paths
            case AssessedNode(module=ModuleNode() as module):
                return module in self.modules
            case _:
                return True

    def waits_for(self, condition: ConditionNode, path: PathNode) -> bool:
        """Whether what a condition lacks leads back to a path; where it only waits for another, that is reported."""
        waiting: list[Thing] = [condition]
        seen: set[Thing] = set()
        while waiting:
            thing = waiting.pop()
            if thing is path:
                return True
            if thing not in seen:
                seen.add(thing)
                waiting += self._behind(thing)
        return False

    def _behind(self, thing: Thing) -> Iterable[Thing]:
        """What has to be had first, as far as it cannot be had."""
        match thing:
            case ConditionNode():
                return [*thing.parts, *([thing.target] if thing.target else [])]
            case CertificationNode():
                return () if thing in self.held else thing.requires
            case PathNode():
                entry = () if thing in self.paths else thing.entry
                return [*entry, *(module for module in thing.all_modules if module not in self.modules)]
            case TrackNode():
                return [thing.path, *(module for module in thing.modules if module not in self.modules)]
            case ModuleNode():
                before = (module for module in self._before[thing] if module not in self.modules)
                return [thing.path, *before]
            case AssessedNode():
                owner = thing.module or thing.path
                return [owner] if owner else []
            case _:
                return ()
