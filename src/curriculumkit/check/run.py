"""Running a check."""

from collections.abc import Mapping
from pathlib import Path

from curriculumkit.check.acknowledge import acknowledge
from curriculumkit.check.folder import Folder
from curriculumkit.check.report import Report, Summary
from curriculumkit.diagnostics import Diagnostic, Finding, Location, Pointer, Span
from curriculumkit.graph import LinkedCurriculum, link
from curriculumkit.rules import run
from curriculumkit.source import Document

_START = Span(1, 1, 1, 1)


def check(root: Path) -> Report:
    """Check the curriculum in a folder, the one that holds `curriculum.yaml`. Never raises for what is in it."""
    folder = Folder(root)
    curriculum = link(folder.read())
    findings = list(folder.findings)
    if curriculum is not None:
        findings += run(curriculum)
    diagnostics = [_diagnostic(finding, folder.documents) for finding in findings]
    acknowledged: list[Diagnostic] = []
    if curriculum is not None:
        diagnostics, acknowledged, unused = acknowledge(curriculum, diagnostics)
        diagnostics += [_diagnostic(finding, folder.documents) for finding in unused]
    return Report(
        diagnostics=tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.order)),
        curriculum=curriculum,
        summary=_summary(curriculum, len(folder.documents)),
        acknowledged=tuple(acknowledged),
        lines={file: document.lines for file, document in folder.documents.items()},
    )


def locate(place: Pointer | Location, documents: Mapping[str, Document]) -> Location:
    """Where in the text a place is. What is in a file that is no YAML is at its beginning."""
    if isinstance(place, Location):
        return place
    document = documents.get(place.file)
    span = document.span(place.path, place.on_key) if document else _START
    return Location(place.file, span)


def _diagnostic(finding: Finding, documents: Mapping[str, Document]) -> Diagnostic:
    related = tuple((locate(item.place, documents), item.message) for item in finding.related)
    return Diagnostic(finding, locate(finding.place, documents), related)


def _summary(curriculum: LinkedCurriculum | None, files: int) -> Summary:
    if curriculum is None:
        return Summary(files)
    modules = list(curriculum.modules)
    return Summary(
        files=files,
        paths=len(curriculum.paths),
        modules=len(modules),
        objectives=sum(len(module.objectives) for module in modules),
        assessments=sum(len(module.assessments) for module in modules) + sum(1 for p in curriculum.paths if p.exam),
        questions=sum(1 for _ in curriculum.questions),
        certifications=len(curriculum.certifications),
    )
