"""Diagnostics as SARIF 2.1.0 (OASIS standard of 2020), which code hosts read."""

import json
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

from curriculumkit.check import Report
from curriculumkit.check.edits import edits_of
from curriculumkit.check.fingerprint import fingerprints
from curriculumkit.diagnostics import Diagnostic, Location, Severity
from curriculumkit.report.json import silence_json
from curriculumkit.report.paths import ShowFile
from curriculumkit.report.text import advised
from curriculumkit.report.traces import traces
from curriculumkit.rules import BY_CODE, Rule
from curriculumkit.rules.internal import rule_crashed

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "%SRCROOT%"
"""What tools call the root of a repository."""
_FINGERPRINT = "curriculumkit/v1"


def to_sarif(
    report: Report,
    show_file: ShowFile,
    root: Path | None = None,
    rules_url: str | None = None,
    rules: Mapping[str, Rule] = BY_CODE,
) -> str:
    """One run with all rules that found something. Acknowledged findings are suppressed results.

    `root` is the folder that shown files are relative to, as a rule that of the repository; the rules' pages lie at
    `rules_url`.
    """
    shown = [*report.diagnostics, *report.acknowledged]
    marks = fingerprints(shown, report.lines)
    codes = sorted(_codes(shown) | (_severities(report).keys() & rules.keys()))
    results = [
        _result(diagnostic, mark, codes, report, show_file) for diagnostic, mark in zip(shown, marks, strict=True)
    ]
    run = {
        "tool": {
            "driver": {
                "name": "curriculumkit",
                "version": version("curriculumkit"),
                "rules": [_rule(code, rules, shown, rules_url) for code in codes],
            }
        },
        "invocations": [_invocation(report, codes)],
        "columnKind": "unicodeCodePoints",
        "results": results,
        **({"originalUriBaseIds": {_ROOT: {"uri": f"{root.as_uri()}/"}}} if root else {}),
        "properties": {"switchedOff": [silence_json(silence) for silence in report.silences]},
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _severities(report: Report) -> Mapping[str, str]:
    """The severities that the curriculum gives to codes."""
    return report.curriculum.model.checks.severity if report.curriculum else {}


def _invocation(report: Report, codes: Sequence[str]) -> dict[str, Any]:
    """How the run went, with what is switched off or weighs otherwise than the rules say."""
    notes = [{"level": "note", "message": {"text": trace}} for trace in traces(report)]
    changed = [
        {"descriptor": {"id": code, "index": codes.index(code)}, "configuration": {"level": _LEVELS[Severity(name)]}}
        for code, name in _severities(report).items()
        if code in codes
    ]
    invocation: dict[str, Any] = {"executionSuccessful": rule_crashed.FAULT.code not in _codes(report.diagnostics)}
    return invocation | {
        key: value
        for key, value in (("toolConfigurationNotifications", notes), ("ruleConfigurationOverrides", changed))
        if value
    }


def _codes(diagnostics: Iterable[Diagnostic]) -> set[str]:
    return {diagnostic.code for diagnostic in diagnostics}


def _rule(code: str, rules: Mapping[str, Rule], shown: Iterable[Diagnostic], rules_url: str | None) -> dict[str, Any]:
    found = (diagnostic.finding.fault for diagnostic in shown if diagnostic.code == code)
    example = next(found, None) or rules[code].faults[0]
    described: dict[str, Any] = {
        "id": code,
        "name": example.name,
        "defaultConfiguration": {"level": _LEVELS[example.severity]},
    }
    if rules_url:
        described["helpUri"] = f"{rules_url}/{code}-{example.name}.md"
    if rule := rules.get(code):
        described["shortDescription"] = {"text": rule.summary}
        described["help"] = {"text": rule.markdown, "markdown": rule.markdown}
    return described


def _result(
    diagnostic: Diagnostic, mark: str, codes: Sequence[str], report: Report, show_file: ShowFile
) -> dict[str, Any]:
    finding = diagnostic.finding
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": codes.index(diagnostic.code),
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": advised(finding)},
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
    path = PurePosixPath(show_file(file))
    return {"uri": path.as_uri()} if path.is_absolute() else {"uri": quote(str(path)), "uriBaseId": _ROOT}


def _region(location: Location) -> dict[str, int]:
    span = location.span
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
