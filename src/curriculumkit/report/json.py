"""Diagnostics as JSON. The shape is described in `docs/validate-json.md`; `version` rises when it changes."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from curriculumkit.check import Report
from curriculumkit.check.silence import Silence
from curriculumkit.diagnostics import Diagnostic, Location, Message, Pointer

VERSION = 1


def to_json(report: Report, root: str) -> str:
    """The report of the curriculum in the folder `root`."""
    document = {
        "version": VERSION,
        "root": root,
        "summary": {**asdict(report.summary), "ignored": report.ignored},
        "diagnostics": [_diagnostic(diagnostic) for diagnostic in report.diagnostics],
        "switched_off": [silence_json(silence) for silence in report.silences],
        "acknowledged": [_diagnostic(diagnostic) for diagnostic in report.acknowledged],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def silence_json(silence: Silence) -> dict[str, Any]:
    """The trace of something that is switched off."""
    return {**asdict(silence), "count": silence.count}


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    finding = diagnostic.finding
    place = finding.place
    return {
        "code": diagnostic.code,
        "name": finding.fault.name,
        "severity": diagnostic.severity.value,
        "message": str(finding.message),
        "template": finding.message.template,
        "arguments": _arguments(finding.message),
        "help": str(finding.help) if finding.help else None,
        **_location(diagnostic.location),
        "path": list(place.path) if isinstance(place, Pointer) else None,
        "related": [{"message": str(message), **_location(location)} for location, message in diagnostic.related],
        "acknowledged": diagnostic.acknowledged,
        "provisional": diagnostic.provisional,
    }


def _arguments(message: Message) -> Mapping[str, object]:
    return {key: value if isinstance(value, int) else str(value) for key, value in message.args.items()}


def _location(location: Location) -> dict[str, Any]:
    span = location.span
    start = {"line": span.line, "column": span.column}
    return {"file": location.file, "start": start, "end": {"line": span.end_line, "column": span.end_column}}
