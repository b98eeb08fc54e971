"""`validate --watch`: checking again whenever a file is saved."""

import os
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import click

_PAUSE = 0.3
"""Seconds between two looks at the files."""


def watch(folder: Path, run: Callable[[], object], written: Iterable[Path] = ()) -> None:
    """Run at once, and again after every change below a folder, until the user stops it.

    `written` are files that a run writes itself, and that are not looked at.
    """
    names = [os.path.relpath(path.resolve(), folder.resolve()) for path in written]
    passed_over = [os.path.join(folder, name) for name in names]  # noqa: PTH118 — as `_state` calls them
    seen: dict[str, tuple[int, int]] = {}
    while True:
        now = _state(folder)
        for path in passed_over:
            now.pop(path, None)
        if now != seen:
            seen = now
            if sys.stdout.isatty():
                click.echo("\N{ESC}c", nl=False)
            run()
            click.echo(f"watching {len(seen)} files; Ctrl-C stops", err=True)
        time.sleep(_PAUSE)


def _state(folder: Path) -> dict[str, tuple[int, int]]:
    """The time of change and the size of every file, by its path; hidden ones are passed over."""
    found: dict[str, tuple[int, int]] = {}
    for directory, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = os.path.join(directory, name)  # noqa: PTH118 — a string is all that is needed here, often
            try:
                status = os.stat(path)  # noqa: PTH116
            except OSError:  # removed since it was listed, or a link that leads to nothing
                continue
            if not name.startswith("."):
                found[path] = status.st_mtime_ns, status.st_size
    return found
