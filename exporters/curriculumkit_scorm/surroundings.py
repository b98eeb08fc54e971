"""What a path has beside its modules: the exam, and projects that are done elsewhere."""

from collections.abc import Iterator

from curriculumkit.export import Loss
from curriculumkit.graph import AssessedNode, AssessmentNode, LinkedCurriculum, PathNode
from curriculumkit.model import Capstone
from curriculumkit_scorm.catalogue import Catalogue
from curriculumkit_scorm.interactions import lower_question
from curriculumkit_scorm.names import identifier
from curriculumkit_scorm.package import Objective, Package
from curriculumkit_scorm.question import Question
from curriculumkit_scorm.quizzes import quiz_of
from curriculumkit_scorm.writing import FOLDER, Writing


def exam_package(
    curriculum: LinkedCurriculum, exam: AssessmentNode, texts: Catalogue, losses: list[Loss], *, immediate: bool
) -> Package:
    """An exam of a path: its questions come from the pools of the modules, and keep their ids."""
    path = exam.path
    if path is None:
        raise ValueError(exam.id)
    questions: dict[str, Question] = {}
    assets: dict[str, bytes] = {}
    objectives: dict[str, Objective] = {}
    for module in path.all_modules:
        scope = f"{module.local_id}."
        writing = Writing(module, losses, f"{FOLDER}/{module.local_id}", assets)
        for node in module.banks["exam"].values():
            question = lower_question(node, writing, losses, scope)
            if question is None:
                continue
            questions[node.id] = question
            if node.objective and question.objectives[0] not in objectives:
                text, level = node.objective.model.text, node.objective.model.level
                words, html = writing.plain(text), writing.line(text, node.objective.place / "text")
                key = question.objectives[0]
                objectives[key] = Objective(key, html, texts.text(level.capitalize()), words)
    plain = Writing(None, losses)
    return Package(
        id=identifier(curriculum.id, exam.id),
        title=plain.plain(exam.model.title),
        language=curriculum.model.language,
        place=_place(curriculum, path, plain),
        scope=identifier(curriculum.id, path.id),
        description=plain.block(exam.model.text, exam.place / "text") if exam.model.text else None,
        objectives=tuple(objectives.values()),
        quiz=quiz_of(curriculum, exam, questions, plain, immediate=immediate),
        assets=assets,
        version=curriculum.model.version,
    )


def project_package(curriculum: LinkedCurriculum, node: AssessedNode, path: PathNode, losses: list[Loss]) -> Package:
    """A capstone, a portfolio, an exam that is a project: what is to be done, to be handed in elsewhere."""
    writing = Writing(None, losses)
    model = node.model
    text = model.text
    return Package(
        id=identifier(curriculum.id, node.id),
        title=writing.plain(_title(node)),
        language=curriculum.model.language,
        place=_place(curriculum, path, writing),
        scope=identifier(curriculum.id, path.id),
        description=writing.block(text, node.place / "text") if text else None,
        objectives=(),
        topics=tuple(writing.line(wanted, node.place / "requirements") for wanted in _requirements(node)),
        summary=model.summary if isinstance(model, Capstone) else "",
        version=curriculum.model.version,
    )


def projects_of(path: PathNode) -> Iterator[AssessedNode]:
    """What is handed in at the end of a path."""
    yield from (node for node in (path.capstone, path.portfolio) if node is not None)
    if path.exam is not None and not is_marked(path.exam):
        yield path.exam


def is_marked(exam: AssessmentNode) -> bool:
    """Whether an exam consists of questions."""
    return bool(exam.bank) and exam.kind != "project"


def _title(node: AssessedNode) -> str:
    model = node.model
    return (model.title or model.summary) if isinstance(model, Capstone) else model.title


def _requirements(node: AssessedNode) -> tuple[str, ...]:
    return node.model.requirements if isinstance(node.model, Capstone) else ()


def _place(curriculum: LinkedCurriculum, path: PathNode, writing: Writing) -> str:
    return " · ".join(writing.plain(name) for name in (curriculum.title, path.name))
