"""What `checks` in `curriculum.yaml` makes of findings, and what is wrong with it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fnmatch import translate

from curriculumkit.check.silence import Silence
from curriculumkit.diagnostics import Diagnostic, Finding, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.checks import Checks
from curriculumkit.rules import BY_CODE
from curriculumkit.rules.references import unused_check
from curriculumkit.rules.rule import RULE_SET


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
    patterns = [(file, re.compile(translate(file)), codes) for file, codes in checks.files.items()]
    hidden: dict[tuple[str, str], list[Diagnostic]] = {switch: [] for switch in _switches(checks)}
    kept = []
    for diagnostic in diagnostics:
        by = _switch(checks, patterns, diagnostic)
        if by is None or is_error(diagnostic):
            kept.append(diagnostic)
        else:
            hidden[by].append(diagnostic)
    return kept, [Silence.of(codes, by, found) for (codes, by), found in hidden.items()]


def is_error(diagnostic: Diagnostic) -> bool:
    """Whether it stops an export, whatever a curriculum says of its weight."""
    return diagnostic.finding.fault.severity is Severity.ERROR


def _switches(checks: Checks) -> Iterator[tuple[str, str]]:
    yield from ((code, "ignore") for code in checks.ignore)
    yield from ((code, f"files {file}") for file, codes in checks.files.items() for code in codes)


def _switch(
    checks: Checks, patterns: Iterable[tuple[str, re.Pattern[str], tuple[str, ...]]], diagnostic: Diagnostic
) -> tuple[str, str] | None:
    for code in checks.ignore:
        if diagnostic.code.startswith(code):
            return code, "ignore"
    for file, pattern, codes in patterns:
        named = next((code for code in codes if diagnostic.code.startswith(code)), None)
        if named is not None and pattern.match(diagnostic.location.file):
            return named, f"files {file}"
    return None


def wrong_settings(curriculum: LinkedCurriculum, diagnostics: Sequence[Diagnostic]) -> Iterator[Finding]:
    """Findings about settings that have no effect."""
    checks, place = curriculum.model.checks, curriculum.place / "checks"
    if checks.rule_set is not None and checks.rule_set > RULE_SET:
        yield unused_check.NEWER.at(place / "rule_set", given=checks.rule_set, newest=RULE_SET)
    lists = [(checks.select, place / "select"), (checks.ignore, place / "ignore")]
    lists += [(codes, place / "files" / file) for file, codes in checks.files.items()]
    for codes, at in lists:
        for index, code in enumerate(codes):
            if not any(known.startswith(code) for known in BY_CODE) and not code.startswith("CK8"):
                yield unused_check.UNKNOWN.at(at / index, code=code)
    for code in checks.severity:
        if code not in BY_CODE and not code.startswith("CK8"):
            yield unused_check.UNKNOWN.at((place / "severity" / code).key, code=code)
    errors = {diagnostic.code for diagnostic in diagnostics if is_error(diagnostic)}
    for index, code in enumerate(checks.ignore):
        if stays := sorted(error for error in errors if error.startswith(code)):
            yield unused_check.ERROR.at(place / "ignore" / index, code=code, errors=", ".join(stays))
