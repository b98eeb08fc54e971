"""Limits of an assessment: how often, how long, which attempt counts; from what was written to manifest and player."""

import json
import re
from decimal import Decimal
from typing import Any

import pytest

from curriculumkit.diagnostics import Pointer
from curriculumkit.export import Loss
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.curriculum import Defaults, Policies, Retakes
from curriculumkit.model.grading import Grading
from curriculumkit.model.quantity import Percent
from curriculumkit_scorm import ScormOptions, exporter
from curriculumkit_scorm.assembly import package_files
from curriculumkit_scorm.bundle import Dressing
from curriculumkit_scorm.lowering import Lowering
from curriculumkit_scorm.manifest import Edition

RETAKES = Retakes(title="重考", text="三次", attempts=3)


def change_quiz(curriculum: LinkedCurriculum, **values: Any) -> None:
    quiz = next(curriculum.modules).quiz
    assert quiz is not None
    quiz.model = quiz.model.model_copy(update=values)


def change(curriculum: LinkedCurriculum, **values: Any) -> None:
    curriculum.model = curriculum.model.model_copy(update=values)


def files_of(curriculum: LinkedCurriculum, edition: Edition) -> tuple[str, dict[str, Any]]:
    """The manifest of the first module, and the course that its player is given."""
    files = package_files(Lowering(curriculum, next(curriculum.modules)).package(), Dressing(edition))
    script = files["course.js"].decode()
    course = json.loads(script.removeprefix("window.curriculumkit = { course: ").removesuffix(" };\n"))
    return files["imsmanifest.xml"].decode(), course


@pytest.mark.parametrize("edition", ["1.2", "2004"])
def test_attempts_reach_the_player_in_both_editions(curriculum: LinkedCurriculum, edition: Edition) -> None:
    change_quiz(curriculum, attempts=2)
    manifest, course = files_of(curriculum, edition)
    assert course["attempts"] == 2
    assert re.findall(r'attemptLimit="(\d+)"', manifest) == (["2"] if edition == "2004" else [])


def test_attempts_are_without_limit_where_nothing_says_so(curriculum: LinkedCurriculum) -> None:
    manifest, course = files_of(curriculum, "2004")
    assert "attempts" not in course
    assert "limitConditions" not in manifest


@pytest.mark.parametrize(
    ("own", "of_kind", "wanted"), [(None, None, 3), (None, 4, 4), (2, 4, 2)], ids=["policy", "kind", "own"]
)
def test_attempts_are_looked_for_from_the_nearest_to_the_farthest(
    curriculum: LinkedCurriculum, own: int | None, of_kind: int | None, wanted: int
) -> None:
    change(curriculum, policies=Policies(retakes=RETAKES), defaults={"quiz": Defaults(attempts=of_kind)})
    change_quiz(curriculum, attempts=own)
    manifest, course = files_of(curriculum, "2004")
    assert course["attempts"] == wanted
    assert f'attemptLimit="{wanted}"' in manifest


@pytest.mark.parametrize("edition", ["1.2", "2004"])
def test_time_limit_of_a_quiz_is_none_of_the_lessons_beside_it(curriculum: LinkedCurriculum, edition: Edition) -> None:
    change_quiz(curriculum, minutes=20)
    manifest, course = files_of(curriculum, edition)
    assert course["minutes"] == 20
    assert "axtimeallowed" not in manifest
    assert "DurationLimit" not in manifest
    assert "imeLimitAction" not in manifest
    assert "timelimitaction" not in manifest


def losses_of(curriculum: LinkedCurriculum) -> list[tuple[str, object, str]]:
    """Code, last step of the place, and message of each loss."""
    made = exporter.export(curriculum, ScormOptions(only=("basics/m01",)))
    findings = [one.finding for one in made if isinstance(one, Loss)]
    assert all(isinstance(one.place, Pointer) for one in findings)
    return [
        (one.fault.code, one.place.path[-1], str(one.message)) for one in findings if isinstance(one.place, Pointer)
    ]


@pytest.mark.parametrize("counts", ["last", "average"])
def test_another_attempt_than_the_best_is_a_loss(curriculum: LinkedCurriculum, counts: str) -> None:
    change_quiz(curriculum, counts=counts)
    [(code, place, message)] = losses_of(curriculum)
    assert (code, place) == ("CK824", "counts")
    assert message == f"the package reports the best attempt at basics/m01/quiz, where {counts} was to count"


def test_one_attempt_alone_is_the_best_and_the_last(curriculum: LinkedCurriculum) -> None:
    change_quiz(curriculum, counts="last", attempts=1)
    assert losses_of(curriculum) == []


def test_rules_for_later_are_losses_with_their_places(curriculum: LinkedCurriculum) -> None:
    grading = Grading(bands={}, resit_cap=Percent(Decimal(80)), drop_lowest={"quiz": 1})
    change(curriculum, grading=grading)
    found = losses_of(curriculum)
    assert [(code, place) for code, place, _ in found] == [("CK825", "resit_cap"), ("CK825", "drop_lowest")]
    assert found[0][2].endswith("know nothing of resit_cap")


def test_instructions_of_a_quiz_stand_before_its_questions(curriculum: LinkedCurriculum) -> None:
    change_quiz(curriculum, text="请**独立**作答。")
    page = package_files(Lowering(curriculum, next(curriculum.modules)).package())["index.html"].decode()
    assert page.index('id="quiz-intro"') < page.index("<p>请<strong>独立</strong>作答。</p>") < page.index("quiz-start")
