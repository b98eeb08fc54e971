"""When each certification can be earned at the earliest: its rules, answered with the days of a plan."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

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
from curriculumkit.graph.linked import walk
from curriculumkit.model import All, AnyOf, Complete, Hold, Judged, Pass, Some, Submit
from curriculumkit.planner.plan import Item, Kind, Milestone
from curriculumkit.planner.selection import Selection


@dataclass(frozen=True, slots=True)
class _When:
    """The item that comes last, if any is needed, and what is needed beside the plan."""

    item: Item | None = None
    outside: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[bool, str, int]:
        """What can be had within the plan comes first, then what comes earlier."""
        done = self.item.last.date.isoformat() if self.item else ""
        return bool(self.outside), done, len(self.outside)


def milestones(curriculum: LinkedCurriculum, selection: Selection, items: Iterable[Item]) -> tuple[Milestone, ...]:
    """The certifications in the curriculum's order."""
    reader = _Reader(selection, {item.id: item for item in items})
    return tuple(reader.milestone(node) for node in curriculum.certifications.values())


class _Reader:
    def __init__(self, selection: Selection, items: Mapping[str, Item]) -> None:
        self.items = items
        self.without = selection.without
        self.paths = {path.node.id: path for path in selection.paths}
        self.modules = {module.id for module in selection.modules}
        self._certifications: dict[str, _When] = {}
        self._ends: dict[str, Item] = {}
        for item in items.values():
            if item.module is not None:
                self._ends[item.module] = _later(self._ends.get(item.module), item)

    def milestone(self, node: CertificationNode) -> Milestone:
        """When a certification can be earned."""
        when = self._certification(node, frozenset())
        own = (part.target for part in walk(node.requires) if not isinstance(part.model, Hold))
        reachable = when.item is not None and any(target is not None and self._planned(target) for target in own)
        return Milestone(
            id=node.local_id,
            title=node.name,
            day=when.item.last if reachable and when.item else None,
            decided_by=when.item.id if reachable and when.item else None,
            outside=when.outside,
        )

    def _planned(self, target: Node) -> bool:
        return target.id in self.items or target.id in self.paths or target.id in self.modules

    def _certification(self, node: CertificationNode, inside: frozenset[str]) -> _When:
        if node.id in inside:
            return _When(outside=(node.local_id,))
        if node.id not in self._certifications:
            self._certifications[node.id] = self._all(node.requires, inside | {node.id})
        return self._certifications[node.id]

    def _all(self, conditions: Iterable[ConditionNode], inside: frozenset[str]) -> _When:
        return _joined([self._when(condition, inside) for condition in conditions])

    def _when(self, condition: ConditionNode, inside: frozenset[str]) -> _When:
        target = condition.target
        match condition.model:
            case All():
                return self._all(condition.parts, inside)
            case AnyOf():
                return min((self._when(part, inside) for part in condition.parts), key=lambda when: when.order)
            case Some(at_least=count):
                parts = sorted((self._when(part, inside) for part in condition.parts), key=lambda when: when.order)
                return _joined(parts[:count])
            case Judged(judged=text):
                return _When(outside=(text,))
            case Hold() if isinstance(target, CertificationNode):
                return self._held(target, inside)
            case Complete() | Pass() | Submit() | Hold():
                return self._reached(target)

    def _held(self, target: CertificationNode, inside: frozenset[str]) -> _When:
        """A certification that is earned by the plan, or else brought along as a whole."""
        when = self._certification(target, inside)
        return when if when.item is not None else _When(outside=(target.local_id,))

    def _reached(self, target: Node | None) -> _When:
        match target:
            case PathNode():
                path = self.paths.get(target.id)
                ends = [self._ends[module.id] for module in path.modules if module.id in self._ends] if path else []
                return _When(_last(ends)) if ends else _When(outside=(target.id,))
            case TrackNode():
                ends = [self._ends[module.id] for module in target.modules if module.id in self._ends]
                return _When(_last(ends)) if len(ends) == len(target.modules) > 0 else _When(outside=(target.id,))
            case ModuleNode() if target.id in self._ends:
                return _When(self._ends[target.id])
            case AssessedNode() if target.id in self.items:
                return _When(self.items[target.id])
            case None:
                return _When()
            case _:
                return _When(outside=(target.id,))


def _joined(parts: list[_When]) -> _When:
    items = [part.item for part in parts if part.item is not None]
    outside = dict.fromkeys(each for part in parts for each in part.outside)
    return _When(_last(items) if items else None, tuple(outside))


def _later(first: Item | None, second: Item) -> Item:
    """The one whose work is done last, whichever day that is."""
    return second if first is None or _end(second) >= _end(first) else first


def _end(item: Item) -> tuple[date, int]:
    return item.last.date, item.sessions[-1].begin if item.sessions else 0


def _last(items: Iterable[Item]) -> Item:
    """The one that is done last. A resit or a buffer is never among them."""
    found: Item | None = None
    for item in items:
        if item.kind not in (Kind.RESIT, Kind.BUFFER):
            found = _later(found, item)
    if found is None:
        raise AssertionError
    return found
