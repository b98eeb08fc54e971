"""Bundles of several SCOs: a path, or the whole curriculum, as the item tree of a manifest."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from curriculumkit.export import Loss
from curriculumkit.graph import LinkedCurriculum, ModuleNode, PathNode
from curriculumkit_scorm.bundle import LAUNCH, Bundle, item_of
from curriculumkit_scorm.catalogue import Catalogue, catalogue
from curriculumkit_scorm.certification import Goal, goal_of
from curriculumkit_scorm.gates import Gates
from curriculumkit_scorm.losses import EXAM_LEFT_OUT, KEY_IN_PACKAGE
from curriculumkit_scorm.lowering import Lowering
from curriculumkit_scorm.manifest import Outline
from curriculumkit_scorm.manifest.outline import Gate, Item, Metadata
from curriculumkit_scorm.names import identifier, legal
from curriculumkit_scorm.package import Package
from curriculumkit_scorm.surroundings import exam_package, is_marked, project_package, projects_of
from curriculumkit_scorm.writing import Writing


@dataclass(frozen=True, slots=True)
class Choice:
    """What a bundle is to be like."""

    edition: str
    exact: bool
    include_exams: bool
    immediate: bool


@dataclass(slots=True)
class Gathering:
    """Gathers paths into one bundle; `losses` are complete once `bundle()` has returned."""

    curriculum: LinkedCurriculum
    paths: Sequence[PathNode]
    choice: Choice
    id: str
    title: str
    losses: list[Loss] = field(default_factory=list)
    packages: dict[str, Package] = field(default_factory=dict)
    texts: Catalogue = field(init=False)
    gates: Gates = field(init=False)

    def __post_init__(self) -> None:
        self.texts = catalogue(self.curriculum.model.language)
        ids = {module.id: self._id(module.id) for path in self.paths for module in path.all_modules}
        self.gates = Gates(self.id, ids, self.choice.edition, self.choice.exact, self.losses)

    def bundle(self) -> Bundle:
        """The bundle."""
        several = len(self.paths) > 1
        children = [self._branch(path) for path in self.paths] if several else self._path(self.paths[0])
        language, version = self.curriculum.model.language, self.curriculum.model.version
        overview = self.curriculum.model.overview if several else self.paths[0].model.text
        summary = Writing(None, self.losses).plain(overview) if overview else ""
        metadata = Metadata(language, summary, tuple(path.name for path in self.paths), version=version)
        # Without one item around all others, platforms lose grades, or do not lead from one to the next.
        root = _branch_of(self.id, self.title, children)
        items = _told([root]) if self.choice.exact and self.choice.edition == "2004" else (root,)
        return Bundle(Outline(self.id, self.title, metadata, items), self.packages)

    def _id(self, node_id: str) -> str:
        return identifier(self.curriculum.id, node_id)

    def _branch(self, path: PathNode) -> Item:
        return _branch_of(self._id(path.id), path.name, self._path(path))

    def _path(self, path: PathNode) -> list[Item]:
        goal = goal_of(path, self.losses)
        items = self._modules(path.modules, goal)
        if path.tracks:
            tracks = [
                _branch_of(self._id(track.id), track.name, self._modules(track.modules, goal))
                for track in path.tracks.values()
            ]
            name = self.texts.text("Tracks")
            items.append(_branch_of(self._id(f"{path.id}/tracks"), name, tracks, path.model.take))
        items += self._projects(path)
        items += self._exam(path, goal)
        return items

    def _modules(self, modules: Iterable[ModuleNode], goal: Goal) -> list[Item]:
        items = []
        before: ModuleNode | None = None
        for module in modules:
            lowering = Lowering(self.curriculum, module, self.choice.immediate, self.losses)
            gate = self.gates.of_module(module, before)
            item = self._sco(lowering.package(), module.id, gate)
            # A module without a quiz is completed, and neither passed nor failed: its success can't be waited for.
            items.append(replace(item, counts=goal.modules and item.mastery is not None))
            before = module
        return items

    def _sco(self, package: Package, node_id: str, gate: Gate) -> Item:
        folder = "/".join(legal(part) for part in node_id.split("/"))
        self.packages[package.id] = package
        return replace(item_of(package, f"{folder}/{LAUNCH}"), gate=gate)

    def _projects(self, path: PathNode) -> Iterator[Item]:
        for node in projects_of(path):
            package = project_package(self.curriculum, node, path, self.losses)
            yield replace(self._sco(package, node.id, self.gates.of_end(path)), counts=False)

    def _exam(self, path: PathNode, goal: Goal) -> Iterator[Item]:
        exam = path.exam
        if exam is None or not is_marked(exam):
            return
        if not self.choice.include_exams:
            self.losses.append(Loss(EXAM_LEFT_OUT.at(exam.place, exam=exam.id)))
            return
        self.losses.append(Loss(KEY_IN_PACKAGE.at(exam.place, exam=exam.id)))
        package = exam_package(self.curriculum, exam, self.texts, self.losses, immediate=self.choice.immediate)
        yield replace(self._sco(package, exam.id, self.gates.of_end(path)), counts=goal.exam)


def _branch_of(item_id: str, name: str, children: Sequence[Item], take: int | None = None) -> Item:
    """A branch; where nothing in it has a success, its own can't be waited for."""
    return Item(item_id, name, children=tuple(children), take=take, counts=any(child.counts for child in children))


def _told(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items, those marked that another one waits for."""
    wanted = {name for item in items for leaf in item.leaves for group in leaf.gate.after for name in group}

    def marked(item: Item) -> Item:
        return replace(item, told=item.id in wanted, children=tuple(marked(child) for child in item.children))

    return tuple(marked(item) for item in items)
