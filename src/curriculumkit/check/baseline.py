"""A baseline: findings that were there when somebody began to check, one a line of a JSON file."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from curriculumkit.check.fingerprint import fingerprints
from curriculumkit.check.report import Report
from curriculumkit.check.settings import Silence
from curriculumkit.diagnostics import Diagnostic, Finding, Location, Span
from curriculumkit.rules.references import unused_baseline_entry

BASELINE_FILE = "baseline.json"
"""Where a baseline lies in a curriculum's folder, unless a command says otherwise."""


def baseline_text(report: Report) -> str:
    """The baseline that hides everything in a report."""
    pairs = zip(report.diagnostics, fingerprints(report.diagnostics, report.lines), strict=True)
    entries = [
        json.dumps(
            {"code": d.code, "file": d.location.file, "fingerprint": mark, "message": str(d.finding.message)},
            ensure_ascii=False,
        )
        for d, mark in pairs
    ]
    return '{"version": 1, "findings": [\n' + ",\n".join(entries) + "\n]}\n"


def without_baseline(report: Report, path: Path, name: str) -> Report:
    """The report without what its baseline knows, and with findings about entries that match nothing."""
    text = path.read_text(encoding="utf-8")
    try:
        known = _entries(text)
    except (ValueError, KeyError, TypeError) as error:
        unreadable = unused_baseline_entry.UNREADABLE.at(_line(name, 1), reason=str(error))
        return replace(report, diagnostics=(*report.diagnostics, _diagnostic(unreadable)))
    kept: list[Diagnostic] = []
    used: set[str] = set()
    for diagnostic, mark in zip(report.diagnostics, fingerprints(report.diagnostics, report.lines), strict=True):
        if mark in known:
            used.add(mark)
        else:
            kept.append(diagnostic)
    numbers = {mark: number for number, line in enumerate(text.splitlines(), 1) for mark in known if mark in line}
    stale = [
        _diagnostic(unused_baseline_entry.FAULT.at(_line(name, numbers[mark]), code=entry["code"], file=entry["file"]))
        for mark, entry in known.items()
        if mark not in used
    ]
    hidden = len(report.diagnostics) - len(kept)
    trace = Silence(", ".join(sorted({known[mark]["code"] for mark in used})) or "nothing", f"baseline {name}", hidden)
    return replace(
        report,
        diagnostics=(*kept, *stale),
        silences=(*report.silences, trace),
        lines={**report.lines, name: text.splitlines()},
    )


def _entries(text: str) -> Mapping[str, Mapping[str, str]]:
    findings: Sequence[Mapping[str, str]] = json.loads(text)["findings"]
    return {entry["fingerprint"]: {"code": entry["code"], "file": entry["file"]} for entry in findings}


def _line(name: str, number: int) -> Location:
    return Location(name, Span(number, 1, number, 1))


def _diagnostic(finding: Finding) -> Diagnostic:
    place = finding.place
    return Diagnostic(finding, place if isinstance(place, Location) else Location(place.file, Span(1, 1, 1, 1)))
