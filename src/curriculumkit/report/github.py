"""Diagnostics as workflow commands of GitHub Actions.

GitHub shows ten annotations of each kind in a step. The gravest come first, and the summary has all. What is switched
off is the first of the notices.
"""

from collections.abc import Iterator, Sequence

from curriculumkit.check import Report
from curriculumkit.diagnostics import Diagnostic, Severity
from curriculumkit.report.paths import ShowFile
from curriculumkit.report.text import found_line
from curriculumkit.report.traces import traces

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_SHOWN = 10


def to_github(report: Report, show_file: ShowFile) -> str:
    """One command a line; a last one says how many more there are than GitHub shows."""
    told = "\n".join(traces(report))
    notices = [f"::notice title=curriculumkit::{_escaped(told)}"] if told else []
    return "\n".join([*_commands(report, show_file, notices), found_line(report)])


def _commands(report: Report, show_file: ShowFile, notices: Sequence[str]) -> Iterator[str]:
    for severity, command in _COMMANDS.items():
        found = [d for d in report.diagnostics if d.severity is severity]
        room = _SHOWN
        if severity is Severity.INFO:
            yield from notices
            room -= len(notices)
        room -= len(found) > room
        yield from (_command(command, diagnostic, show_file) for diagnostic in found[:room])
        if len(found) > room:
            rest = len(found) - room
            yield f"::{command} title=curriculumkit::{rest} more of this kind are in the summary of the job"


def _command(command: str, diagnostic: Diagnostic, show_file: ShowFile) -> str:
    span, finding = diagnostic.location.span, diagnostic.finding
    properties = {"file": show_file(diagnostic.location.file), "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:  # GitHub takes columns only within one line
        properties |= {"col": span.column, "endColumn": span.end_column}
    properties["title"] = f"{diagnostic.code} {finding.fault.name}"
    shown = ",".join(f"{key}={_escaped(str(value), property=True)}" for key, value in properties.items())
    related = [f"{show_file(place.file)}:{place.span.line}: {message}" for place, message in diagnostic.related]
    lines = [str(finding.message), *related, *([str(finding.help)] if finding.help else [])]
    message = _escaped("\n".join(lines))
    return f"::{command} {shown}::{message}"


def _escaped(text: str, *, property: bool = False) -> str:  # noqa: A002 — GitHub's word
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property else text
