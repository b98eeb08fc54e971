"""Rules: one module each, listed in `registry`."""

from collections.abc import Iterator, Sequence

from curriculumkit.diagnostics import Finding
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.rules.internal import rule_crashed
from curriculumkit.rules.prose import Prose, texts
from curriculumkit.rules.registry import BY_CODE, RULES
from curriculumkit.rules.rule import Rule


def run(curriculum: LinkedCurriculum, extra: Sequence[Rule] = ()) -> Iterator[Finding]:
    """What all rules that hold, and those of a format (`extra`), find. A rule that crashes is a finding itself."""
    chosen = [rule for rule in (*RULES, *extra) if holds(rule, curriculum)]
    for rule in chosen:
        if rule.check is not None:
            try:
                yield from rule.check(curriculum)
            except Exception as error:  # noqa: BLE001 — one rule's bug must not hide what the others find
                yield _crash(rule, curriculum, error)
    yield from _in_texts(curriculum, [rule for rule in chosen if rule.text_check is not None])


def _in_texts(curriculum: LinkedCurriculum, chosen: list[Rule]) -> Iterator[Finding]:
    plain = {rule: rule.text_check for rule in chosen if rule.text_check and not rule.on_markup}
    on_markup = {rule: rule.text_check for rule in chosen if rule.text_check and rule.on_markup}
    for text in texts(curriculum) if chosen else ():
        for checks in (plain, on_markup) if text.scan else (plain,):
            for rule, check in checks.items():
                try:
                    yield from check(text)
                except Exception as error:  # noqa: BLE001 — one rule's bug must not hide what the others find
                    yield _crash(rule, curriculum, error)
                    del checks[rule]
                    break


def holds(rule: Rule, curriculum: LinkedCurriculum) -> bool:
    """Whether a rule is not optional, or is selected."""
    return not rule.optional or rule.code.startswith(curriculum.model.checks.select or ("-",))


def _crash(rule: Rule, curriculum: LinkedCurriculum, error: Exception) -> Finding:
    return rule_crashed.FAULT.at(curriculum.place, rule=f"{rule.code} {rule.name}", error=repr(error))


__all__ = ["BY_CODE", "RULES", "Prose", "Rule", "holds", "run"]
