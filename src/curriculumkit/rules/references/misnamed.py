"""Files that are missed, and files that seem to be them under another name."""

import re
import unicodedata

from curriculumkit.graph import LinkedCurriculum

_ENDINGS = {"yaml": "yaml", "yml": "yaml", "md": "md", "markdown": "md", "mdx": "md", "txt": "md", "html": "md"}
"""What files end with that were meant as what is read."""


def misnamed(curriculum: LinkedCurriculum) -> dict[str, str]:
    """For each file that is missed, the one that seems to be it."""
    if not curriculum.missing_files:
        return {}
    there = {_folded(file): file for file in reversed(curriculum.files)}
    files, found = set(curriculum.files), {}
    deeper = {(_module_folder(file), file.rpartition("/")[2]): file for file in reversed(curriculum.files)}
    for item in curriculum.missing_files:
        folder, _, name = item.file.rpartition("/")
        above = f"{folder.rpartition('/')[0]}/{name}"
        other = there.get(_folded(item.file)) or (above if above in files else deeper.get((folder, name)))
        if other is not None:
            found[item.file] = other
    return found


def _module_folder(file: str) -> str:
    """The folder of the module that a file lies in, however deep."""
    return "/".join(file.split("/")[:3])


def _folded(file: str) -> str:
    """A name without what people write differently: case, `_` for `-`, and the forms of an ending."""
    stem, _, ending = unicodedata.normalize("NFC", file).casefold().rpartition(".")
    return f"{re.sub('[_ ]', '-', stem)}.{_ENDINGS.get(ending, ending)}"
