"""What holds learners back inside a package: prerequisites, in the words of each edition."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from curriculumkit.export import Loss
from curriculumkit.graph import ModuleNode, PathNode
from curriculumkit_scorm.losses import ORDER_NOT_LINEAR, PREREQUISITE_OUTSIDE, SCRIPT_TOO_LONG
from curriculumkit_scorm.manifest.outline import Gate

LONGEST_SCRIPT = 200
"""Characters that SCORM 1.2 gives to prerequisites."""


@dataclass(frozen=True, slots=True)
class Gates:
    """Makes the gates of one package. `ids` are the dotted ids of the modules that it holds, by the modules' own."""

    package: str
    ids: dict[str, str]
    edition: str
    exact: bool
    losses: list[Loss]

    def of_module(self, module: ModuleNode, before: ModuleNode | None) -> Gate:
        """The gate of a module that follows `before` in the line, or begins it."""
        inside = [required for required in module.requires if required.id in self.ids]
        self._note_outside(module)
        groups = tuple((self.ids[required.id],) for required in _nearest(inside))
        if self.edition == "1.2":
            return Gate(script=self._script(groups, module))
        if self.exact:
            return Gate(after=groups)
        if inside != ([before] if before else []):
            self._lose_order(module)
        return Gate(line=True)

    def of_end(self, path: PathNode) -> Gate:
        """The gate of what comes after all modules of a path: an exam, a project. Of its tracks `take` are enough."""
        modules = [module for module in path.modules if module.id in self.ids]
        ends = [[self.ids[module.id]] for module in _last(modules)]
        tracks = [[self.ids[module.id] for module in _last(track.modules)] for track in path.tracks.values()]
        if self.edition == "1.2":
            return Gate(script=self._fitting([_all_of(ends), _some_of(tracks, path.model.take)], path))
        if not self.exact:
            self._lose_tracks(path)
            return Gate(line=True)
        return Gate(after=(*(tuple(end) for end in ends), *_enough_of(tracks, path.model.take)))

    def _script(self, groups: Iterable[Sequence[str]], module: ModuleNode) -> str:
        return self._fitting([_all_of(groups)], module)

    def _fitting(self, parts: Iterable[str], node: ModuleNode | PathNode) -> str:
        script = "&".join(part for part in parts if part)
        if len(script) <= LONGEST_SCRIPT:
            return script
        finding = SCRIPT_TOO_LONG.at(node.place, node=node.id, length=len(script), most=LONGEST_SCRIPT)
        self.losses.append(Loss(finding))
        return ""

    def _note_outside(self, module: ModuleNode) -> None:
        for required in module.prerequisites:
            if required.module.id not in self.ids:
                finding = PREREQUISITE_OUTSIDE.at(
                    required.place, module=module.id, required=required.module.id, package=self.package
                )
                self.losses.append(Loss(finding))

    def _lose_tracks(self, path: PathNode) -> None:
        """Who is in a track can choose what comes after all tracks: a line does not reach out of a branch."""
        loss = Loss(ORDER_NOT_LINEAR.at(path.place / "tracks", module=path.id, package=self.package))
        if path.tracks and loss not in self.losses:
            self.losses.append(loss)

    def _lose_order(self, module: ModuleNode) -> None:
        place = module.place / "requires" if module.model.requires is not None else module.place
        self.losses.append(Loss(ORDER_NOT_LINEAR.at(place, module=module.id, package=self.package)))


def _nearest(required: Sequence[ModuleNode]) -> list[ModuleNode]:
    """Those that no other of them requires already."""
    implied = {earlier.id for module in required for earlier in module.requires}
    return [module for module in required if module.id not in implied]


def _last(modules: Sequence[ModuleNode]) -> list[ModuleNode]:
    """Those that nothing among them comes after."""
    return _nearest(modules)


def _all_of(groups: Iterable[Sequence[str]]) -> str:
    return "&".join(f"item.{name}" for group in groups for name in group)


def _some_of(tracks: Sequence[Sequence[str]], take: int) -> str:
    names = [_bracketed([f"item.{name}" for name in track]) for track in tracks if track]
    if not names:
        return ""
    return f"({'|'.join(names)})" if take == 1 else f"{take}*{{{','.join(names)}}}"


def _enough_of(tracks: Sequence[Sequence[str]], take: int) -> Iterator[tuple[str, ...]]:
    """Groups of which one each must be done, so that all ends of `take` tracks are: all but `take` - 1 may be short."""
    ended = [track for track in tracks if track]
    for some in combinations(ended, max(1, len(ended) - take + 1)):
        yield from product(*some)


def _bracketed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"({'&'.join(names)})"
