"""Totals: weights, dropped results, what is missing."""

from fractions import Fraction
from pathlib import Path

import pytest

from curriculumkit.award.grading import Attempt, Gradebook, LearnerGrades
from curriculumkit.check import check

COURSE = Path(__file__).parent / "course"


@pytest.fixture(scope="module")
def gradebook() -> Gradebook:
    report = check(COURSE)
    assert report.curriculum is not None
    assert [str(item.finding.message) for item in report.diagnostics] == []
    return Gradebook(report.curriculum)


def grades(gradebook: Gradebook, **results: str | bool) -> LearnerGrades:
    """Grades by the ids of assessments, with `_` for `/`."""
    nodes = gradebook.curriculum.nodes
    reached = {}
    for key, result in results.items():
        node = nodes["start/" + key.replace("_", "/")]
        reached[node] = result if isinstance(result, bool) else [Attempt(Fraction(part)) for part in result.split()]
    return gradebook.grades("lin", reached)  # type: ignore[arg-type]


def test_the_total_is_the_weighted_mean_of_what_is_not_dropped(gradebook: Gradebook) -> None:
    found = grades(gradebook, m01_quiz="60", m01_quiz2="80", m01_quiz3="90", exam="70", m01_lab=True)
    (total,) = found.totals
    assert total.percentage == Fraction(80 + 90 * 2 + 70 * 3, 1 + 2 + 3)
    assert [node.id for node in total.dropped] == ["start/m01/quiz"]
    assert total.missing == ()
    assert total.placing is not None
    assert total.placing.name == "B"


def test_assessments_stand_in_order_of_study_with_their_verdicts(gradebook: Gradebook) -> None:
    found = grades(gradebook, exam="69.999", m01_lab=False, m01_quiz="70")
    verdicts = [(grade.assessment.id, grade.percentage, grade.passed) for grade in found.assessments]
    assert verdicts == [
        ("start/m01/quiz", 70, True),
        ("start/m01/lab", None, False),
        ("start/exam", Fraction("69.999"), False),
    ]


def test_what_is_missing_makes_a_total_that_is_not_final(gradebook: Gradebook) -> None:
    (total,) = grades(gradebook, m01_quiz="60").totals
    assert total.percentage == 60, "the last of a kind is not dropped"
    assert [node.id for node in total.missing] == ["start/m01/quiz2", "start/m01/quiz3", "start/exam"]


def test_what_has_no_weight_has_no_part_in_a_total(gradebook: Gradebook) -> None:
    assert grades(gradebook, m01_trial="100").totals == ()
    assert grades(gradebook, m01_lab=True).totals == ()


def test_of_equal_results_one_is_dropped(gradebook: Gradebook) -> None:
    (total,) = grades(gradebook, m01_quiz="60", m01_quiz2="60").totals
    assert len(total.dropped) == 1
    assert total.percentage == 60
