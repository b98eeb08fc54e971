"""The rules of an export format, for `validate --target`."""

import click

from curriculumkit.export import ChecksTarget, exporters, load_exporter
from curriculumkit.rules import Rule


def target_rules(name: str) -> tuple[Rule, ...]:
    """The rules of an installed exporter. Raises UsageError where there is none of that name, or it has no rules."""
    point = exporters().get(name)
    if point is None:
        raise click.UsageError(f"there is no export format {name}; there are: {', '.join(exporters())}")
    exporter = load_exporter(point)
    if not isinstance(exporter, ChecksTarget):
        raise click.UsageError(f"{name} makes no rules necessary beyond those that `validate` always checks")
    return tuple(Rule(rule.page, rule.faults, rule.check) for rule in exporter.rules())
