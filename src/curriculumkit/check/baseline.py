"""A baseline: findings that were there when somebody began to check, one a line of a JSON file."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from curriculumkit.check.fingerprint import fingerprints
from curriculumkit.check.report import Report
from curriculumkit.check.silence import Silence
from curriculumkit.diagnostics import Diagnostic, Finding, Location, Span
from curriculumkit.rules.references import unused_baseline_entry

BASELINE_FILE = "baseline.json"
"""Where a baseline lies in a curriculum's folder, unless a command says otherwise."""
_VERSION = 1
_MARK = re.compile(r'"fingerprint":\s*"([^"]*)"')


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
    return f'{{"version": {_VERSION}, "findings": [\n' + ",\n".join(entries) + "\n]}\n"


def without_baseline(report: Report, path: Path, name: str) -> Report:
    """The report without what its baseline knows, and with findings about entries that match nothing."""
    text = path.read_bytes().decode(errors="replace")
    known = _entries(text, _line(name, 1))
    if isinstance(known, Finding):
        return replace(report, diagnostics=(*report.diagnostics, _diagnostic(known)))
    kept: list[Diagnostic] = []
    hidden: list[Diagnostic] = []
    used: set[str] = set()
    for diagnostic, mark in zip(report.diagnostics, fingerprints(report.diagnostics, report.lines), strict=True):
        if mark in known:
            used.add(mark)
            hidden.append(diagnostic)
        else:
            kept.append(diagnostic)
    numbers = {mark: number for number, line in enumerate(text.splitlines(), 1) for mark in _MARK.findall(line)}
    stale = [
        _diagnostic(
            unused_baseline_entry.FAULT.at(_line(name, numbers.get(mark, 1)), code=entry["code"], file=entry["file"])
        )
        for mark, entry in known.items()
        if mark not in used
    ]
    codes = ", ".join(sorted({diagnostic.code for diagnostic in hidden}))
    trace = Silence.of(codes or "nothing", f"baseline {name}", hidden)
    return replace(
        report,
        diagnostics=(*kept, *stale),
        silences=(*report.silences, trace),
        lines={**report.lines, name: text.splitlines()},
    )


def _entries(text: str, place: Location) -> Mapping[str, Mapping[str, str]] | Finding:
    """What a baseline has, by fingerprint, or why it cannot be used."""
    try:
        data = json.loads(text)
    except ValueError as error:
        return unused_baseline_entry.UNREADABLE.at(place, reason=str(error))
    if not isinstance(data, dict) or "version" not in data:
        return unused_baseline_entry.UNREADABLE.at(place, reason="it is no object with a `version`")
    if data["version"] != _VERSION:
        return unused_baseline_entry.VERSION.at(place, version=data["version"], known=_VERSION)
    try:
        return {str(one["fingerprint"]): {key: str(one[key]) for key in ("code", "file")} for one in data["findings"]}
    except (KeyError, TypeError):
        reason = "`findings` is no list of objects with `code`, `file` and `fingerprint`"
        return unused_baseline_entry.UNREADABLE.at(place, reason=reason)


def _line(name: str, number: int) -> Location:
    return Location(name, Span(number, 1, number, 1))


def _diagnostic(finding: Finding) -> Diagnostic:
    place = finding.place
    return Diagnostic(finding, place if isinstance(place, Location) else Location.top(place.file))
