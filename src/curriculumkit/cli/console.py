"""Consoles: colours on a terminal, plain text in a pipe; `NO_COLOR` is respected by rich."""

import sys
from pathlib import Path

from rich.console import Console

_PIPE_WIDTH = 10_000
"""Columns in a pipe: more than any line needs, so that none is cut."""


def console(stderr: bool = False) -> Console:
    """A console that wraps no lines and guesses at nothing."""
    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else _PIPE_WIDTH
    return Console(file=stream, width=width, highlight=False, soft_wrap=True, markup=False, emoji=False)


def shown_path(path: Path) -> str:
    """A path as short as can be from here."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
