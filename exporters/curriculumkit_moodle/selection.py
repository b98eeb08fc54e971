"""Which questions are exported, and in which files."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from curriculumkit.export import UnfitOptionError
from curriculumkit.graph import GroupNode, LinkedCurriculum, ModuleNode, QuestionNode
from curriculumkit_moodle.exporter import MoodleOptions
from curriculumkit_moodle.names import file_name


@dataclass(frozen=True, slots=True)
class Entry:
    """What stays together: a question, or a group with its questions."""

    module: ModuleNode
    bank: str
    questions: tuple[QuestionNode, ...]
    group: GroupNode | None = None


@dataclass(frozen=True, slots=True)
class BankFile:
    """A file to be written: its path, and what is in it."""

    path: str
    entries: tuple[Entry, ...]


def selected(curriculum: LinkedCurriculum, only: Sequence[str]) -> list[Entry]:
    """The entries that are asked for, in order of study. Raises UnfitOptionError where nothing has such an id."""
    entries = [entry for module in curriculum.modules for entry in _entries(module)]
    if not only:
        return entries
    for wanted in only:
        if not any(_is_of(question, wanted) for entry in entries for question in entry.questions):
            raise UnfitOptionError(
                f"--only {wanted}: no question belongs to it; give the id of a path, track, module, bank, group, "
                "question or objective, such as foundation, foundation/m01, foundation/m01/exam or foundation/m01/o2"
            )
    return [kept for entry in entries if (kept := _kept(entry, only)).questions]


def bank_files(curriculum: LinkedCurriculum, entries: Iterable[Entry], options: MoodleOptions) -> Iterator[BankFile]:
    """The files that hold the entries. A group is never cut."""
    for stem, members in groupby(entries, key=lambda entry: _stem(curriculum, entry, options.per)):
        parts = list(_split(tuple(members), options.split))
        for number, part in enumerate(parts, start=1):
            yield BankFile(f"{stem}-{number:03}.xml" if options.split else f"{stem}.xml", part)


def _entries(module: ModuleNode) -> Iterator[Entry]:
    for bank, questions in module.banks.items():
        for group, members in groupby(questions.values(), key=lambda question: question.group):
            if group is not None:
                yield Entry(module, bank, tuple(members), group)
            else:
                yield from (Entry(module, bank, (question,)) for question in members)


def _kept(entry: Entry, only: Sequence[str]) -> Entry:
    kept = tuple(question for question in entry.questions if any(_is_of(question, wanted) for wanted in only))
    # Of a group, all if anything: its questions are set together.
    return replace(entry, questions=entry.questions if kept and entry.group else kept)


def _is_of(question: QuestionNode, wanted: str) -> bool:
    track, objective = question.module.track, question.objective
    return (
        question.id == wanted
        or question.id.startswith(f"{wanted}/")
        or (track is not None and track.id == wanted)
        or (objective is not None and objective.id == wanted)
    )


def _stem(curriculum: LinkedCurriculum, entry: Entry, per: str) -> str:
    match per:
        case "bank":
            return f"{entry.module.id}.{entry.bank}"
        case "module":
            return entry.module.id
        case "path":
            return entry.module.path.id
        case _:
            return file_name(curriculum.id)


def _split(entries: tuple[Entry, ...], most: int) -> Iterator[tuple[Entry, ...]]:
    if most <= 0:
        yield entries
        return
    part: list[Entry] = []
    count = 0
    for entry in entries:
        if part and count + len(entry.questions) > most:
            yield tuple(part)
            part, count = [], 0
        part.append(entry)
        count += len(entry.questions)
    if part:
        yield tuple(part)
