"""Curricula as Word files, made once for all tests."""

from pathlib import Path

import pytest
from tests.exporters.curricula import export, without_errors

from curriculumkit.diagnostics import Finding
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_word import WordOptions, exporter

COURSE = Path(__file__).parent / "course"
ROOT = Path(__file__).parents[3]


def linked(folder: Path) -> LinkedCurriculum:
    """The curriculum of a folder, which has no errors."""
    return without_errors(folder)


def exported(curriculum: LinkedCurriculum, options: WordOptions) -> tuple[dict[str, bytes], list[Finding]]:
    """The files of an export by path, and its losses."""
    return export(exporter, curriculum, options)


@pytest.fixture(scope="session")
def course() -> LinkedCurriculum:
    """A curriculum in English with everything that a curriculum can have."""
    return linked(COURSE)


@pytest.fixture(scope="session")
def celery_curriculum() -> LinkedCurriculum:
    """The Celery curriculum."""
    return linked(ROOT / "curriculum" / "celery")


@pytest.fixture(scope="session")
def celery_files(celery_curriculum: LinkedCurriculum) -> dict[str, bytes]:
    """All Word files of the Celery curriculum."""
    files, losses = exported(celery_curriculum, WordOptions())
    assert [str(loss.message) for loss in losses] == []
    return files


@pytest.fixture(scope="session")
def course_files(course: LinkedCurriculum) -> dict[str, bytes]:
    """All Word files of the course, for teachers."""
    files, losses = exported(course, WordOptions(audience="teacher"))
    assert [str(loss.message) for loss in losses] == []
    return files


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests here go to one worker, so that files are made and laid out once."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.xdist_group("word"))
