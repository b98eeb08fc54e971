"""Records of learners at the Celery course: everything that a certification takes, dated or not."""

from collections.abc import Mapping
from pathlib import Path

from tests.exporters.curricula import export, without_errors

from curriculumkit.diagnostics import Finding
from curriculumkit.export import GivenFile
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_word.certificates import CertificateOptions, exporter

TESTS = Path(__file__).parents[3]
CELERY = TESTS.parent / "curriculum" / "celery"
FOUNDATION = """\
    - complete: foundation
      date: 2026-01-20
    - pass: foundation/exam
      score: 82%
      date: 2026-02-20
    - pass: foundation/exam
      score: 90%
      date: 2026-05-01
    - submit: foundation/capstone
      date: 2026-02-24
"""
PROFESSIONAL = """\
    - complete: professional
      date: 2026-02-01
    - pass: professional/exam
      score: 80%
      date: 2026-02-02
    - submit: professional/capstone
      date: 2026-02-03
"""
UNDATED = """\
    - complete: foundation
    - pass: foundation/exam
      score: 82%
    - submit: foundation/capstone
"""


def linked(folder: Path = CELERY) -> LinkedCurriculum:
    """The curriculum of a folder, which has no errors."""
    return without_errors(folder)


def records(learners: Mapping[str, str], names: Mapping[str, str] | None = None, head: str = "") -> GivenFile:
    """A file of transcripts: records by learner."""
    text = f"version: '1.0'\n{head}learners:\n"
    for learner, body in learners.items():
        name = f"    name: {names[learner]}\n" if names and learner in names else ""
        text += f"  {learner}:\n{name}    records:\n{body}"
    return GivenFile("autumn.yaml", text.encode())


def exported(
    curriculum: LinkedCurriculum, options: CertificateOptions | None = None
) -> tuple[dict[str, bytes], list[Finding]]:
    """The files of an export by path, and its losses."""
    return export(exporter, curriculum, options or CertificateOptions())
