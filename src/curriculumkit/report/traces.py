"""What is switched off, or weighs otherwise than the rules say: every form of a report tells of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from curriculumkit.check import Report
from curriculumkit.diagnostics import Diagnostic, Severity
from curriculumkit.model.checks import Checks

NAMES = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.INFO: "notes"}
"""What findings of each weight are called in the plural."""


def traces(report: Report) -> Iterator[str]:
    """What is switched off or weighs otherwise than the rules say, and by whom: a line for each."""
    if report.acknowledged:
        yield f"acknowledged by the authors: {_counted(report.acknowledged)} (--show-acknowledged lists them)"
    for silence in report.silences:
        counts = {Severity.ERROR: silence.errors, Severity.WARNING: silence.warnings, Severity.INFO: silence.notes}
        yield f"switched off: {_sum(counts)} by {silence.by} ({silence.codes})"
    if report.curriculum is not None:
        yield from _of_checks(report.curriculum.model.checks, report.diagnostics)


def _of_checks(checks: Checks, diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    if checks.severity:
        yield "severity changed by checks: " + ", ".join(f"{code} {name}" for code, name in checks.severity.items())
    if options := ", ".join(_options(checks.options.model_dump(exclude_defaults=True))):
        yield f"options set by checks: {options}"
    if checks.rule_set is not None:
        count = sum(diagnostic.provisional for diagnostic in diagnostics)
        yield f"pinned to rule set {checks.rule_set}: {count} found by newer rules, which never fail a run"


def _options(options: Mapping[str, object], above: str = "") -> Iterator[str]:
    for name, value in options.items():
        if isinstance(value, Mapping):
            yield from _options(value, f"{above}{name}.")
        else:
            yield f"{above}{name} {', '.join(map(str, value)) if isinstance(value, tuple) else value}"


def _counted(diagnostics: Iterable[Diagnostic]) -> str:
    return _sum(Counter(diagnostic.severity for diagnostic in diagnostics))


def _sum(counts: Mapping[Severity, int]) -> str:
    """How many there are: `2 warnings`, or `3 findings (2 errors, 1 warning)`."""
    parts = [number_of(counts[severity], NAMES[severity]) for severity in Severity if counts[severity]]
    if len(parts) == 1:
        return parts[0]
    whole = number_of(sum(counts.values()), "findings")
    return f"{whole} ({', '.join(parts)})" if parts else whole


def number_of(count: int, plural: str) -> str:
    """A number of things: `1 note`, `2 notes`."""
    return f"{count} {plural if count != 1 else plural.removesuffix('s')}"
