"""Rules: one module each, listed in `registry`."""

from collections.abc import Iterator

from curriculumkit.diagnostics import Finding
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.internal import rule_crashed
from curriculumkit.rules.registry import BY_CODE, RULES
from curriculumkit.rules.rule import Rule


def run(curriculum: LinkedCurriculum) -> Iterator[Finding]:
    """What all rules find. A rule that crashes becomes a finding itself."""
    for rule in RULES:
        if rule.check is None:
            continue
        try:
            yield from rule.check(curriculum)
        except Exception as error:  # noqa: BLE001 — one rule's bug must not hide what the others find
            yield rule_crashed.FAULT.at(curriculum.place, rule=f"{rule.code} {rule.name}", error=repr(error))


__all__ = ["BY_CODE", "RULES", "Rule", "run"]
