"""What only teachers are given: time plans, what labs need, the questions and where their answers come from."""

from collections import Counter

from curriculumkit.graph import ModuleNode
from curriculumkit.model.level import LEVELS
from curriculumkit_word.document import Character, Xml, joined
from curriculumkit_word.syllabus.frame import Frame
from curriculumkit_word.syllabus.modules import LEVEL_NAMES
from curriculumkit_word.syllabus.timing import planned

_BANKS = {"questions": "Quiz", "exam": "Exam"}


def teaching(frame: Frame, node: ModuleNode, level: int) -> None:
    """The section of a module for teachers, in documents that are for them."""
    if frame.options.audience != "teacher":
        return
    frame.heading(frame.text("For teachers"), level)
    _time_plan(frame, node)
    _set_up(frame, node)
    _questions(frame, node)


def _time_plan(frame: Frame, node: ModuleNode) -> None:
    items = planned(frame, node)
    if not items:
        return
    title = frame.text("Time plan of module {number}", number=node.number)
    rows = [[frame.word.run(name), frame.word.run(str(minutes))] for name, minutes in items]
    total = str(sum(minutes for _, minutes in items))
    rows.append([frame.word.strong(frame.text("Together")), frame.word.strong(total)])
    frame.caption(title)
    frame.add(frame.word.grid(title, [6, 1], [frame.text("What"), frame.text("Minutes")], rows))


def _set_up(frame: Frame, node: ModuleNode) -> None:
    labs = [assessment for assessment in node.assessments.values() if assessment.kind == "lab"]
    if not labs:
        return
    word = frame.word
    frame.add(word.kept(word.strong(frame.text("Lab set-up"))))
    for lab in labs:
        minutes = frame.minutes(lab.model.minutes) if lab.model.minutes else frame.text("no time is given")
        frame.add(word.item(joined([frame.to(lab, lab.name), word.run(frame.text(" ({text})", text=minutes))])))
    model = frame.curriculum.model
    for section in (model.requirements.get("technical"), model.requirements.get("software")):
        for item in section.items.values() if section else ():
            frame.add(word.item(frame.labelled(item.title, word.run(item.filled))))


def _questions(frame: Frame, node: ModuleNode) -> None:
    banks = [(bank, list(node.banks[bank].values())) for bank in _BANKS if node.banks[bank]]
    if not banks:
        return
    word = frame.word
    title = frame.text("Questions of module {number}, by level", number=node.number)
    heads = [frame.text("Bank"), *(frame.text(LEVEL_NAMES[level]) for level in LEVELS), frame.text("All")]
    rows = []
    for bank, questions in banks:
        levels = Counter(question.model.level for question in questions)
        counts = [str(levels[level] or "–") for level in LEVELS]
        rows.append([word.run(text) for text in (frame.text(_BANKS[bank]), *counts, str(len(questions)))])
    frame.caption(title)
    frame.add(word.grid(title, [2, *(1.2 for _ in LEVELS), 1], heads, rows))
    sources = Counter(question.source for _, questions in banks for question in questions if question.source)
    if sources:
        frame.add(word.kept(word.run(frame.text("Where the answers come from:"))))
        frame.add(*(word.item(_source(frame, source, count)) for source, count in sorted(sources.items())))


def _source(frame: Frame, source: str, count: int) -> Xml:
    prefix, _, page = source.partition(":")
    base = frame.curriculum.model.sources.get(prefix)
    address = source if base is None else f"{base}{page}"
    word = frame.word
    linked = word.run(source)
    if address.startswith(("http://", "https://")):
        linked = word.link(word.run(source, Character.LINK), address)
    asked = frame.text("{count} questions", count=count) if count > 1 else frame.text("1 question")
    return joined([linked, word.run(frame.text(" ({text})", text=asked))])
