"""Diagnostics as a code quality report of GitLab: Code Climate's issues, as far as GitLab reads them.

It has no room for what is switched off: whoever writes one tells of that elsewhere.
"""

import json

from curriculumkit.check import Report
from curriculumkit.check.fingerprint import fingerprints
from curriculumkit.diagnostics import Severity
from curriculumkit.report.paths import ShowFile
from curriculumkit.report.text import advised

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def to_gitlab(report: Report, show_file: ShowFile) -> str:
    """One object for each finding."""
    marks = fingerprints(report.diagnostics, report.lines)
    issues = [
        {
            "description": advised(diagnostic.finding),
            "check_name": f"{diagnostic.code} {diagnostic.finding.fault.name}",
            "fingerprint": mark,
            "severity": _SEVERITIES[diagnostic.severity],
            "location": {
                "path": show_file(diagnostic.location.file),
                "lines": {"begin": diagnostic.location.span.line, "end": diagnostic.location.span.end_line},
            },
        }
        for diagnostic, mark in zip(report.diagnostics, marks, strict=True)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2)
