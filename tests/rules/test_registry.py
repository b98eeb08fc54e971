"""Codes, names, families and templates of all faults."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from string import Formatter

import pytest

from curriculumkit import binding, rules, source
from curriculumkit.diagnostics import Fault
from curriculumkit.rules import BY_CODE, RULES

FAMILIES = {
    "0": "text", "1": "shape", "2": "references", "3": "alignment", "4": "grading",
    "5": "durations", "6": "banks", "7": "language", "9": "internal",
}  # fmt: skip


CERTIFICATION = "CK430"


def folder(code: str) -> str:
    """Where a rule lies: by its family; what is proved of certifications has a folder of its own."""
    return "certification" if CERTIFICATION <= code < "CK500" else FAMILIES[code[2]]


def defined_faults() -> Iterator[tuple[str, Fault]]:
    """Every fault that a module of these packages defines, with the module's name."""
    for package in (source, binding, rules):
        for info in walk_packages(package.__path__, f"{package.__name__}."):
            for value in vars(import_module(info.name)).values():
                if isinstance(value, Fault):
                    yield info.name, value


def test_every_fault_belongs_to_a_rule() -> None:
    registered = {id(fault) for rule in RULES for fault in rule.faults}
    assert [fault for _, fault in defined_faults() if id(fault) not in registered] == []


def test_codes_and_names_belong_together() -> None:
    pairs = {(fault.code, fault.name) for rule in RULES for fault in rule.faults}
    assert len({code for code, _ in pairs}) == len({name for _, name in pairs}) == len(pairs) == len(RULES)
    assert [rule.code for rule in RULES] == sorted(BY_CODE)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_lies_where_its_code_and_name_say(rule: rules.Rule) -> None:
    module = import_module(f"curriculumkit.rules.{folder(rule.code)}.{rule.name.replace('-', '_')}")
    assert module.RULE is rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_texts_are_templates_with_names(rule: rules.Rule) -> None:
    for fault in rule.faults:
        names = [name for text in (fault.message, fault.help) for _, name, _, _ in Formatter().parse(text)]
        assert all(name is None or name.isidentifier() for name in names)
        assert not fault.message.endswith(".")
        assert fault.help
