"""The plans that a document prints: one with dates where somebody gave a start, or else weeks that count from 1."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from curriculumkit.export import Loss, UnfitOptionError
from curriculumkit.graph import LinkedCurriculum, ModuleNode, PathNode
from curriculumkit.planner import Item, Plan, PlanOptions, UnfitWishError, plan_for_export
from curriculumkit_word.exporter import WordOptions
from curriculumkit_word.losses import NO_PLAN

_PLANNING = tuple(PlanOptions.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Titled:
    """A plan, and what it is for: a path, or a track of it (`title`)."""

    title: str
    plan: Plan

    @property
    def dated(self) -> bool:
        """Whether its dates are anybody's wish."""
        return not self.plan.assumed


@dataclass(slots=True)
class Plans:
    """Makes plans by the options. What cannot be planned without a wish of somebody's is a loss.

    `shared` are the parts of modules by path and module, which all documents of an export share.
    """

    curriculum: LinkedCurriculum
    options: WordOptions
    losses: list[Loss]
    shared: dict[str, dict[str, list[Item]]] = field(default_factory=dict)
    made: dict[tuple[str, ...], Plan] = field(default_factory=dict)

    @property
    def wished(self) -> bool:
        """Whether somebody asked for a plan with dates."""
        return bool(self.options.start or self.options.plan)

    def of(self, paths: list[PathNode]) -> Iterator[Titled]:
        """The plans of some paths: a single one where dates were asked for, or one for each path and track."""
        if self.wished:
            yield Titled("", self.dated(paths))
            return
        for path in paths:
            for title, tracks in _choices(path, self.options.track):
                made = self._assumed(path, tracks)
                if made is not None:
                    yield Titled(title, made)

    def dated(self, paths: list[PathNode]) -> Plan:
        """The plan of some paths that somebody asked for. Raises UnfitOptionError where it cannot be made."""
        only = tuple(path.id for path in paths) if len(paths) < len(self.curriculum.paths) else ()
        if only not in self.made:
            self.made[only] = self._wished(only)
        return self.made[only]

    def items_of(self, module: ModuleNode) -> list[Item]:
        """The parts of a module with the minutes that each takes."""
        if module.path.id not in self.shared:
            made = [self._assumed(module.path, tracks) for _, tracks in _choices(module.path, ())]
            items: dict[str, dict[str, Item]] = {}
            for item in (item for plan in made if plan for item in plan.items):
                items.setdefault(item.module or "", {})[item.id] = item
            self.shared[module.path.id] = {key: list(parts.values()) for key, parts in items.items()}
        return self.shared[module.path.id].get(module.id, [])

    def _wished(self, only: tuple[str, ...]) -> Plan:
        given = self.options.plan
        try:
            return plan_for_export(
                self.curriculum,
                self._planning(only, self.options.track),
                (given.name, given.content) if given else None,
            )
        except UnfitWishError as error:
            raise UnfitOptionError(str(error)) from error

    def _assumed(self, path: PathNode, tracks: tuple[str, ...]) -> Plan | None:
        try:
            return plan_for_export(self.curriculum, self._planning((path.id,), tracks))
        except UnfitWishError as error:
            loss = Loss(NO_PLAN.at(path.place, path=path.name, reason=str(error)))
            if loss not in self.losses:
                self.losses.append(loss)
            return None

    def _planning(self, only: tuple[str, ...], tracks: tuple[str, ...]) -> PlanOptions:
        options = PlanOptions(**{name: getattr(self.options, name) for name in _PLANNING})
        return replace(options, only=only, track=tracks)


def _choices(path: PathNode, chosen: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The ways through a path: each of its tracks where one is taken, or else those that were chosen."""
    own = [track for track in path.tracks.values() if not chosen or track.id in chosen or track.local_id in chosen]
    if not path.tracks:
        yield path.name, ()
    elif path.model.take == 1:
        for track in own or path.tracks.values():
            yield f"{path.name} · {track.name}", (track.id,)
    else:
        taken = tuple(track.id for track in own)
        yield path.name, taken if chosen else ()
