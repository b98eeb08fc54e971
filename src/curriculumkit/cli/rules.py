"""`curriculumkit rules`."""

import json

import click

from curriculumkit.display import ljust
from curriculumkit.rules import RULES, Rule


@click.command()
@click.argument("codes", nargs=-1, metavar="[CODE]...")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print them.")
def rules(codes: tuple[str, ...], form: str) -> None:
    """List the rules of the validator: code, severity, name, and what each finds.

    CODE is the beginning of the codes to list, such as CK2.
    """
    chosen = [rule for rule in RULES if rule.code.startswith(tuple(code.upper() for code in codes) or ("",))]
    if not chosen:
        raise click.UsageError(f"no rule has a code that begins with {' or '.join(codes)}")
    if form == "json":
        click.echo(json.dumps([_described(rule) for rule in chosen], ensure_ascii=False, indent=2))
        return
    width = max(len(rule.name) for rule in chosen)
    for rule in chosen:
        note = " (optional)" if rule.optional else ""
        click.echo(f"{rule.code}  {ljust(_severity(rule), 7)}  {ljust(rule.name, width)}  {rule.summary}{note}")


def _severity(rule: Rule) -> str:
    return min((fault.severity for fault in rule.faults), key=lambda severity: severity.rank).value


def _described(rule: Rule) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": _severity(rule),
        "summary": rule.summary,
        "optional": rule.optional,
        "rule_set": rule.since,
    }
