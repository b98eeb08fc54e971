"""A path: facts, modules, tracks, and the work at its end."""

from decimal import Decimal

from curriculumkit.graph import AssessedNode, PathNode, TrackNode
from curriculumkit.model import Capstone, Portfolio
from curriculumkit_word.document import Xml
from curriculumkit_word.syllabus.assessments import assessments
from curriculumkit_word.syllabus.cover import path_facts
from curriculumkit_word.syllabus.frame import Frame
from curriculumkit_word.syllabus.modules import module
from curriculumkit_word.syllabus.rubric import rubric
from curriculumkit_word.syllabus.teaching import teaching


def path(frame: Frame, node: PathNode) -> None:
    """The part about a path."""
    frame.heading(frame.path_name(node), 1, node.id, page_break=True)
    frame.facts(path_facts(frame, node))
    frame.block(node.model.text, node.place / "text", headings=2)
    _overview(frame, node)
    for member in node.modules:
        module(frame, member, 2)
        teaching(frame, member, 3)
    for track in node.tracks.values():
        _track(frame, track)
    _ends(frame, node)


def _overview(frame: Frame, node: PathNode) -> None:
    """The modules in a table."""
    word = frame.word
    frame.caption(frame.text("Modules of {title}", title=node.name))
    rows = []
    for member in node.all_modules:
        before = word.run(frame.listed(before.number for before in member.requires) or "–")
        weeks = word.run(str(member.model.weeks))
        rows.append([word.run(member.number), frame.to(member, member.name), weeks, before])
    heads = [frame.text(key) for key in ("Module", "Title", "Weeks", "Requires")]
    frame.add(word.grid(frame.text("Modules of {title}", title=node.name), [1.1, 6.5, 1.1, 1.5], heads, rows))
    if node.tracks:
        count = frame.counted(Decimal(node.model.take), "{count} track", "{count} tracks")
        frame.said("Of the {all} tracks, a learner takes {count}.", all=len(node.tracks), count=count)


def _track(frame: Frame, track: TrackNode) -> None:
    frame.heading(frame.text("Track {letter}: {title}", letter=track.letter, title=track.name), 2, track.id)
    if track.model.weeks is not None:
        frame.facts([(frame.text("Duration"), frame.word.run(frame.weeks(track.model.weeks)))])
    frame.block(track.model.text, track.place / "text", headings=3)
    for member in track.modules:
        module(frame, member, 3)
        teaching(frame, member, 4)


def _ends(frame: Frame, node: PathNode) -> None:
    for work, key in ((node.capstone, "Capstone: {title}"), (node.portfolio, "Portfolio: {title}")):
        if work is not None:
            frame.heading(frame.text(key, title=work.name), 2, work.id)
            _work(frame, work)
    exam = node.exam
    if exam is not None:
        frame.heading(frame.text("Exam: {title}", title=exam.name), 2, exam.id)
        frame.add(assessments(frame, (exam,), frame.text("Exam: {title}", title=exam.name)))
        frame.block(exam.model.text, exam.place / "text", headings=3)
        sentences = frame.prose.blueprint(exam)
        if sentences:
            frame.add(frame.word.kept(frame.word.run(frame.text("How the questions are drawn:"))))
            frame.add(*frame.word.items(sentences))
        rubric(frame, exam)


def _work(frame: Frame, work: AssessedNode) -> None:
    model = work.model
    facts: list[tuple[str, Xml]] = []
    if isinstance(model, Capstone):
        facts.append((frame.text("Standing"), frame.word.run(model.grade or "")))
        facts.append((frame.text("In short"), frame.line(model.summary, work.place / "summary")))
    facts.append((frame.text("Objectives"), frame.objectives(work.objectives)))
    frame.facts(facts)
    if isinstance(model, Capstone | Portfolio):
        frame.block(model.text, work.place / "text", headings=3)
    if isinstance(model, Capstone):
        place = work.place / "requirements"
        lines = (frame.line(text, place / index) for index, text in enumerate(model.requirements))
        frame.add(*(frame.word.item(line) for line in lines))
    rubric(frame, work)
