"""Consoles: colours on a terminal, plain text in a pipe; `NO_COLOR` is respected by rich."""

import os
import sys
from pathlib import Path

from rich.console import Console

_PIPE_WIDTH = 10_000
"""Columns in a pipe: more than any line needs, so that none is cut."""


class _Console(Console):
    """A console whose reader may go away: the command line knows what to do then."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def console(stderr: bool = False, soft_wrap: bool = True) -> Console:
    """A console that guesses at nothing, and wraps no lines, but those of tables without `soft_wrap`."""
    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else _PIPE_WIDTH
    return _Console(file=stream, width=width, highlight=False, soft_wrap=soft_wrap, markup=False, emoji=False)


def shown_path(path: Path) -> str:
    """A path as short as can be from here."""
    try:
        # A link is shown as it is called, not as what it leads to.
        return Path(os.path.normpath(path.absolute())).relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
