"""Settings of `checks` in `curriculum.yaml` that have no effect.

That a code finds nothing today is no mistake: `ignore` and `files` say what shall hold tomorrow, too, and the summary
counts what they hide. Reported is what can never have an effect: codes that no rule has, rules that need no selecting,
errors, which cannot be hidden, and patterns that no file matches.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from curriculumkit.check.settings import OF_FORMATS, file_patterns, is_error
from curriculumkit.diagnostics import Diagnostic, Finding, Pointer, Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.checks import Checks
from curriculumkit.rules import RULES, Rule
from curriculumkit.rules.references import unused_check
from curriculumkit.rules.rule import RULE_SET


def useless_settings(curriculum: LinkedCurriculum, diagnostics: Sequence[Diagnostic]) -> Iterator[Finding]:
    """Findings about settings that have no effect."""
    checks, place = curriculum.model.checks, curriculum.place / "checks"
    if checks.rule_set is not None and checks.rule_set > RULE_SET:
        yield unused_check.NEWER.at(place / "rule_set", given=checks.rule_set, newest=RULE_SET)
    yield from _of_severities(checks, place / "severity")
    yield from _of_selected(checks, place / "select")
    errors = [diagnostic for diagnostic in diagnostics if is_error(diagnostic)]
    yield from _of_hiding(checks.ignore, place / "ignore", errors)
    for file, pattern, codes in file_patterns(checks):
        if not any(map(pattern.match, curriculum.files)):
            yield unused_check.NO_FILE.at((place / "files" / file).key, pattern=file)
        there = [error for error in errors if pattern.match(error.location.file)]
        yield from _of_hiding(codes, place / "files" / file, there)


def _of_severities(checks: Checks, place: Pointer) -> Iterator[Finding]:
    for code in checks.severity:
        if not _is_known(code):
            yield unused_check.UNKNOWN.at((place / code).key, code=code)


def _of_selected(checks: Checks, place: Pointer) -> Iterator[Finding]:
    optional = [rule.code for rule in RULES if rule.optional]
    for index, code in enumerate(checks.select):
        chosen = [one for one in optional if one.startswith(code)]
        if not _is_known(code):
            yield unused_check.UNKNOWN.at(place / index, code=code)
        elif not chosen and not code.startswith(OF_FORMATS):
            yield unused_check.NOT_OPTIONAL.at(place / index, code=code, optional=", ".join(optional))
        elif chosen and all(one.startswith(checks.ignore) for one in chosen):
            yield unused_check.SELECTED_AND_IGNORED.at(place / index, code=code)


def _of_hiding(codes: Sequence[str], place: Pointer, errors: Sequence[Diagnostic]) -> Iterator[Finding]:
    """What is wrong with codes that shall be hidden, where there are these errors, which cannot be."""
    found = {error.code for error in errors}
    for index, code in enumerate(codes):
        at = place / index
        if not _is_known(code):
            yield unused_check.UNKNOWN.at(at, code=code)
        elif stays := sorted(error for error in found if error.startswith(code)):
            yield unused_check.ERROR.at(at, code=code, errors=", ".join(stays))
        elif (rules := _rules(code)) and _weights(rules) == {Severity.ERROR}:
            yield unused_check.ONLY_ERRORS.at(at, code=code)


def _is_known(code: str) -> bool:
    return code.startswith(OF_FORMATS) or bool(_rules(code))


def _rules(code: str) -> list[Rule]:
    return [rule for rule in RULES if rule.code.startswith(code)]


def _weights(rules: Sequence[Rule]) -> set[Severity]:
    return {fault.severity for fault in chain.from_iterable(rule.faults for rule in rules)}
