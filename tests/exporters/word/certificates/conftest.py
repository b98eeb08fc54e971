"""The curriculum that certificates are about."""

from pathlib import Path

import pytest
from tests.exporters.word.certificates.transcripts import linked

from curriculumkit.graph import LinkedCurriculum


@pytest.fixture(scope="session")
def celery_course() -> LinkedCurriculum:
    """The Celery curriculum."""
    return linked()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests of certificates go to one worker."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.xdist_group("certificates"))
