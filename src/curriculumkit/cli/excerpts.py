"""Findings about a file that is no part of a curriculum: each with the line that it is about."""

from collections.abc import Sequence

import click

from curriculumkit.diagnostics import Finding, Location
from curriculumkit.report.excerpt import excerpt
from curriculumkit.source.lines import Lines

_MOST = 50
"""Findings that are printed."""


def print_findings(findings: Sequence[Finding], content: bytes) -> None:
    """Print findings about a file with this content to standard error."""
    lines = Lines(content.decode("utf-8-sig", errors="replace"))
    for finding in findings[:_MOST]:
        click.echo(_written(finding, lines), err=True)
    if len(findings) > _MOST:
        click.echo(f"… and {len(findings) - _MOST} more", err=True)


def _written(finding: Finding, lines: Lines) -> str:
    place = finding.place
    parts = [f"{finding.fault.severity}[{finding.fault.code}]: {finding.message}"]
    if isinstance(place, Location):
        span = place.span
        number = str(span.line)
        gutter = " " * len(number)
        parts.append(f"{gutter}--> {place.file}:{span.line}:{span.column}")
        if span.line <= len(lines) and lines[span.line - 1].strip():
            shown, space, marks = excerpt(lines[span.line - 1], span)
            parts += [f"{number} | {shown}", f"{gutter} | {space}{marks}"]
    if finding.help:
        parts.append(f"   = help: {finding.help}")
    return "\n".join((*parts, ""))


def finding_json(finding: Finding) -> dict[str, object]:
    """A finding for other programs."""
    place = finding.place
    where = {"file": place.file}
    start = {"line": place.span.line, "column": place.span.column} if isinstance(place, Location) else {}
    return {
        "code": finding.fault.code,
        "name": finding.fault.name,
        "severity": finding.fault.severity.value,
        "message": str(finding.message),
        "help": str(finding.help) if finding.help else None,
        **where,
        **start,
    }
