"""What an assessment asks for: its limits, its draws, its pass mark."""

from collections.abc import Iterator, Mapping

from curriculumkit.award.grading.policy import policy_of
from curriculumkit.export import Loss
from curriculumkit.graph import AssessmentNode, LinkedCurriculum
from curriculumkit_scorm.draws import forms_of
from curriculumkit_scorm.losses import BEST_COUNTS, NO_DRAW
from curriculumkit_scorm.package import Quiz
from curriculumkit_scorm.question import Question
from curriculumkit_scorm.writing import Writing


def quiz_of(
    curriculum: LinkedCurriculum,
    node: AssessmentNode,
    questions: Mapping[str, Question],
    writing: Writing,
    *,
    immediate: bool,
) -> Quiz:
    """The quiz of an assessment; `questions` are by the ids of their nodes. Losses go where those of `writing` go."""
    forms = forms_of(node, questions)
    writing.losses += _losses(curriculum, node, drawn=forms is not None, count=len(questions))
    model = node.model
    return Quiz(
        title=writing.plain(model.title),
        pass_mark=format(node.pass_mark.value.normalize(), "f") if node.pass_mark else None,
        questions=tuple(questions.values()),
        text=writing.block(model.text, node.place / "text") if model.text and node.module else None,
        forms=forms or (),
        minutes=model.minutes,
        attempts=policy_of(node, curriculum).attempts,
        shuffled=model.blueprint is not None and model.blueprint.shuffle,
        immediate=immediate,
    )


def _losses(curriculum: LinkedCurriculum, node: AssessmentNode, *, drawn: bool, count: int) -> Iterator[Loss]:
    if not drawn:
        yield Loss(NO_DRAW.at(node.place, assessment=node.id, count=count))
    policy = policy_of(node, curriculum)
    if policy.counts != "best" and policy.attempts != 1:
        own = node.place / "counts"
        place = own if node.model.counts else curriculum.place / "defaults" / (node.kind or "") / "counts"
        yield Loss(BEST_COUNTS.at(place, assessment=node.id, counts=policy.counts))
