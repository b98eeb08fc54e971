"""From a module of the linked curriculum to the content of a package."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from curriculumkit.export import Loss
from curriculumkit.graph import ActivityNode, AssessmentNode, LessonNode, LinkedCurriculum, ModuleNode, ObjectiveNode
from curriculumkit_scorm import manifest
from curriculumkit_scorm.catalogue import Catalogue, catalogue
from curriculumkit_scorm.facts import facts_of, typical_time
from curriculumkit_scorm.interactions import lower_question
from curriculumkit_scorm.losses import TITLE_CUT
from curriculumkit_scorm.names import identifier
from curriculumkit_scorm.package import Activity, Lesson, Objective, OtherAssessment, Package, Quiz
from curriculumkit_scorm.quizzes import quiz_of
from curriculumkit_scorm.writing import Writing

_MOST_KEYWORDS = 10


@dataclass(slots=True)
class Lowering:
    """Lowers one module; `losses` are complete once `package()` has returned."""

    curriculum: LinkedCurriculum
    module: ModuleNode
    immediate: bool = False
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
            id=identifier(self.curriculum.id, self.module.id),
            title=title,
            language=self.curriculum.model.language,
            place=self._place(),
            scope=identifier(self.curriculum.id, self.module.id),
            description=writing.block(model.text, self.module.place / "text") if model.text else None,
            facts=tuple(facts_of(self.curriculum, self.module, self.texts)),
            objectives=tuple(self._objective(node) for node in self.module.objectives.values()),
            topics=tuple(writing.line(topic, topics / index) for index, topic in enumerate(model.topics)),
            lessons=tuple(self._lessons()),
            activities=tuple(self._activity(node) for node in self.module.activities.values()),
            quiz=(quiz := self._quiz()),
            assessments=tuple(self._others(quiz)),
            assets=writing.assets,
            summary=writing.plain(model.text) if model.text else "",
            keywords=tuple(writing.plain(topic) for topic in model.topics[:_MOST_KEYWORDS]),
            typical_time=typical_time(self.curriculum, self.module),
            version=self.curriculum.model.version,
        )

    def _place(self) -> str:
        number = self.texts.text("Module {number}", number=self.module.number)
        names = (self.curriculum.title, self.module.path.name, number)
        return " · ".join(self.writing.plain(name) for name in names)

    def _objective(self, node: ObjectiveNode) -> Objective:
        text = node.model.text
        return Objective(
            id=node.local_id,
            html=self.writing.line(text, node.place / "text"),
            level=self.texts.text(node.model.level.capitalize()),
            words=self.writing.plain(text),
            lessons=tuple(lesson.local_id for lesson in node.taught_by if lesson.page is not None),
        )

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
        lowered = {question.id: lower_question(question, self.writing, self.losses) for question in node.bank}
        questions = {key: question for key, question in lowered.items() if question is not None}
        if not questions:
            return None
        return quiz_of(self.curriculum, node, questions, self.writing, immediate=self.immediate)

    def _others(self, quiz: Quiz | None) -> Iterator[OtherAssessment]:
        for node in self.module.assessments.values():
            if quiz is None or node is not self.module.quiz:
                yield self._other(node)

    def _other(self, node: AssessmentNode) -> OtherAssessment:
        kind = (node.kind or "assessment").replace("-", " ").capitalize()
        html = self.writing.block(node.model.text, node.place / "text") if node.model.text else None
        return OtherAssessment(self.writing.line(node.model.title, node.place / "title"), self.texts.text(kind), html)
