"""Running a check."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from curriculumkit.check.acknowledge import acknowledge
from curriculumkit.check.folder import Folder
from curriculumkit.check.locate import locate
from curriculumkit.check.parallel import in_order
from curriculumkit.check.report import Report, Summary
from curriculumkit.check.settings import is_error, silenced, weighed
from curriculumkit.check.silence import Silence
from curriculumkit.check.useless import useless_settings
from curriculumkit.diagnostics import Diagnostic, Finding
from curriculumkit.graph import LinkedCurriculum, link
from curriculumkit.rules import Rule, parts
from curriculumkit.rules.internal import rule_crashed
from curriculumkit.source import Document
from curriculumkit.source.collector import collector_paused
from curriculumkit.source.lines import Lines


def check(root: Path, extra: Sequence[Rule] = ()) -> Report:
    """Check the curriculum in a folder, the one that holds `curriculum.yaml`. Never raises for what is in it.

    `extra` are the rules of an export format.
    """
    with collector_paused():
        return _report(Folder(root), extra)


def _report(folder: Folder, extra: Sequence[Rule]) -> Report:
    curriculum = link(folder.read())
    findings = list(folder.findings)
    if curriculum is not None:
        curriculum.documents = folder.documents
        curriculum.files = folder.names
        findings += _of_rules(curriculum, extra)
    diagnostics = [_diagnostic(finding, folder.documents) for finding in findings]
    acknowledged: list[Diagnostic] = []
    silences: list[Silence] = []
    is_exportable = not any(map(is_error, diagnostics))
    if curriculum is not None:
        checks = curriculum.model.checks
        diagnostics = weighed(checks, diagnostics)
        diagnostics, acknowledged, about = acknowledge(curriculum, diagnostics, {rule.code for rule in extra})
        about += useless_settings(curriculum, diagnostics)
        diagnostics += weighed(checks, (_diagnostic(finding, folder.documents) for finding in about))
        diagnostics, silences = silenced(checks, diagnostics)
    return Report(
        diagnostics=tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.order)),
        curriculum=curriculum,
        summary=_summary(curriculum, len(folder.documents)),
        acknowledged=tuple(acknowledged),
        lines=_lines(curriculum, folder.documents),
        silences=tuple(silences),
        is_exportable=is_exportable,
    )


def _of_rules(curriculum: LinkedCurriculum, extra: Sequence[Rule]) -> Iterator[Finding]:
    """What the rules find; of a rule that crashes in several parts, one finding."""
    size = sum(len(document.text) for document in curriculum.documents.values())
    crashed: set[object] = set()
    for finding in chain.from_iterable(in_order(parts(curriculum, extra), 2 * size)):
        if finding.fault == rule_crashed.FAULT:
            if finding.message.args["rule"] in crashed:
                continue
            crashed.add(finding.message.args["rule"])
        yield finding


def _lines(curriculum: LinkedCurriculum | None, documents: Mapping[str, Document]) -> dict[str, Sequence[str]]:
    lines: dict[str, Sequence[str]] = {file: document.lines for file, document in documents.items()}
    for module in curriculum.modules if curriculum else ():
        lines |= {lesson.file: Lines(lesson.page) for lesson in module.lessons.values() if lesson.page}
    return lines


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
        assessments=sum(1 for _ in curriculum.assessments),
        questions=sum(1 for _ in curriculum.questions),
        certifications=len(curriculum.certifications),
    )
