"""Writing artefacts: to a temporary name beside the target, then renamed, so that no file is ever half written."""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from stat import S_IMODE
from typing import IO

from curriculumkit.export.exporter import Artefact


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written, and its size in bytes."""

    path: Path
    size: int


def write(artefact: Artefact, folder: Path) -> Written:
    """Write an artefact below `folder`. Raises OSError where that fails, and ValueError where the path leads out."""
    relative = PurePosixPath(artefact.path)
    if relative.is_absolute() or ".." in relative.parts or not relative.parts:
        raise ValueError(f"an artefact's path must stay inside the folder: {artefact.path}")
    target = folder / relative
    target.parent.mkdir(parents=True, exist_ok=True)
    return Written(target, write_file(target, artefact.chunks))


def write_file(target: Path, chunks: Iterable[bytes]) -> int:
    """Replace a file by the given bytes, wholly or not at all; returns how many they are.

    Who may read it stays as it is, and so does a link that leads to it. What is no file, such as a pipe, is written to.
    An OSError names the target, not the temporary file.
    """
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            return _written(target.open("wb"), chunks)
        return _replace(Path(os.path.realpath(target)), chunks)
    except OSError as error:
        if error.errno is None or not _is_temporary(error.filename, Path(os.path.realpath(target))):
            raise
        raise OSError(error.errno, error.strerror, str(target)) from error


def _is_temporary(name: str | None, target: Path) -> bool:
    return name is None or Path(name).name.startswith(f".{target.name}.")


def _replace(target: Path, chunks: Iterable[bytes]) -> int:
    descriptor, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        size = _written(os.fdopen(descriptor, "wb"), chunks)
        Path(temporary).chmod(S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask())
        Path(temporary).replace(target)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(temporary).unlink()
        raise
    return size


def _written(file: IO[bytes], chunks: Iterable[bytes]) -> int:
    with file:
        return sum(map(file.write, chunks))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
