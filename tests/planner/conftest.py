"""The Celery curriculum, linked once for all tests of the planner."""

from functools import cache
from pathlib import Path

import pytest

from curriculumkit.check import check
from curriculumkit.graph import LinkedCurriculum


@cache
def _linked(folder: Path) -> LinkedCurriculum:
    curriculum = check(folder).curriculum
    assert curriculum is not None
    return curriculum


@pytest.fixture
def course(celery: Path) -> LinkedCurriculum:
    """The Celery curriculum."""
    return _linked(celery)
