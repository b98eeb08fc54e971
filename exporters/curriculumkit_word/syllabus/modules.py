"""A module: objectives with levels, topics, lessons, activities, assessments, and what to do before."""

from collections.abc import Iterable

from curriculumkit.graph import ActivityNode, LessonNode, ModuleNode
from curriculumkit.model.level import Level
from curriculumkit.model.module import ActivityKind
from curriculumkit_word.document import NOTHING, Xml, joined
from curriculumkit_word.syllabus.assessments import assessments
from curriculumkit_word.syllabus.frame import Frame

LEVEL_NAMES: dict[Level, str] = {
    "remember": "Remember",
    "understand": "Understand",
    "apply": "Apply",
    "analyze": "Analyze",
    "evaluate": "Evaluate",
    "create": "Create",
}
ACTIVITY_KINDS: dict[ActivityKind, str] = {
    "programming": "Programming",
    "configuration": "Configuration",
    "debugging": "Debugging",
    "design": "Design",
}


def module(frame: Frame, node: ModuleNode, level: int) -> None:
    """The section of a module, its heading being of a level."""
    frame.heading(frame.module_name(node), level, node.id)
    frame.beside(node)
    introduction(frame, node)
    contents(frame, node, level + 1)
    frame.beside(None)


def introduction(frame: Frame, node: ModuleNode) -> None:
    """How long it takes, what comes before it, and what its author says of it."""
    frame.facts([(frame.text("Duration"), frame.word.run(frame.work(node)))])
    frame.block(node.model.text, node.place / "text")


def contents(frame: Frame, node: ModuleNode, level: int) -> None:
    """Everything below a module's heading; `level` is that of the headings in it."""
    frame.heading(frame.text("Learning objectives"), level)
    frame.add(objectives(frame, node))
    if node.model.topics:
        frame.heading(frame.text("Topics"), level)
        frame.add(*(frame.word.item(frame.line(topic, node.place / "topics")) for topic in node.model.topics))
    if node.requires or node.lessons:
        frame.heading(frame.text("Preparation"), level)
        frame.add(*_preparation(frame, node))
    if node.activities:
        frame.heading(frame.text("Activities"), level)
        frame.add(*(_activity(frame, activity) for activity in node.activities.values()))
    if node.assessments:
        frame.heading(frame.text("Assessments"), level)
        title = frame.text("Assessments of module {number}", number=node.number)
        frame.add(assessments(frame, tuple(node.assessments.values()), title))


def objectives(frame: Frame, node: ModuleNode) -> Xml:
    """The table of a module's objectives."""
    word = frame.word
    heads = [frame.text(key) for key in ("No.", "After the module you can", "Level")]
    rows = []
    for objective in node.objectives.values():
        number = word.run(frame.labels[objective.id])
        if objective.id in frame.targets:
            number = word.bookmarked(number, objective.id)
        text = frame.line(objective.model.text, objective.place / "text")
        rows.append([number, text, word.run(frame.text(LEVEL_NAMES[objective.model.level]))])
    return word.grid(frame.text("Objectives of module {number}", number=node.number), [1, 9, 1.8], heads, rows)


def _preparation(frame: Frame, node: ModuleNode) -> Iterable[Xml]:
    for before in node.requires:
        name = frame.reference(before, frame.module_name(before))
        yield frame.word.item(frame.labelled(frame.text("Complete first"), name))
    for lesson in node.lessons.values():
        yield frame.word.item(_lesson(frame, lesson))


def _lesson(frame: Frame, lesson: LessonNode) -> Xml:
    content = frame.labelled(frame.text("Read"), frame.line(lesson.model.title, lesson.place / "title"))
    remarks = [frame.word.run(frame.minutes(lesson.model.minutes))] if lesson.model.minutes else []
    return joined([content, bracketed(frame, [*remarks, *_serving(frame, lesson)])])


def _activity(frame: Frame, activity: ActivityNode) -> Xml:
    model, word = activity.model, frame.word
    title = frame.to(activity, activity.name) if model.text else frame.line(model.title, activity.place / "title")
    remarks = [word.run(frame.text(ACTIVITY_KINDS[model.kind]))] if model.kind else []
    remarks += [word.run(frame.minutes(model.minutes))] if model.minutes else []
    return word.item(joined([title, bracketed(frame, [*remarks, *_serving(frame, activity)])]))


def _serving(frame: Frame, node: ActivityNode | LessonNode) -> list[Xml]:
    if not node.objectives:
        return []
    label = frame.word.run(frame.text("objectives "))
    return [joined([label, frame.objectives(node.objectives)])]


def bracketed(frame: Frame, remarks: list[Xml]) -> Xml:
    """Remarks in brackets behind a title."""
    if not remarks:
        return NOTHING
    before, after = frame.text(" ({text})", text="\0").split("\0")
    comma = frame.word.run(frame.text(", "))
    return joined([frame.word.run(before), Xml(comma.join(remarks)), frame.word.run(after)])


__all__ = ["LEVEL_NAMES", "bracketed", "contents", "introduction", "module", "objectives"]
