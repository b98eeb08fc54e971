"""Assessments that promise a number of questions."""

from collections.abc import Iterator

from curriculumkit.graph import AssessmentNode, LinkedCurriculum


def promising(curriculum: LinkedCurriculum) -> Iterator[AssessmentNode]:
    """Quizzes and exams that promise questions, and whose banks can be counted."""
    for path in curriculum.paths:
        for module in path.all_modules:
            if "questions" not in module.uncounted:
                yield from (a for a in module.assessments.values() if a.kind == "quiz" and a.model.questions)
        known = path.complete and not any("exam" in module.uncounted for module in path.all_modules)
        if path.exam is not None and path.exam.kind == "exam" and path.exam.model.questions and known:
            yield path.exam


def blueprinted(curriculum: LinkedCurriculum) -> Iterator[AssessmentNode]:
    """Assessments that promise questions and say how they are drawn."""
    return (node for node in promising(curriculum) if node.model.blueprint is not None)


def bank_file(assessment: AssessmentNode) -> str:
    """Where an assessment's questions are written."""
    if assessment.module is not None:
        return assessment.module.place.file.removesuffix(".yaml") + ".questions.yaml"
    return assessment.place.file.removesuffix("path.yaml") + "<module>.exam.yaml"
