"""Diagnostics as SARIF 2.1.0 (OASIS standard of 2020), which code hosts read."""

import json
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from curriculumkit.check import Report
from curriculumkit.check.edits import edits_of
from curriculumkit.check.fingerprint import fingerprints
from curriculumkit.diagnostics import Diagnostic, Location, Message, Severity
from curriculumkit.report.paths import ShowFile
from curriculumkit.rules import BY_CODE, Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_FINGERPRINT = "curriculumkit/v1"


def to_sarif(report: Report, show_file: ShowFile, rules: Mapping[str, Rule] = BY_CODE) -> str:
    """One run with all rules that found something. Acknowledged findings are suppressed results."""
    shown = [*report.diagnostics, *report.acknowledged]
    marks = fingerprints(shown, report.lines)
    codes = sorted({diagnostic.code for diagnostic in shown})
    results = [
        _result(diagnostic, mark, codes, report, show_file) for diagnostic, mark in zip(shown, marks, strict=True)
    ]
    run = {
        "tool": {
            "driver": {
                "name": "curriculumkit",
                "version": version("curriculumkit"),
                "rules": [_rule(code, rules, shown) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, rules: Mapping[str, Rule], shown: Iterable[Diagnostic]) -> dict[str, Any]:
    example = next(diagnostic for diagnostic in shown if diagnostic.code == code).finding.fault
    described: dict[str, Any] = {
        "id": code,
        "name": example.name,
        "defaultConfiguration": {"level": _LEVELS[example.severity]},
    }
    if rule := rules.get(code):
        described["shortDescription"] = {"text": rule.summary}
        described["help"] = {"text": rule.markdown, "markdown": rule.markdown}
    return described


def _result(
    diagnostic: Diagnostic, mark: str, codes: Sequence[str], report: Report, show_file: ShowFile
) -> dict[str, Any]:
    finding = diagnostic.finding
    text = f"{finding.message}. {_sentence(finding.help)}" if finding.help else str(finding.message)
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": codes.index(diagnostic.code),
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": _place(diagnostic.location, show_file)}],
        "partialFingerprints": {_FINGERPRINT: mark},
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _place(location, show_file), "message": {"text": str(message)}}
            for number, (location, message) in enumerate(diagnostic.related, 1)
        ]
    if diagnostic.acknowledged is not None:
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": diagnostic.acknowledged}]
    if changes := _changes(diagnostic, report, show_file):
        result["fixes"] = [{"description": {"text": str(finding.help or finding.message)}, "artifactChanges": changes}]
    return result


def _sentence(message: Message) -> str:
    text = str(message)
    return text[:1].upper() + text[1:]


def _changes(diagnostic: Diagnostic, report: Report, show_file: ShowFile) -> list[dict[str, Any]]:
    documents = report.curriculum.documents if report.curriculum else {}
    by_file: dict[str, list[dict[str, Any]]] = {}
    for location, text in edits_of(diagnostic, documents):
        replacement = {"deletedRegion": _region(location), "insertedContent": {"text": text}}
        by_file.setdefault(location.file, []).append(replacement)
    return [{"artifactLocation": _artifact(file, show_file), "replacements": r} for file, r in by_file.items()]


def _place(location: Location, show_file: ShowFile) -> dict[str, Any]:
    return {"artifactLocation": _artifact(location.file, show_file), "region": _region(location)}


def _artifact(file: str, show_file: ShowFile) -> dict[str, Any]:
    return {"uri": quote(show_file(file))}


def _region(location: Location) -> dict[str, int]:
    span = location.span
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
