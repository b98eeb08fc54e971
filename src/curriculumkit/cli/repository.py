"""Where a curriculum lies in its repository: what code hosts name files by."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_WORKSPACES = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Variables in which CI systems say where they checked a repository out."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A curriculum's folder in what it is a part of. Without a repository, `root` is the folder of work."""

    root: Path
    folder: Path

    def show_file(self, file: str) -> str:
        """A file of the curriculum as a path from the root; one that lies elsewhere as a whole path."""
        path = Path(os.path.normpath(self.folder / file))
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()


def repository_of(folder: Path) -> Repository:
    """The repository that a folder belongs to: the one that CI checked out, or else the nearest one above."""
    lexical = Path(os.path.normpath(folder.absolute()))
    found = (Repository(root, start) for start in (lexical, folder.resolve()) for root in _roots(start))
    return next(found, Repository(Path.cwd(), lexical))


def _roots(folder: Path) -> Iterator[Path]:
    """What may be the root, the best first. A workspace without `.git` may hold several repositories, or an archive."""
    given = [Path(os.environ[name]) for name in _WORKSPACES if os.environ.get(name)]
    workspaces = [path for one in given for path in (one, one.resolve()) if folder.is_relative_to(path)]
    yield from filter(_is_root, workspaces)
    yield from filter(_is_root, (folder, *folder.parents))
    yield from workspaces


def _is_root(folder: Path) -> bool:
    """Whether a repository begins here; in a work tree and in a submodule `.git` is a file."""
    return (folder / ".git").exists()
