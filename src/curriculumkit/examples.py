"""The curricula that come with curriculumkit."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_FOLDERS = (_PACKAGE / "examples", _PACKAGE.parents[1] / "curriculum")
"""Where they lie in an installed wheel, and in the project's own tree (an editable install)."""


def example_names() -> list[str]:
    """The names of all examples."""
    folder = next((folder for folder in _FOLDERS if folder.is_dir()), None)
    return sorted(file.parent.name for file in folder.glob("*/curriculum.yaml")) if folder else []


def example_folder(name: str) -> Path | None:
    """The folder of an example, or None where there is none of that name."""
    return next((folder / name for folder in _FOLDERS if name in example_names() and (folder / name).is_dir()), None)
