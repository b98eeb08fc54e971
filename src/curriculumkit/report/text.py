"""Diagnostics as text, like a good compiler's: rich on a terminal, plain in a pipe."""

from collections.abc import Sequence
from dataclasses import asdict

from rich.console import Console
from rich.text import Text

from curriculumkit.check import Report
from curriculumkit.diagnostics import Diagnostic, Finding, Location, Severity
from curriculumkit.report.excerpt import excerpt
from curriculumkit.report.paths import ShowFile
from curriculumkit.report.traces import NAMES, number_of, traces

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}
_QUIET = "dim"


def print_report(report: Report, console: Console, show_file: ShowFile, acknowledged: bool = False) -> None:
    """Print all diagnostics, and a summary of what was read and found."""
    for diagnostic in report.diagnostics:
        _print(diagnostic, report, console, show_file)
    if acknowledged:
        for diagnostic in report.acknowledged:
            _print_line(diagnostic, console, show_file)
    console.print(Text(read_line(report), style=_QUIET))
    console.print(_found(report))
    for trace in traces(report):
        console.print(Text(trace, style=_QUIET))
    codes = sorted({d.code for d in report.diagnostics if d.severity is not Severity.INFO})
    if codes:
        shown = ", ".join(codes)
        console.print(Text(f"curriculumkit rule CODE explains: {shown}", style=_QUIET))


def _print(diagnostic: Diagnostic, report: Report, console: Console, show_file: ShowFile) -> None:
    if diagnostic.severity is Severity.INFO:
        _print_line(diagnostic, console, show_file)
        return
    finding = diagnostic.finding
    style = _STYLES[diagnostic.severity]
    title = Text.assemble((f"{diagnostic.severity}[{diagnostic.code}]", style), (f": {finding.message}", "bold"))
    console.print(title)
    _print_place(diagnostic.location, "-->", style, None, report, console, show_file)
    for location, message in diagnostic.related:
        _print_place(location, ":::", "blue", str(message), report, console, show_file)
    if finding.help:
        console.print(Text.assemble(("   = ", _QUIET), ("help: ", "bold"), str(finding.help)))
    console.print()


def _print_line(diagnostic: Diagnostic, console: Console, show_file: ShowFile) -> None:
    finding = diagnostic.finding
    reason = f" (acknowledged: {diagnostic.acknowledged})" if diagnostic.acknowledged else f"; {finding.help}"
    head = (f"{diagnostic.severity}[{diagnostic.code}]", _STYLES[diagnostic.severity])
    place = (f" {_where(diagnostic.location, show_file)}: ", _QUIET)
    console.print(Text.assemble(head, place, str(finding.message), (reason, _QUIET)))


def _where(location: Location, show_file: ShowFile) -> str:
    return f"{show_file(location.file)}:{location.span.line}:{location.span.column}"


def _print_place(
    location: Location,
    arrow: str,
    style: str,
    label: str | None,
    report: Report,
    console: Console,
    show_file: ShowFile,
) -> None:
    number = str(location.span.line)
    gutter = " " * len(number)
    console.print(Text.assemble((f"{gutter}{arrow} ", "blue"), _where(location, show_file)))
    line = _line(report.lines.get(location.file, ()), location.span.line)
    if line is None:
        if label:
            console.print(Text(f"{gutter} = {label}"))
        return
    shown, space, marks = excerpt(line, location.span)
    console.print(Text.assemble((f"{number} | ", "blue"), shown))
    console.print(Text.assemble((f"{gutter} | ", "blue"), space, (marks, style), f" {label}" if label else ""))


def _line(lines: Sequence[str], number: int) -> str | None:
    return lines[number - 1] if 0 < number <= len(lines) else None


def described(diagnostic: Diagnostic, show_file: ShowFile) -> str:
    """A diagnostic in a line: place, weight, code, message and help."""
    finding = diagnostic.finding
    advice = f"; {finding.help}" if finding.help else ""
    return (
        f"{_where(diagnostic.location, show_file)}: {diagnostic.severity}[{diagnostic.code}] {finding.message}{advice}"
    )


def advised(finding: Finding) -> str:
    """What is wrong and what to do, in two sentences."""
    if finding.help is None:
        return str(finding.message)
    advice = str(finding.help)
    return f"{finding.message}. {advice[:1].upper()}{advice[1:]}"


def found_line(report: Report) -> str:
    """How much was found, in a line."""
    return _found(report).plain


def read_line(report: Report) -> str:
    """How much was read, in a line."""
    counts = asdict(report.summary)
    files = number_of(counts.pop("files"), "files")
    return f"read {files}: " + ", ".join(number_of(count, name) for name, count in counts.items())


def _found(report: Report) -> Text:
    parts: list[tuple[str, str]] = []
    for severity, name in NAMES.items():
        count = report.count(severity)
        parts += [(number_of(count, name), _STYLES[severity] if count else "green"), (", ", "")]
    return Text.assemble(*parts[:-1])
