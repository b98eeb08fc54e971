"""Titles and descriptions that become the names and texts of categories."""

from collections.abc import Iterator

from curriculumkit.diagnostics import Pointer
from curriculumkit.graph import LinkedCurriculum, ModuleNode


def described(module: ModuleNode, curriculum: LinkedCurriculum) -> Iterator[tuple[Pointer, str]]:
    """Every text of the categories above a module's questions, with its place."""
    path, track = module.path, module.track
    texts = [
        (curriculum.place / "title", curriculum.title),
        (curriculum.place / "overview", curriculum.model.overview),
        (path.place / "title", path.name),
        (path.place / "text", path.model.text),
        (module.place / "title", module.name),
        (module.place / "text", module.model.text),
    ]
    if track is not None:
        texts += [(track.place / "title", track.name), (track.place / "text", track.model.text)]
    texts += [(objective.place / "text", objective.model.text) for objective in module.objectives.values()]
    yield from ((place, text) for place, text in texts if text)
