"""A small curriculum in YAML files, checked, exported and unpacked."""

import io
import zipfile
from pathlib import Path

import pytest

from curriculumkit.check import check
from curriculumkit.export import Artefact, Loss
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_scorm import ScormOptions, exporter

QUEUES = Path(__file__).parent / "queues"


def linked() -> LinkedCurriculum:
    """The curriculum of the folder `queues`, read anew."""
    report = check(QUEUES)
    assert report.curriculum is not None
    assert not report.has_errors
    return report.curriculum


@pytest.fixture
def curriculum() -> LinkedCurriculum:
    """The curriculum of the folder `queues`; a test may change it."""
    return linked()


@pytest.fixture(scope="session")
def exported() -> dict[str, bytes]:
    """What the export of the curriculum gives, by path; it loses nothing."""
    outcome = list(exporter.export(linked(), ScormOptions()))
    losses = [str(entry.finding.message) for entry in outcome if isinstance(entry, Loss)]
    assert losses == []
    return {entry.path: b"".join(entry.chunks) for entry in outcome if isinstance(entry, Artefact)}


@pytest.fixture(scope="session")
def packages(exported: dict[str, bytes]) -> dict[str, dict[str, bytes]]:
    """The files of each package, by the module's id."""
    return {path.removesuffix(".zip"): unpacked(data) for path, data in exported.items() if path.endswith(".zip")}


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
