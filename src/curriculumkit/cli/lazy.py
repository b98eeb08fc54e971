"""Groups of commands that stand in a literal table, each imported only when it runs."""

from collections.abc import Mapping
from importlib import import_module
from typing import ClassVar, NamedTuple

import click


class Entry(NamedTuple):
    """Where a command is, and what it does, in a line."""

    module: str
    attribute: str
    summary: str


class LazyGroup(click.Group):
    """A group with a `table` of its commands; `heading` stands above them in its help."""

    table: ClassVar[Mapping[str, Entry]]
    heading: ClassVar[str] = "Commands"

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 — click's signature
        """The names of the commands."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """A command, imported now."""
        entry = self.table.get(cmd_name)
        command = getattr(import_module(entry.module), entry.attribute) if entry else None
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Their summaries, without an import."""
        with formatter.section(self.heading):
            formatter.write_dl([(name, entry.summary) for name, entry in self.table.items()])
