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


def outcome(options: ScormOptions) -> tuple[dict[str, bytes], list[str]]:
    """What an export of the curriculum gives, by path, and the codes of what got lost."""
    made = list(exporter.export(linked(), options))
    losses = [f"{entry.finding.fault.code} {entry.finding.message}" for entry in made if isinstance(entry, Loss)]
    return {entry.path: b"".join(entry.chunks) for entry in made if isinstance(entry, Artefact)}, losses


@pytest.fixture(scope="session")
def exported() -> dict[str, bytes]:
    """The packages of SCORM 1.2; only the essay can't be held."""
    made, losses = outcome(ScormOptions())
    assert [loss[:5] for loss in losses] == ["CK813"]
    return made


@pytest.fixture(scope="session")
def packages(exported: dict[str, bytes]) -> dict[str, dict[str, bytes]]:
    """The files of each package, by the module's id."""
    return unpacked_all(exported)


@pytest.fixture(scope="session")
def packages_2004() -> dict[str, dict[str, bytes]]:
    """The same in SCORM 2004."""
    return unpacked_all(outcome(ScormOptions(edition="2004"))[0])


def unpacked_all(exported: dict[str, bytes]) -> dict[str, dict[str, bytes]]:
    """The files of each package, by its name."""
    return {path.removesuffix(".zip"): unpacked(data) for path, data in exported.items() if path.endswith(".zip")}


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
