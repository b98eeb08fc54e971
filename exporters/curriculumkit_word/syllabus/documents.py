"""Which documents there are, what stands in each, and in which order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from curriculumkit.award.prose import prose
from curriculumkit.export import Artefact, Loss, UnfitOptionError
from curriculumkit.graph import LinkedCurriculum, ModuleNode, PathNode
from curriculumkit.planner import Item
from curriculumkit_word.catalogue import catalogue
from curriculumkit_word.document import WordFile, begin
from curriculumkit_word.exporter import WordOptions
from curriculumkit_word.markup import Writing
from curriculumkit_word.syllabus import sections
from curriculumkit_word.syllabus.alignment import alignment
from curriculumkit_word.syllabus.assignments import assignments, with_instructions
from curriculumkit_word.syllabus.cover import cover, curriculum_facts, edition, margins, path_facts, properties, term
from curriculumkit_word.syllabus.frame import Frame, numbered
from curriculumkit_word.syllabus.grading import certifications, grading
from curriculumkit_word.syllabus.handout import handout
from curriculumkit_word.syllabus.ids import appendix
from curriculumkit_word.syllabus.overview import overview
from curriculumkit_word.syllabus.paths import path as path_part
from curriculumkit_word.syllabus.plans import Plans
from curriculumkit_word.syllabus.sample import sample
from curriculumkit_word.syllabus.strategy import strategy
from curriculumkit_word.syllabus.weekly import weekly
from curriculumkit_word.template_styles import check_names, mapping, missing_styles

_DEPTH = 2


def documents(curriculum: LinkedCurriculum, options: WordOptions) -> Iterator[Artefact | Loss]:
    """The documents that the options ask for, each after its losses. Raises UnfitOptionError before the first."""
    maker = Maker(curriculum, options, mapping(options.styles), numbered(curriculum))
    if options.study_mode and options.study_mode not in curriculum.model.study_modes:
        known = ", ".join(curriculum.model.study_modes)
        raise UnfitOptionError(f"--study-mode {options.study_mode}: there is none of this name; there are {known}")
    if options.styles is not None and options.template is None:
        raise UnfitOptionError("--styles names the styles of a template: give the template, too, with --template")
    if options.write_template:
        yield Artefact("template.docx", (sample(maker.frame(curriculum.paths, [])),))
        return
    chosen = maker.chosen()
    yield from maker.losses_of_template()
    for make in chosen:
        yield from make()


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the documents of a curriculum."""

    curriculum: LinkedCurriculum
    options: WordOptions
    mapping: Mapping[str, str]
    labels: Mapping[str, str]
    timings: dict[str, dict[str, list[Item]]] = field(default_factory=dict)

    def chosen(self) -> list[Callable[[], Iterator[Artefact | Loss]]]:
        """What is to be made, in order of study."""
        per, only = self.options.per, self.options.only
        known = {path.id for path in self.curriculum.paths} | {module.id for module in self.curriculum.modules}
        for wanted in only:
            if wanted not in known:
                raise UnfitOptionError(f"--only {wanted}: there is no path and no module of this id")
        paths = [path for path in self.curriculum.paths if not only or path.id in only]
        modules = [
            module for module in self.curriculum.modules if not only or module.id in only or module.path.id in only
        ]
        made: list[Callable[[], Iterator[Artefact | Loss]]] = []
        if per == "curriculum" or (per == "all" and not only):
            made.append(self.whole)
        if per in ("path", "all"):
            made += [_later(self.path, path) for path in paths]
        if per in ("module", "all"):
            made += [_later(self.module, module) for module in modules]
        if not made:
            raise UnfitOptionError("--only names nothing that --per makes a document of")
        return made

    def frame(self, paths: Sequence[PathNode], losses: list[Loss]) -> Frame:
        """A document that is still empty."""
        language = self.curriculum.model.language
        word = self.begun(language)
        plans = Plans(self.curriculum, self.options, losses, self.timings)
        return Frame(
            self.curriculum,
            self.options,
            word,
            Writing(word, losses),
            catalogue(language),
            prose(language),
            plans,
            paths,
            self.labels,
        )

    def begun(self, language: str) -> WordFile:
        """A file with the template's styles."""
        page = None if self.options.page == "auto" else self.options.page
        return begin(language, page, self.options.template, self.mapping)

    def losses_of_template(self) -> Iterator[Loss]:
        """Styles that a template does not have, and names that nothing has."""
        template = self.options.template
        if template is None:
            return
        styles = self.begun(self.curriculum.model.language).styles
        check_names(styles, template)
        yield from missing_styles(styles, template, self.curriculum.place)

    def whole(self) -> Iterator[Artefact | Loss]:
        """The syllabus of the curriculum."""
        losses: list[Loss] = []
        frame = self.frame(self.curriculum.paths, losses)
        _note_targets(frame)
        title, subtitle = self.curriculum.title, frame.text("Syllabus")
        margins(frame, subtitle)
        cover(frame, title, subtitle, [*curriculum_facts(frame), *term(frame), *edition(frame)])
        frame.add(frame.word.contents(frame.text("Contents"), _DEPTH))
        overview(frame)
        sections.requirements(frame)
        sections.study_modes(frame)
        for path in frame.paths:
            path_part(frame, path)
        _assessment(frame)
        _surroundings(frame)
        appendix(frame)
        content = self._packed(frame, title, subtitle)
        yield from losses
        yield Artefact(f"{self.curriculum.id}.docx", (content,))

    def path(self, path: PathNode) -> Iterator[Artefact | Loss]:
        """The syllabus of a path."""
        losses: list[Loss] = []
        frame = self.frame([path], losses)
        _note_targets(frame)
        subtitle = f"{self.curriculum.title} · {frame.text('Syllabus')}"
        margins(frame, path.name)
        cover(frame, frame.path_name(path), subtitle, [*path_facts(frame, path), *term(frame), *edition(frame)])
        frame.add(frame.word.contents(frame.text("Contents"), _DEPTH))
        overview(frame)
        sections.requirements(frame)
        sections.study_modes(frame)
        path_part(frame, path)
        _assessment(frame)
        sections.policies(frame)
        sections.resources(frame)
        sections.advice(frame)
        assignments(frame)
        appendix(frame)
        content = self._packed(frame, path.name, subtitle)
        yield from losses
        yield Artefact(f"{path.id}.docx", (content,))

    def module(self, module: ModuleNode) -> Iterator[Artefact | Loss]:
        """The handout of a module."""
        losses: list[Loss] = []
        frame = self.frame([module.path], losses)
        handout(frame, module)
        title = frame.module_name(module)
        content = frame.word.packed(properties(frame, title, module.path.name))
        yield from losses
        yield Artefact(f"{module.path.id}/{module.local_id}.docx", (content,))

    def _packed(self, frame: Frame, title: str, subject: str) -> bytes:
        made = properties(frame, title, subject)
        return frame.word.packed(made, self.options.measure, cover=True)


def _assessment(frame: Frame) -> None:
    weekly(frame)
    strategy(frame)
    alignment(frame)
    grading(frame)
    certifications(frame)


def _surroundings(frame: Frame) -> None:
    sections.policies(frame)
    sections.resources(frame)
    sections.advice(frame)
    sections.careers(frame)
    sections.conclusion(frame)
    sections.terms(frame)
    assignments(frame)


def _note_targets(frame: Frame) -> None:
    """The ids that the document will have a place for, so that texts before them can lead there."""
    for path in frame.paths:
        frame.targets |= {path.id, *(track.id for track in path.tracks.values())}
        frame.targets |= {work.id for work in path.works}
    for module in frame.modules:
        frame.targets |= {module.id, *(objective.id for objective in module.objectives.values())}
        frame.targets |= {node.id for node in with_instructions(module)}
    model = frame.curriculum.model
    if model.assessment_strategy or model.defaults or frame.curriculum.case_studies:
        frame.targets |= {study.id for study in frame.curriculum.case_studies.values()}
    for node in frame.curriculum.certifications.values():
        if frame.whole or any(path.leads_to is node for path in frame.paths):
            frame.targets.add(node.id)


def _later(make: Callable[..., Iterator[Artefact | Loss]], node: object) -> Callable[[], Iterator[Artefact | Loss]]:
    return lambda: make(node)
