"""Curricula for the tests of exporters, and what an export gives."""

from pathlib import Path
from typing import Any

from curriculumkit.check import check
from curriculumkit.diagnostics import Finding
from curriculumkit.export import Exporter, Loss
from curriculumkit.graph import LinkedCurriculum


def without_errors(folder: Path) -> LinkedCurriculum:
    """The curriculum of a folder, which has no errors."""
    report = check(folder)
    assert [str(d.finding.message) for d in report.diagnostics if d.severity == "error"] == []
    assert report.curriculum is not None
    return report.curriculum


def export(exporter: Exporter, curriculum: LinkedCurriculum, options: Any) -> tuple[dict[str, bytes], list[Finding]]:
    """The files of an export by path, and its losses."""
    files: dict[str, bytes] = {}
    losses = []
    for item in exporter.export(curriculum, options):
        if isinstance(item, Loss):
            losses.append(item.finding)
        else:
            files[item.path] = b"".join(item.chunks)
    return files, losses
