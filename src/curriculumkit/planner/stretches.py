"""Modules and paths as stretches of time, and the longest chain of prerequisites through them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from curriculumkit.graph import CertificationNode, Node, PathNode
from curriculumkit.graph.linked import walk
from curriculumkit.planner.plan import COUNTED, Item, Stretch
from curriculumkit.planner.selection import ChosenPath, Selection
from curriculumkit.planner.slack import Slack


@dataclass(frozen=True, slots=True)
class _Chain:
    """A longest chain: its minutes, and its links from the last to the first."""

    minutes: int = 0
    link: str = ""
    before: "_Chain | None" = None

    @property
    def links(self) -> tuple[str, ...]:
        found: list[str] = []
        chain: _Chain | None = self
        while chain is not None:
            if chain.link:
                found.append(chain.link)
            chain = chain.before
        return tuple(reversed(found))


def longest_chain(selection: Selection, items: Iterable[Item]) -> tuple[str, ...]:
    """The ids of modules, capstones and exams of which each must wait for the one before, and that take longest.

    A path waits for another one where its entry names that path or something that is earned in it.
    """
    minutes: dict[str, int] = {}
    behind: dict[str, list[Item]] = {}
    for item in items:
        if item.kind not in COUNTED:
            continue
        if item.module is None:
            behind.setdefault(item.path, []).append(item)
        else:
            minutes[item.module] = minutes.get(item.module, 0) + item.minutes
    ends: dict[str, _Chain] = {}
    for path in selection.paths:
        earlier = [other.node for other in selection.paths if other.node.id in ends]
        begin = _longest(ends[other] for other in _entered_by(path.node, earlier))
        done: dict[str, _Chain] = {}
        for module in path.modules:
            before = _longest((begin, *(done[each.id] for each in module.requires if each.id in done)))
            done[module.id] = _Chain(before.minutes + minutes.get(module.id, 0), module.id, before)
        chain = _longest((begin, *done.values()))
        for item in behind.get(path.node.id, ()):
            chain = _Chain(chain.minutes + item.minutes, item.id, chain)
        ends[path.node.id] = chain
    return _longest(ends.values()).links


def _longest(chains: Iterable[_Chain]) -> _Chain:
    return max(chains, key=lambda chain: chain.minutes, default=_Chain())


def _entered_by(path: PathNode, earlier: Iterable[PathNode]) -> Iterator[str]:
    """The earlier paths that a path's entry speaks of: themselves, or by a certification that they lead to."""
    targets = [condition.target for condition in walk(path.entry)]
    for other in earlier:
        if any(target is not None and _concerns(target, other) for target in targets):
            yield other.id


def _concerns(target: Node, path: PathNode) -> bool:
    if isinstance(target, CertificationNode):
        inside = (condition.target for condition in walk(target.requires))
        return target is path.leads_to or any(each is not None and _within(each, path) for each in inside)
    return _within(target, path)


def _within(target: Node, path: PathNode) -> bool:
    return target.id == path.id or target.id.startswith(f"{path.id}/")


def module_stretches(
    selection: Selection, items: Sequence[Item], slack: Slack, chain: Sequence[str]
) -> Iterator[Stretch]:
    """The modules in order of study."""
    own = _grouped((item.module, item) for item in items)
    critical = set(chain)
    for module in selection.modules:
        parts = own.get(module.id)
        if parts:
            yield _stretch(
                Stretch(
                    id=module.id,
                    title=module.name,
                    number=module.number,
                    path=module.path.id,
                    track=module.track.id if module.track else None,
                    minutes=0,
                    first=parts[0].first,
                    last=parts[0].last,
                    critical=module.id in critical,
                ),
                parts,
                slack,
            )


def path_stretches(paths: Iterable[ChosenPath], items: Sequence[Item], slack: Slack) -> Iterator[Stretch]:
    """The paths in order of study; resits are not part of them."""
    own = _grouped((item.path, item) for item in items if item.kind in COUNTED)
    for path in paths:
        parts = own.get(path.node.id)
        if parts:
            whole = Stretch(
                id=path.node.id,
                title=path.node.name,
                number=str(path.node.number),
                path=path.node.id,
                track=path.tracks[0].id if len(path.tracks) == 1 else None,
                minutes=0,
                first=parts[0].first,
                last=parts[0].last,
            )
            yield _stretch(whole, parts, slack)


def _grouped(pairs: Iterable[tuple[str | None, Item]]) -> Mapping[str, list[Item]]:
    groups: dict[str, list[Item]] = {}
    for key, item in pairs:
        if key is not None:
            groups.setdefault(key, []).append(item)
    return groups


def _stretch(whole: Stretch, parts: Sequence[Item], slack: Slack) -> Stretch:
    last = max(parts, key=lambda item: item.last.date).last
    return replace(
        whole,
        minutes=sum(item.minutes for item in parts),
        first=min(parts, key=lambda item: item.first.date).first,
        last=last,
        slack=slack.behind(last.offset) if last.offset is not None else 0,
    )
