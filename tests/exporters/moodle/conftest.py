"""A curriculum with every interaction, and what the export makes of curricula."""

import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from tests.exporters.curricula import export, without_errors

from curriculumkit.diagnostics import Finding
from curriculumkit.export import Artefact
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_moodle import MoodleOptions, exporter
from curriculumkit_moodle.importer import importer

COURSE = Path(__file__).parent / "course"
WHOLE = MoodleOptions(per="curriculum")


def linked(folder: Path = COURSE) -> LinkedCurriculum:
    """The curriculum of a folder, which has no errors."""
    return without_errors(folder)


def exported(curriculum: LinkedCurriculum, options: MoodleOptions = WHOLE) -> tuple[dict[str, bytes], list[Finding]]:
    """The files of an export by path, and its losses."""
    return export(exporter, curriculum, options)


def only_file(curriculum: LinkedCurriculum, options: MoodleOptions = WHOLE) -> bytes:
    """The one XML file of an export."""
    (file,) = (data for path, data in exported(curriculum, options)[0].items() if path.endswith(".xml"))
    return file


def imported(source: bytes, folder: Path) -> list[Finding]:
    """Import a file into a folder; what was found on the way."""
    findings: list[Finding] = []
    for item in importer.read(io.BytesIO(source), "bank.xml"):
        if isinstance(item, Artefact):
            write_plainly(item, folder)
        else:
            findings.append(item)
    return findings


def write_plainly(artefact: Artefact, folder: Path) -> None:
    """The bytes of an artefact below a folder."""
    target = folder / artefact.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(b"".join(artefact.chunks))


def change(curriculum: LinkedCurriculum, key: str, **values: Any) -> None:
    """Give a question other values."""
    question = next(question for question in curriculum.questions if question.id.endswith(key))
    question.model = question.model.model_copy(update=values)
    # A copy takes along what the original has worked out.
    question.model.__dict__.pop("interaction", None)


def by_key(source: bytes) -> dict[str, etree._Element]:
    """The questions of a file by the last part of their idnumbers."""
    root = etree.fromstring(source, etree.XMLParser(strip_cdata=False))
    return {(q.findtext("idnumber") or "").split("/", 4)[-1]: q for q in root.iter("question")}


def codes(findings: Iterable[Finding]) -> list[str]:
    """Their codes, sorted."""
    return sorted(finding.fault.code for finding in findings)


@pytest.fixture(scope="session")
def course() -> bytes:
    """The whole course as one file."""
    return only_file(linked())
