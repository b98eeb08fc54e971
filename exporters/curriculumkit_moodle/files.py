"""The export: losses first, then files that are written while they are read, then the manifest."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from curriculumkit.diagnostics import Severity
from curriculumkit.export import Artefact, Loss, UnfitOptionError
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_moodle import xml
from curriculumkit_moodle.catalogue import Catalogue, catalogue
from curriculumkit_moodle.categories import Categories, Category
from curriculumkit_moodle.exporter import MoodleOptions
from curriculumkit_moodle.losses import losses_of
from curriculumkit_moodle.manifest import FILE, Manifest, hashes_before
from curriculumkit_moodle.question import QuestionXml, group_xml, question_xml
from curriculumkit_moodle.selection import BankFile, Entry, bank_files, selected

_CHUNK = 1 << 16


def export(curriculum: LinkedCurriculum, options: MoodleOptions) -> Iterator[Artefact | Loss]:
    """All losses, then the files in order of study; after a loss that Moodle would choke on, no file at all."""
    if options.split < 0:
        raise UnfitOptionError("--split cannot be negative: give how many questions a file may have, or 0")
    entries = selected(curriculum, options.only)
    before = hashes_before(options.changed_since, curriculum.id) if options.changed_since else {}
    manifest = Manifest(curriculum.id, before) if options.manifest or options.changed_since else None
    losses = [Loss(finding) for finding in losses_of(curriculum, entries)]
    yield from losses
    if any(loss.finding.fault.severity is Severity.ERROR for loss in losses):
        return
    writer = Writer(curriculum, catalogue(curriculum.model.language), Categories.of(curriculum), manifest)
    if manifest is not None and options.changed_since:
        entries = [kept for entry in entries if (kept := writer.changed(entry, manifest)).questions]
    for file in bank_files(curriculum, entries, options):
        yield Artefact(file.path, writer.chunks(file))
    if manifest is not None:
        yield Artefact(FILE, _late(manifest, not options.only))


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes files piece by piece, so that memory grows with a question, not with a bank."""

    curriculum: LinkedCurriculum
    texts: Catalogue
    categories: Categories
    manifest: Manifest | None

    def changed(self, entry: Entry, manifest: Manifest) -> Entry:
        """What of an entry the manifest does not know as it is; of a group, all if anything."""
        questions = [(question, self._question(entry, index)) for index, question in enumerate(entry.questions)]
        for _, question_xml_ in questions:
            manifest.add(question_xml_)
        kept = tuple(question for question, written in questions if manifest.is_new(written))
        if entry.group is not None:
            stem = group_xml(entry.group, self.curriculum)
            manifest.add(stem)
            kept = entry.questions if kept or manifest.is_new(stem) else ()
        return replace(entry, questions=kept)

    def chunks(self, file: BankFile) -> Iterator[bytes]:
        """The bytes of a file."""
        pieces: list[str] = []
        size = 0
        for piece in self._pieces(file):
            pieces.append(piece)
            size += len(piece)
            if size >= _CHUNK:
                yield "".join(pieces).encode()
                pieces, size = [], 0
        yield "".join(pieces).encode()

    def _pieces(self, file: BankFile) -> Iterator[str]:
        written: set[str] = set()
        current = ""
        yield xml.HEAD
        pools: dict[str, tuple[Category, ...]] = {}
        for entry in file.entries:
            key = f"{entry.module.id}/{entry.bank}"
            if key not in pools:
                pools = {key: tuple(self.categories.of_pool(entry.module, entry.bank))}
            *above, pool = pools[key]
            target = self.categories.of_group(entry.group, pool) if entry.group else pool
            if target.path != current:
                yield from _opened((*above, pool, target), written)
                current = target.path
            if entry.group is not None:
                yield self._noted(group_xml(entry.group, self.curriculum), file)
            for index in range(len(entry.questions)):
                yield self._noted(self._question(entry, index), file)
        yield xml.FOOT

    def _question(self, entry: Entry, index: int) -> QuestionXml:
        return question_xml(entry.questions[index], self.curriculum, self.texts)

    def _noted(self, question: QuestionXml, file: BankFile) -> str:
        if self.manifest is not None:
            self.manifest.add(question, file.path)
        return question.xml


def _opened(path: tuple[Category, ...], written: set[str]) -> Iterator[str]:
    """Categories that are new to the file, and last the one that the next questions belong to."""
    *above, target = path
    for category in above:
        if category.path not in written and category.path != target.path:
            written.add(category.path)
            yield category.xml
    written.add(target.path)
    yield target.xml


def _late(manifest: Manifest, whole: bool) -> Iterator[bytes]:
    # The files before it have been written by the time that somebody asks for this one.
    yield manifest.written(whole)
