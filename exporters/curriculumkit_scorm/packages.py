"""A package for each module, and an index of the packages."""

from collections.abc import Iterator

from curriculumkit.export import Artefact, Loss
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_scorm.assembly import archived
from curriculumkit_scorm.index import Index
from curriculumkit_scorm.lowering import Lowering


def packages(curriculum: LinkedCurriculum) -> Iterator[Artefact | Loss]:
    """The packages in order of study, each after its losses; the index comes last."""
    index = Index(curriculum.id, curriculum.title)
    for module in curriculum.modules:
        lowering = Lowering(curriculum, module)
        package = lowering.package()
        yield from lowering.losses
        content = archived(package)
        file = f"{module.id}.zip"
        index.add(file, module.id, package, content)
        yield Artefact(file, (content,))
    yield Artefact("index.json", (index.written(),))
