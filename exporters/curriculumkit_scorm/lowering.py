"""From the linked curriculum to packages: the only module that knows both."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from curriculumkit.export import Loss
from curriculumkit.graph import ActivityNode, AssessmentNode, LessonNode, LinkedCurriculum, ModuleNode, ObjectiveNode
from curriculumkit_scorm import manifest
from curriculumkit_scorm.catalogue import Catalogue, catalogue
from curriculumkit_scorm.facts import facts_of
from curriculumkit_scorm.interactions import lower_question
from curriculumkit_scorm.losses import TITLE_CUT
from curriculumkit_scorm.package import Activity, Lesson, Objective, OtherAssessment, Package, Quiz
from curriculumkit_scorm.writing import Writing


@dataclass(slots=True)
class Lowering:
    """Lowers one module; `losses` are complete once `package()` has returned."""

    curriculum: LinkedCurriculum
    module: ModuleNode
    losses: list[Loss] = field(default_factory=list)
    writing: Writing = field(init=False)
    texts: Catalogue = field(init=False)

    def __post_init__(self) -> None:
        self.writing = Writing(self.module, self.losses)
        self.texts = catalogue(self.curriculum.model.language)

    def package(self) -> Package:
        """The package of the module."""
        model, writing = self.module.model, self.writing
        title = writing.plain(model.title)
        if not manifest.fits(title):
            place = self.module.place / "title"
            most = manifest.LONGEST_TITLE
            self.losses.append(Loss(TITLE_CUT.at(place, module=self.module.id, length=len(title), most=most)))
        topics = self.module.place / "topics"
        return Package(
            id=f"{self.curriculum.id}.{self.module.id.replace('/', '.')}",
            title=title,
            language=self.curriculum.model.language,
            place=self._place(),
            description=writing.block(model.text, self.module.place / "text") if model.text else None,
            facts=tuple(facts_of(self.curriculum, self.module, self.texts)),
            objectives=tuple(self._objective(node) for node in self.module.objectives.values()),
            topics=tuple(writing.line(topic, topics / index) for index, topic in enumerate(model.topics)),
            lessons=tuple(self._lessons()),
            activities=tuple(self._activity(node) for node in self.module.activities.values()),
            quiz=(quiz := self._quiz()),
            assessments=tuple(self._others(quiz)),
            assets=dict(writing.assets),
        )

    def _place(self) -> str:
        number = self.texts.text("Module {number}", number=self.module.number)
        names = (self.curriculum.title, self.module.path.name, number)
        return " · ".join(self.writing.plain(name) for name in names)

    def _objective(self, node: ObjectiveNode) -> Objective:
        html = self.writing.line(node.model.text, node.place / "text")
        return Objective(html, self.texts.text(node.model.level.capitalize()))

    def _aims(self, objectives: Iterable[ObjectiveNode]) -> tuple[Markup, ...]:
        return tuple(self.writing.line(node.model.text, node.place / "text") for node in objectives)

    def _lessons(self) -> Iterator[Lesson]:
        for node in self.module.lessons.values():
            # A page that is missing is an error of the curriculum, which validation reports.
            if node.page is not None:
                yield self._lesson(node, node.page)

    def _lesson(self, node: LessonNode, page: str) -> Lesson:
        return Lesson(
            id=node.local_id,
            title=self.writing.plain(node.model.title),
            html=self.writing.block(page, node.place),
            minutes=node.model.minutes,
            objectives=self._aims(node.objectives),
        )

    def _activity(self, node: ActivityNode) -> Activity:
        model = node.model
        kind = [self.texts.text(model.kind.capitalize())] if model.kind else []
        minutes = [self.texts.text("{minutes} min", minutes=model.minutes)] if model.minutes else []
        return Activity(
            id=node.local_id,
            title=self.writing.line(model.title, node.place / "title"),
            note=" · ".join(kind + minutes),
            html=self.writing.block(model.text, node.place / "text") if model.text else None,
            objectives=self._aims(node.objectives),
        )

    def _quiz(self) -> Quiz | None:
        node = self.module.quiz
        if node is None:
            return None
        lowered = (lower_question(question, self.writing, self.losses) for question in node.bank)
        questions = tuple(question for question in lowered if question is not None)
        if not questions:
            return None
        mark = format(node.pass_mark.value.normalize(), "f") if node.pass_mark else None
        return Quiz(self.writing.plain(node.model.title), mark, questions)

    def _others(self, quiz: Quiz | None) -> Iterator[OtherAssessment]:
        for node in self.module.assessments.values():
            if quiz is None or node is not self.module.quiz:
                yield self._other(node)

    def _other(self, node: AssessmentNode) -> OtherAssessment:
        kind = (node.kind or "assessment").replace("-", " ").capitalize()
        html = self.writing.block(node.model.text, node.place / "text") if node.model.text else None
        return OtherAssessment(self.writing.line(node.model.title, node.place / "title"), self.texts.text(kind), html)
