"""What is left to do: hours, prerequisites, entry, tracks."""

from fractions import Fraction
from typing import Any

from tests.award.certification.learners import transcript

from curriculumkit.award.certification import Completion, Registrar
from curriculumkit.graph import LinkedCurriculum


def _left(curriculum: LinkedCurriculum, certification: str, *records: Any) -> tuple[Completion, ...]:
    account = Registrar(curriculum).account(transcript(curriculum, records))
    return next(
        decision.completions for decision in account.decisions if decision.certification.local_id == certification
    )


def _steps(completion: Completion) -> list[str]:
    return [f"{fact.verb} {fact.id}" for fact in completion.steps]


def test_from_nothing_everything_is_left(school: LinkedCurriculum) -> None:
    (left,) = _left(school, "basic")
    assert _steps(left) == [
        "judged basic/Python",
        "pass basic/m1/quiz",
        "submit basic/m1/lab",
        "complete basic/m2",
        "submit basic/capstone",
        "pass basic/exam",
    ]
    assert left.hours == 20 + 20 + Fraction(3, 2)
    assert left.judged
    assert left.cheapest


def test_each_required_assessment_is_a_share_of_its_module(school: LinkedCurriculum) -> None:
    (left,) = _left(school, "basic", (("submit", "basic/m1/lab"),))
    assert left.hours == 10 + 20 + Fraction(3, 2)
    assert _steps(left)[0] == "pass basic/m1/quiz"


def test_entry_is_not_asked_for_where_the_path_is_begun(school: LinkedCurriculum) -> None:
    (left,) = _left(school, "basic", (("complete", "basic/m1"),))
    assert not left.judged
    assert left.hours == 20 + Fraction(3, 2)


def test_modules_before_belong_to_the_way(school: LinkedCurriculum) -> None:
    held = (("hold", "basic"),)
    long, short = (_left(school, "advanced", held, (("complete", f"advanced/{key}"),)) for key in ("l2", "l1"))
    # Either track has 20 hours left. The short one needs one piece less: its quiz counts as one of two works, too.
    assert long[0].hours == short[0].hours == 20 + 1
    assert "pass advanced/a1/quiz" in _steps(short[0])


def test_a_shorter_way_by_judgement_is_named_beside(school: LinkedCurriculum) -> None:
    own, judged = _left(school, "advanced", (("hold", "basic"),))
    assert not own.judged
    assert judged.judged
    assert own.hours == judged.hours + 1
    assert "pass advanced/exam" in _steps(own)
    assert "judged certifications/advanced/Equivalent experience" in _steps(judged)


def test_the_shortest_track_is_taken(celery_curriculum: LinkedCurriculum) -> None:
    (left,) = _left(celery_curriculum, "architect", (("hold", "expert"),))
    assert [fact.id for fact in left.steps if fact.id.startswith("specialist/a")]
    assert not [fact.id for fact in left.steps if fact.id.startswith(("specialist/b", "specialist/c1"))]
    assert left.hours >= 40


def test_what_is_left_after_some_of_a_longer_track(celery_curriculum: LinkedCurriculum) -> None:
    done = ((("complete", "specialist/b1"),), (("complete", "specialist/b2"),))
    (left,) = _left(celery_curriculum, "architect", (("hold", "expert"),), *done)
    assert {fact.id.split("/")[1] for fact in left.steps} == {"b3", "portfolio", "exam"}
