"""The packages of a curriculum, and an index of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from curriculumkit.export import Artefact, Loss, UnfitOptionError
from curriculumkit.graph import LinkedCurriculum, ModuleNode, PathNode
from curriculumkit_scorm.assembly import archived
from curriculumkit_scorm.bundle import Bundle, Dressing, bundle_of
from curriculumkit_scorm.exporter import ScormOptions
from curriculumkit_scorm.gathering import Choice, Gathering
from curriculumkit_scorm.index import Entry, Index, entry_of
from curriculumkit_scorm.losses import BANDS_NOT_KEPT, GRADING_NOT_KEPT
from curriculumkit_scorm.lowering import Lowering
from curriculumkit_scorm.names import identifier
from curriculumkit_scorm.theme import theme_losses
from curriculumkit_scorm.workers import in_order

_LATER_RULES = ("rounding", "late", "resit_cap", "drop_lowest")
"""What the grading scheme does with the results of many attempts and assessments."""


@dataclass(frozen=True, slots=True)
class Job:
    """One package to be made: its file without the ending, and what goes into it."""

    name: str
    module: ModuleNode | None = None
    paths: Sequence[PathNode] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A package: its entry in the index, its bytes, and what got lost."""

    entry: Entry
    content: bytes
    losses: list[Loss]


def packages(curriculum: LinkedCurriculum, options: ScormOptions) -> Iterator[Artefact | Loss]:
    """The packages in order of study, each after its losses; the index comes last."""
    jobs = list(_jobs(curriculum, options))
    index = Index(curriculum.id, curriculum.title, options.edition)
    yield from _general_losses(curriculum, options)
    dressing = _dressing(options)

    def make(job: Job) -> Made:
        return _made(curriculum, options, dressing, job)

    for made in in_order(make, jobs, options.jobs):
        yield from made.losses
        index.entries.append(made.entry)
        yield Artefact(made.entry.file, (made.content,))
    yield Artefact("index.json", (index.written(),))


def bundle(curriculum: LinkedCurriculum, options: ScormOptions, job: Job) -> tuple[Bundle, list[Loss]]:
    """What a job's package holds, and what got lost."""
    if job.module is not None:
        lowering = Lowering(curriculum, job.module, options.feedback == "immediate")
        return bundle_of(lowering.package()), lowering.losses
    single = len(job.paths) == 1 and options.per == "path"
    title = job.paths[0].name if single else curriculum.title
    name = identifier(curriculum.id, job.paths[0].id) if single else identifier(curriculum.id)
    exact = options.sequencing == "mapinfo"
    choice = Choice(options.edition, exact, options.include_exams, options.feedback == "immediate")
    gathering = Gathering(curriculum, job.paths, choice, name, title)
    return gathering.bundle(), gathering.losses


def _made(curriculum: LinkedCurriculum, options: ScormOptions, dressing: Dressing, job: Job) -> Made:
    made, losses = bundle(curriculum, options, job)
    content = archived(made, dressing)
    return Made(entry_of(f"{job.name}.zip", job.name, made, content), content, losses)


def jobs_of(curriculum: LinkedCurriculum, options: ScormOptions) -> list[Job]:
    """What an export makes. Raises UnfitOptionError where `only` names what there is not."""
    return list(_jobs(curriculum, options))


def _jobs(curriculum: LinkedCurriculum, options: ScormOptions) -> Iterator[Job]:
    modules = [module for module in curriculum.modules if _wanted(module, options.only)]
    paths = [path for path in curriculum.paths if _wanted_path(path, options.only) and path.all_modules]
    known = {node.id for node in (*curriculum.modules, *curriculum.paths)}
    for name in options.only:
        if name not in known:
            raise UnfitOptionError(f"--only {name}: there is no such module or path")
    if options.per == "module":
        yield from (Job(module.id, module=module) for module in modules)
    elif options.only and not paths:
        raise UnfitOptionError("--only must name paths where packages are made per path or for the curriculum")
    elif options.per == "path":
        yield from (Job(path.id, paths=[path]) for path in paths)
    else:
        yield Job(identifier(curriculum.id), paths=paths)


def _wanted(module: ModuleNode, only: Sequence[str]) -> bool:
    return not only or module.id in only or module.path.id in only


def _wanted_path(path: PathNode, only: Sequence[str]) -> bool:
    return not only or path.id in only


def _dressing(options: ScormOptions) -> Dressing:
    theme = options.theme.content if options.theme else None
    extra = options.control_documents.files if options.control_documents else {}
    return Dressing(options.edition, theme, extra)


def _general_losses(curriculum: LinkedCurriculum, options: ScormOptions) -> Iterator[Loss]:
    grading = curriculum.model.grading
    place = curriculum.place / "grading"
    if grading is not None and grading.bands:
        yield Loss(BANDS_NOT_KEPT.at(place / "bands"))
    for rule in _LATER_RULES:
        if getattr(grading, rule, None):
            yield Loss(GRADING_NOT_KEPT.at(place / rule, rule=rule))
    if options.theme is not None:
        yield from theme_losses(options.theme)
