"""Which modules somebody is sure to have completed who meets a condition."""

from collections.abc import Iterable

from curriculumkit.graph import CertificationNode, ConditionNode, ModuleNode, Node, PathNode, TrackNode
from curriculumkit.model import AnyOf, Complete, Hold, Some


class Completed:
    """Answers for the conditions of one curriculum. Who has completed a module has completed what it requires."""

    def __init__(self) -> None:
        self._known: dict[Node, frozenset[ModuleNode]] = {}

    def by_all(self, conditions: Iterable[ConditionNode]) -> frozenset[ModuleNode]:
        """What everybody has completed who meets all of these."""
        return frozenset[ModuleNode]().union(*map(self.by, conditions))

    def by(self, condition: ConditionNode) -> frozenset[ModuleNode]:
        """What everybody has completed who meets this one."""
        if condition.parts:
            return self._by_parts(condition)
        target = condition.target
        if target is None or not isinstance(condition.model, Complete | Hold):
            return frozenset()
        if target not in self._known:
            self._known[target] = frozenset()  # for what leads back to itself, which other rules report
            self._known[target] = self._by_node(target)
        return self._known[target]

    def _by_parts(self, condition: ConditionNode) -> frozenset[ModuleNode]:
        """With some of several to be met, what stands behind so many that nobody gets past all of them."""
        parts = [self.by(part) for part in condition.parts]
        match condition.model:
            case AnyOf():
                needed = 1
            case Some(at_least=least):
                needed = min(least, len(parts))
            case _:
                needed = len(parts)
        each = frozenset[ModuleNode]().union(*parts)
        return frozenset(module for module in each if sum(module in part for part in parts) > len(parts) - needed)

    def _by_node(self, target: Node) -> frozenset[ModuleNode]:
        match target:
            case CertificationNode():
                return self.by_all(target.requires)
            case PathNode():
                tracks = target.tracks.values() if target.model.take >= len(target.tracks) else ()
                modules = [*target.modules, *(module for track in tracks for module in track.modules)]
                return self.by_all(target.entry) | _with_prerequisites(modules)
            case TrackNode():
                return self.by_all(target.path.entry) | _with_prerequisites(target.modules)
            case ModuleNode():
                return self.by_all(target.path.entry) | _with_prerequisites([target])
            case _:
                return frozenset()


def _with_prerequisites(modules: Iterable[ModuleNode]) -> frozenset[ModuleNode]:
    found: set[ModuleNode] = set()
    waiting = list(modules)
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            waiting += module.requires
    return frozenset(found)
