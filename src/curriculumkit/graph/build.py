"""Making the nodes of one path: everything in its folder, not yet linked."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, product
from string import ascii_uppercase

from curriculumkit.diagnostics import Pointer
from curriculumkit.graph import gaps
from curriculumkit.graph.files import BoundFile, PathFiles, module_file, page_file, path_file
from curriculumkit.graph.linked import LinkedCurriculum
from curriculumkit.graph.nodes import (
    ActivityNode,
    AssessedNode,
    AssessmentNode,
    GroupNode,
    LessonNode,
    ModuleNode,
    ObjectiveNode,
    PathNode,
    QuestionNode,
    TrackNode,
)
from curriculumkit.graph.notes import MissingFile, SharedId, UnlistedFile
from curriculumkit.graph.resolve import Register, first_entries
from curriculumkit.graph.stand_ins import can_be_counted
from curriculumkit.model import Assessment, Bank, Group, Module, Path, Question, SingleQuestion


def _letters() -> Iterator[str]:
    """A to Z, then AA, AB …"""
    return ("".join(letters) for length in count(1) for letters in product(ascii_uppercase, repeat=length))


@dataclass(slots=True)
class PathBuilder:
    """Builds the node of a path with all nodes below it."""

    id: str
    rank: int
    files: PathFiles
    model: Path
    linked: LinkedCurriculum
    register: Register

    def build(self) -> PathNode:
        """The path's node; files that are missing or that nothing lists are noted in the linked curriculum."""
        place = self.files.path.place if self.files.path else Pointer(path_file(self.id))
        removed = self.files.path.removed if self.files.path else frozenset()
        self.register.broken.update(gaps.in_path(self.id, removed, self.files.modules.keys() - self.model.all_modules))
        path = PathNode(id=self.id, place=place, name=self.model.title, model=self.model, number=self.rank)
        path.gaps = gaps.gaps_in(self.model, removed)
        path.complete = path.gaps.spare("modules", "tracks", *gaps.WORKS_OF_PATH)
        if self.model.tracks and self.model.take > len(self.model.tracks):
            path.complete = False
        self.register.add(path)
        path.modules = self._modules(path, self.model.modules, place / "modules", None)
        for letter, (key, model) in zip(_letters(), self.model.tracks.items(), strict=False):
            track_place = place / "tracks" / key
            node = TrackNode(
                id=f"{self.id}/{key}", place=track_place, name=model.title, model=model, path=path, letter=letter
            )
            path.tracks[key] = self.register.add(node)
            node.modules = self._modules(path, model.modules, track_place / "modules", node)
        self._assessed(path)
        if gaps.tells_modules(removed):
            self._note_unlisted(path)
        return path

    def _assessed(self, path: PathNode) -> None:
        if self.model.capstone:
            capstone = self.model.capstone
            name = capstone.title or capstone.summary
            path.capstone = self.register.add(
                AssessedNode(
                    id=f"{self.id}/capstone",
                    place=path.place / "capstone",
                    name=name,
                    model=capstone,
                    path=path,
                    refs=capstone.objectives,
                )
            )
        if self.model.portfolio:
            portfolio = self.model.portfolio
            path.portfolio = self.register.add(
                AssessedNode(
                    id=f"{self.id}/portfolio",
                    place=path.place / "portfolio",
                    name=portfolio.title,
                    model=portfolio,
                    path=path,
                    refs=portfolio.objectives,
                )
            )
        if self.model.exam:
            node = self._assessment(f"{self.id}/exam", path.place / "exam", self.model.exam)
            node.path = path
            path.exam = node

    def _assessment(self, node_id: str, place: Pointer, model: Assessment) -> AssessmentNode:
        node = AssessmentNode(id=node_id, place=place, name=model.title, model=model, refs=model.objectives)
        default = self.linked.model.defaults.get(node.kind or "")
        node.pass_mark = model.pass_mark or (default.pass_mark if default else None)
        return self.register.add(node)

    def _modules(
        self, path: PathNode, ids: tuple[str, ...], place: Pointer, track: TrackNode | None
    ) -> list[ModuleNode]:
        nodes = []
        for key, index in first_entries(ids).items():
            first = self.register.nodes.get(f"{self.id}/{key}")
            if first is not None:
                self.register.shared.append(SharedId(first, place / index))
                continue
            bound = self.files.modules.get(key)
            if bound is None:
                self.linked.missing_files.append(MissingFile(place / index, module_file(self.id, key)))
            if bound is None or bound.model is None:
                path.complete = False
                self.register.broken.add(f"{self.id}/{key}")
                continue
            nodes.append(self._module(path, key, bound, bound.model, track))
        return nodes

    def _module(
        self, path: PathNode, key: str, bound: BoundFile[Module], model: Module, track: TrackNode | None
    ) -> ModuleNode:
        node_id = f"{self.id}/{key}"
        place = bound.place
        module = ModuleNode(id=node_id, place=place, name=model.title, model=model, path=path, track=track)
        self.register.add(module)
        module.gaps = gaps.gaps_in(model, bound.removed)
        module.tells_requires = ("requires",) not in bound.removed
        self.register.broken.update(gaps.in_module(node_id, bound.removed))
        self._contents(module)
        self._lessons(module, key)
        for bank in ("questions", "exam"):
            bank_file = self.files.banks.get((key, bank))
            if bank_file is not None:
                self._bank(module, bank, bank_file)
        return module

    def _contents(self, module: ModuleNode) -> None:
        for key, objective in module.model.objectives.items():
            place = module.place / "objectives" / key
            module.objectives[key] = self.register.add(
                ObjectiveNode(id=f"{module.id}/{key}", place=place, name=objective.text, model=objective, module=module)
            )
        for key, activity in module.model.activities.items():
            place = module.place / "activities" / key
            node = ActivityNode(
                id=f"{module.id}/{key}",
                place=place,
                name=activity.title,
                model=activity,
                module=module,
                refs=activity.objectives,
            )
            module.activities[key] = self.register.add(node)
        for key, assessment in module.model.assessments.items():
            assessed = self._assessment(f"{module.id}/{key}", module.place / "assessments" / key, assessment)
            assessed.module = module
            module.assessments[key] = assessed

    def _lessons(self, module: ModuleNode, key: str) -> None:
        module.assets = self.files.assets.get(key, {})
        for lesson_id, lesson in module.model.lessons.items():
            file = page_file(self.id, key, lesson_id)
            node = LessonNode(
                id=f"{module.id}/{lesson_id}",
                place=module.place / "lessons" / lesson_id,
                name=lesson.title,
                model=lesson,
                module=module,
                refs=lesson.objectives,
                page=self.files.pages.get(file),
                file=file,
            )
            module.lessons[lesson_id] = self.register.add(node)
            if node.page is None:
                self.linked.missing_files.append(MissingFile(node.place.key, file))

    def _bank(self, module: ModuleNode, bank: str, bound: BoundFile[Bank]) -> None:
        module.bank_files[bank] = bound.file
        gone = gaps.depended_on(bound.removed)
        if gone:
            module.broken_banks.add(bank)
        unsound = gaps.unsound_questions(bound.removed)
        groups = {key for key in unsound if bound.model and isinstance(bound.model.questions.get(key), Group)}
        if bound.model is None or groups or not can_be_counted(gone, bound.lost):
            module.uncounted.add(bank)
        if bound.model is None:
            return
        questions = bound.place / "questions"
        self.register.broken.update(f"{module.id}/{bank}/{key}" for key in (*unsound, *bound.lost))
        for key, lost in bound.lost.items():
            module.unsound += self._unsound(module, bank, key, questions / key, lost)
        for key, question in bound.model.questions.items():
            place = questions / key
            if key in unsound:
                module.unsound += self._unsound(module, bank, key, place, question)
                continue
            if not isinstance(question, Group):
                self._question(module, bank, key, place, question).source = question.source or bound.model.source
                continue
            group = GroupNode(id=f"{module.id}/{bank}/{key}", place=place, name=question.prompt, model=question)
            self.register.add(group)
            for part, single in question.questions.items():
                node = self._question(module, bank, f"{key}/{part}", place / "questions" / part, single)
                node.group, node.source = group, single.source or question.source or bound.model.source
                group.questions.append(node)

    def _unsound(
        self, module: ModuleNode, bank: str, key: str, place: Pointer, question: Question
    ) -> Iterator[QuestionNode]:
        """Questions of which a part is left out: in no bank, but what they refer to must be there."""
        parts = question.questions.items() if isinstance(question, Group) else ((key, question),)
        for part, single in parts:
            at = place / "questions" / part if isinstance(question, Group) else place
            node_id = f"{module.id}/{bank}/{key}"
            yield QuestionNode(id=node_id, place=at, name=single.prompt, model=single, module=module, bank=bank)

    def _question(
        self, module: ModuleNode, bank: str, key: str, place: Pointer, question: SingleQuestion
    ) -> QuestionNode:
        node = QuestionNode(
            id=f"{module.id}/{bank}/{key}", place=place, name=question.prompt, model=question, module=module, bank=bank
        )
        module.banks[bank][key] = self.register.add(node)
        return node

    def _note_unlisted(self, path: PathNode) -> None:
        """Files that nothing lists. Of a module that is not listed, or not whole, only the module itself is noted."""
        listed = self.model.all_modules
        known = listed | self.files.modules.keys()
        pages = {lesson.file for module in path.all_modules for lesson in module.lessons.values()}
        unsure = listed - {module.local_id for module in path.all_modules if module.gaps.spare("lessons")}
        for key in self.files.modules.keys() - listed:
            self.register.unlisted.add(f"{self.id}/{key}")
            self.linked.unlisted_files.append(UnlistedFile(module_file(self.id, key), path.place.file))
        self.linked.unlisted_files += (UnlistedFile(file, None) for file in self.files.misnamed)
        for (key, _), bank in self.files.banks.items():
            if key not in known:
                self.linked.unlisted_files.append(UnlistedFile(bank.file, module_file(self.id, key)))
        for file in self.files.pages.keys() - pages:
            key = file.split("/")[2]
            if key not in unsure and (key in listed or key not in known):
                self.linked.unlisted_files.append(UnlistedFile(file, module_file(self.id, key)))
