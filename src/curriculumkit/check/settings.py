"""What `checks` in `curriculum.yaml` makes of findings."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fnmatch import translate
from typing import TypeAlias

from curriculumkit.check.silence import Silence
from curriculumkit.diagnostics import Diagnostic, Severity
from curriculumkit.model.checks import Checks
from curriculumkit.rules import BY_CODE

OF_FORMATS = "CK8"
"""Codes that exporters bring with them: of what formats cannot hold, found only where a format is asked about."""
FilePattern: TypeAlias = tuple[str, re.Pattern[str], tuple[str, ...]]
"""Which files, as written and compiled, and which codes do not hold there."""


def weighed(checks: Checks, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics with the severities that a curriculum gives them; those of rules that are too new only warn."""
    return [_weighed(checks, diagnostic) for diagnostic in diagnostics]


def _weighed(checks: Checks, diagnostic: Diagnostic) -> Diagnostic:
    if diagnostic.code in checks.severity:
        diagnostic = replace(diagnostic, weight=Severity(checks.severity[diagnostic.code]))
    rule = BY_CODE.get(diagnostic.code)
    if checks.rule_set is None or rule is None or rule.since <= checks.rule_set:
        return diagnostic
    weight = Severity.WARNING if diagnostic.severity is Severity.ERROR else diagnostic.severity
    return replace(diagnostic, weight=weight, provisional=True)


def silenced(checks: Checks, diagnostics: Sequence[Diagnostic]) -> tuple[list[Diagnostic], list[Silence]]:
    """What is left of the diagnostics, and a trace of all that is switched off. Errors stay."""
    patterns = file_patterns(checks)
    hidden: dict[tuple[str, str], list[Diagnostic]] = {switch: [] for switch in _switches(checks)}
    kept = []
    for diagnostic in diagnostics:
        by = _switch(checks, patterns, diagnostic)
        if by is None or is_error(diagnostic):
            kept.append(diagnostic)
        else:
            hidden[by].append(diagnostic)
    return kept, [Silence.of(codes, by, found) for (codes, by), found in hidden.items()]


def file_patterns(checks: Checks) -> list[FilePattern]:
    """The entries of `files`, in their order."""
    return [(file, re.compile(translate(file)), codes) for file, codes in checks.files.items()]


def is_error(diagnostic: Diagnostic) -> bool:
    """Whether it stops an export, whatever a curriculum says of its weight."""
    return diagnostic.finding.fault.severity is Severity.ERROR


def _switches(checks: Checks) -> Iterator[tuple[str, str]]:
    yield from ((code, "ignore") for code in checks.ignore)
    yield from ((code, f"files {file}") for file, codes in checks.files.items() for code in codes)


def _switch(checks: Checks, patterns: Iterable[FilePattern], diagnostic: Diagnostic) -> tuple[str, str] | None:
    for code in checks.ignore:
        if diagnostic.code.startswith(code):
            return code, "ignore"
    for file, pattern, codes in patterns:
        named = next((code for code in codes if diagnostic.code.startswith(code)), None)
        if named is not None and pattern.match(diagnostic.location.file):
            return named, f"files {file}"
    return None
