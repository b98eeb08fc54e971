"""The appendix: ids, other names and sources, for whoever works with the data behind the document."""

from collections.abc import Iterator, Sequence

from curriculumkit.graph import ModuleNode, Node, PathNode
from curriculumkit_word.document import Character, Row, Table, Xml
from curriculumkit_word.markup.writing import plain
from curriculumkit_word.syllabus.frame import Frame


def appendix(frame: Frame) -> None:
    """The appendix."""
    frame.heading(frame.text("Appendix: ids"), 1, page_break=True)
    frame.said("By these ids the curriculum's data, packages and results in learning platforms refer to its parts.")
    _table(frame, frame.text("Curriculum"), list(_general(frame)))
    for path in frame.paths:
        _table(frame, path.name, list(_path(path)))
    sources = frame.curriculum.model.sources
    if sources:
        title = frame.text("Sources of questions")
        frame.caption(title)
        heads = [frame.text("Prefix"), frame.text("Address")]
        word = frame.word
        rows: list[Sequence[Xml]] = [
            [word.run(prefix), word.link(word.run(address, Character.LINK), address)]
            for prefix, address in sources.items()
        ]
        frame.add(word.grid(title, [1, 4], heads, rows))


def _table(frame: Frame, name: str, entries: list[tuple[str, str, tuple[str, ...]]]) -> None:
    word = frame.word
    title = frame.text("Ids: {title}", title=name)
    frame.caption(title)
    rows = [word.heads(frame.text("Id"), frame.text("What it is"))]
    for node_id, text, aliases in entries:
        named = [word.run(plain(text))]
        if aliases:
            named.append(word.run(frame.text("also: {names}", names=frame.listed(aliases))))
        rows.append(Row([word.cell(word.run(node_id)), word.cell(*named)]))
    frame.add(word.table(Table([2, 5], rows, title)))


def _general(frame: Frame) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    curriculum = frame.curriculum
    model = curriculum.model
    yield curriculum.id, curriculum.title, model.aliases
    for key, mode in model.study_modes.items():
        yield key, mode.title, mode.aliases
    for node in curriculum.certifications.values():
        yield node.id, node.name, node.model.aliases
    for study in curriculum.case_studies.values():
        yield study.id, study.name, ()


def _path(path: PathNode) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    yield path.id, path.name, path.model.aliases
    for track in path.tracks.values():
        yield track.id, track.name, track.model.aliases
    for module in path.all_modules:
        yield module.id, module.name, module.model.aliases
        yield from ((node.id, node.name, ()) for node in _plain_parts(module))
        yield from ((node.id, node.name, node.model.aliases) for node in module.assessments.values())
    for work in (path.capstone, path.portfolio):
        if work is not None:
            yield work.id, work.name, ()
    if path.exam is not None:
        yield path.exam.id, path.exam.name, path.exam.model.aliases


def _plain_parts(module: ModuleNode) -> Iterator[Node]:
    yield from module.objectives.values()
    yield from module.lessons.values()
    yield from module.activities.values()
