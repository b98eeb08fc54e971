"""A small school whose rules have every kind of condition, and transcripts judged by them."""

from pathlib import Path

import pytest

from curriculumkit.check import check
from curriculumkit.graph import LinkedCurriculum

SCHOOL = Path(__file__).parent / "school"


@pytest.fixture(scope="session")
def school() -> LinkedCurriculum:
    linked = check(SCHOOL).curriculum
    assert linked is not None
    return linked


@pytest.fixture(scope="session")
def celery_curriculum() -> LinkedCurriculum:
    linked = check(Path(__file__).parents[3] / "curriculum" / "celery").curriculum
    assert linked is not None
    return linked
