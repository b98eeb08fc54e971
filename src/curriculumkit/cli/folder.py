"""Which curriculum a command is about: shared by all commands."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

import click

from curriculumkit.examples import example_folder, example_names

CURRICULUM_FILE = "curriculum.yaml"
P = ParamSpec("P")
R = TypeVar("R")


def curriculum_argument(command: Callable[P, R]) -> Callable[..., R]:
    """Give a command `PATH` and `--example`, and the curriculum's folder as `folder`."""

    @click.argument("path", required=False, type=click.Path(path_type=Path))
    @click.option("--example", metavar="NAME", help="Use a curriculum that comes with curriculumkit, such as celery.")
    @wraps(command)
    def wrapped(path: Path | None, example: str | None, *args: P.args, **kwargs: P.kwargs) -> R:
        kwargs["folder"] = _folder(path, example)
        return command(*args, **kwargs)

    return wrapped


def curriculum_option(command: Callable[P, R]) -> Callable[..., R]:
    """Give a command that takes other files `--curriculum` and `--example`, and the curriculum's folder as `folder`."""

    @click.option(
        "--curriculum",
        metavar="PATH",
        type=click.Path(path_type=Path),
        help="The curriculum's folder; by default the one here or above.",
    )
    @click.option("--example", metavar="NAME", help="Use a curriculum that comes with curriculumkit, such as celery.")
    @wraps(command)
    def wrapped(curriculum: Path | None, example: str | None, *args: P.args, **kwargs: P.kwargs) -> R:
        kwargs["folder"] = _folder(curriculum, example)
        return command(*args, **kwargs)

    return wrapped


def _folder(path: Path | None, example: str | None) -> Path:
    if example is not None:
        if path is not None:
            raise click.UsageError("give PATH or --example, not both")
        return _example(example)
    return _given(path) if path is not None else _found(Path.cwd())


def _example(name: str) -> Path:
    folder = example_folder(name)
    if folder is None:
        raise click.UsageError(f"there is no example {name!r}; there are: {', '.join(example_names())}")
    return folder


def _given(path: Path) -> Path:
    if path.name == CURRICULUM_FILE:
        path = path.parent
    if not path.exists():
        raise click.UsageError(f"{path} does not exist")
    if (path / CURRICULUM_FILE).exists():
        return path
    return _found(path)


def _found(start: Path) -> Path:
    """The curriculum here or above, else the only one under `curriculum/`."""
    start = start.resolve()
    above = next((folder for folder in (start, *start.parents) if (folder / CURRICULUM_FILE).exists()), None)
    if above is not None:
        return above
    below = sorted(file.parent for file in start.glob(f"curriculum/*/{CURRICULUM_FILE}"))
    match below:
        case [only]:
            return only
        case []:
            if (wrong := start / CURRICULUM_FILE.replace(".yaml", ".yml")).exists():
                raise click.UsageError(f"rename {wrong} to {CURRICULUM_FILE}: files that end with .yml are not read")
            raise click.UsageError(
                f"there is no {CURRICULUM_FILE} in {start} or above it, nor one under curriculum/; "
                "give the PATH of a curriculum, begin one with `curriculumkit init`, or try `--example celery`"
            )
        case _:
            names = ", ".join(str(folder) for folder in below)
            raise click.UsageError(f"there are several curricula; give the PATH of one: {names}")
