"""What an attempt draws: some papers are drawn at export, and the seed of an attempt chooses one of them.

Drawing by a blueprint is an integer programme, which a player cannot solve.
"""

from collections.abc import Mapping

from curriculumkit.graph import AssessmentNode
from curriculumkit_scorm.question import Question

FORMS = 8
"""So many papers that two attempts are seldom alike, and few enough to keep a package small."""


def forms_of(assessment: AssessmentNode, questions: Mapping[str, Question]) -> tuple[tuple[str, ...], ...] | None:
    """The papers of an assessment by the ids of their questions; none where all are asked, None where it fails."""
    number = assessment.model.questions
    if number is None or number >= len(assessment.bank):
        return ()
    from curriculumkit.drawing import UnsatisfiableError, draw  # noqa: PLC0415 -- the solver is heavy

    seed = assessment.model.blueprint.seed if assessment.model.blueprint else 0
    try:
        drawn = draw(assessment, number, FORMS, seed)
    except UnsatisfiableError:
        return None
    return tuple(
        tuple(
            questions[node.id].id
            for unit in sorted(form)
            for node in drawn.units[unit].questions
            if node.id in questions
        )
        for form in drawn.forms
    )
