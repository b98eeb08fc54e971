"""All files of a curriculum's folder that were looked at."""

from collections.abc import Iterator

from curriculumkit.graph import LinkedCurriculum


def known_files(curriculum: LinkedCurriculum) -> Iterator[str]:
    """Each file once: all that lie in the folder, and whatever else was read or is missed."""
    seen: set[str] = set()
    for file in _all(curriculum):
        if file not in seen:
            seen.add(file)
            yield file


def _all(curriculum: LinkedCurriculum) -> Iterator[str]:
    yield from curriculum.files
    yield from curriculum.documents
    for module in curriculum.modules:
        yield from (lesson.file for lesson in module.lessons.values() if lesson.page is not None)
        yield from (asset.file for asset in module.assets.values())
    yield from (item.file for item in curriculum.unlisted_files)
