"""Which modules somebody is sure to have completed who meets a condition."""

from collections.abc import Iterable, Sequence

from curriculumkit.graph import CertificationNode, ConditionNode, ModuleNode, Node, PathNode, TrackNode
from curriculumkit.graph.linked import walk
from curriculumkit.model import AnyOf, Complete, Hold, Some


class Completed:
    """Answers for the conditions of one curriculum. Who has completed a module has completed what it requires."""

    def __init__(self) -> None:
        self._known: dict[Node, frozenset[ModuleNode]] = {}

    def by_all(self, conditions: Sequence[ConditionNode]) -> frozenset[ModuleNode]:
        """What everybody has completed who meets all of these."""
        self._look_behind(_targets(conditions))
        return self._by_all(conditions)

    def _look_behind(self, waiting: list[Node]) -> None:
        """Answers for nodes, those first that others ask for. What leads back to itself is reported by other rules."""
        begun: set[Node] = set()
        while waiting:
            target = waiting[-1]
            asked = _targets(_asked_for(target)) if target not in begun and target not in self._known else []
            begun.add(target)
            if missing := [other for other in asked if other not in self._known and other not in begun]:
                waiting += missing
                continue
            waiting.pop()
            if target not in self._known:
                self._known[target] = self._by_all(_asked_for(target)) | with_prerequisites(modules_of(target))

    def _by_all(self, conditions: Iterable[ConditionNode]) -> frozenset[ModuleNode]:
        return frozenset[ModuleNode]().union(*map(self._by, conditions))

    def _by(self, condition: ConditionNode) -> frozenset[ModuleNode]:
        if condition.parts:
            return self._by_parts(condition)
        target = condition.target if isinstance(condition.model, Complete | Hold) else None
        return frozenset() if target is None else self._known.get(target, frozenset())

    def _by_parts(self, condition: ConditionNode) -> frozenset[ModuleNode]:
        """With some of several to be met, what stands behind so many that nobody gets past all of them."""
        parts = [self._by(part) for part in condition.parts]
        match condition.model:
            case AnyOf():
                needed = 1
            case Some(at_least=least):
                needed = min(least, len(parts))
            case _:
                needed = len(parts)
        each = frozenset[ModuleNode]().union(*parts)
        return frozenset(module for module in each if sum(module in part for part in parts) > len(parts) - needed)


def _targets(conditions: Iterable[ConditionNode]) -> list[Node]:
    """What conditions ask to complete or to hold."""
    found = (each.target for each in walk(tuple(conditions)) if isinstance(each.model, Complete | Hold))
    return [target for target in found if target is not None]


def _asked_for(target: Node) -> tuple[ConditionNode, ...]:
    """What everybody meets who has completed or holds something."""
    match target:
        case CertificationNode():
            return target.requires
        case PathNode():
            return target.entry
        case TrackNode() | ModuleNode():
            return target.path.entry
        case _:
            return ()


def modules_of(target: Node | None) -> Sequence[ModuleNode]:
    """The modules that everybody has completed who has completed something, without their prerequisites."""
    match target:
        case PathNode():
            return target.all_modules if target.takes_all_tracks else target.modules
        case TrackNode():
            return target.modules
        case ModuleNode():
            return (target,)
        case _:
            return ()


def with_prerequisites(modules: Iterable[ModuleNode]) -> frozenset[ModuleNode]:
    """Modules, and all that they require."""
    found: set[ModuleNode] = set()
    waiting = list(modules)
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            waiting += module.requires
    return frozenset(found)
