"""Rubrics as tables: criteria, and for each the levels with what work of that level shows."""

from curriculumkit.diagnostics import Pointer
from curriculumkit.display import digits
from curriculumkit.graph import AssessedNode
from curriculumkit.model import Criterion, Rubric
from curriculumkit_word.document import KEPT, Cell, Layout, Row, Style, Table, Xml, joined, paragraph
from curriculumkit_word.markup.blocks import Look
from curriculumkit_word.syllabus.frame import Frame


def rubric(frame: Frame, node: AssessedNode) -> None:
    """The rubric of some work, if it has one, with its caption and what is needed to pass."""
    made = node.model.rubric
    if made is None:
        return
    title = frame.text("Rubric: {title}", title=node.name)
    frame.caption(title)
    frame.add(_table(frame, node, made, title))
    most = digits(made.points)
    if made.pass_points is None:
        frame.said("At most {most} points.", Style.NOTE, most=most)
    else:
        points = digits(made.pass_points)
        frame.said("At most {most} points; {points} points are needed to pass.", Style.NOTE, most=most, points=points)


def _table(frame: Frame, node: AssessedNode, made: Rubric, title: str) -> Xml:
    rows = [frame.word.heads(frame.text("Criterion"), frame.text("Level"), frame.text("What the work shows"))]
    place = node.place / "rubric" / "criteria"
    for key, criterion in made.criteria.items():
        rows += _criterion(frame, node, criterion, place / key)
    return frame.word.table(Table([2.4, 1.7, 8], rows, title))


def _criterion(frame: Frame, node: AssessedNode, criterion: Criterion, place: Pointer) -> list[Row]:
    word = frame.word
    last = len(criterion.levels) - 1
    begins = word.cell(
        word.strong(criterion.title), *_objectives(frame, node, criterion), layout=KEPT if last else Layout()
    )
    rows = []
    for index, level in enumerate(criterion.levels):
        # A criterion's rows stay on one page: its name stands in the first of them alone.
        kept = KEPT if index < last else Layout()
        points = frame.counted(level.points, "{count} point", "{count} points")
        named = joined([word.run(level.title), word.run("\n"), word.run(points)])
        look = Look(Style.TABLE_TEXT, headings=0, keep_next=index < last)
        text = frame.writing.block(level.text, place / "levels" / index / "text", look)
        named_for = Cell(_nothing(frame, kept), merge="continue") if index else Cell(begins.blocks, merge="restart")
        rows.append(Row([named_for, word.cell(named, layout=kept), Cell(text)]))
    return rows


def _objectives(frame: Frame, node: AssessedNode, criterion: Criterion) -> list[Xml]:
    """The numbers of a criterion's objectives, which are among those of the work or of the curriculum."""
    found = [objective for ref in criterion.objectives if (objective := frame.objective(ref, node)) is not None]
    if not found:
        return []
    return [joined([frame.word.run(frame.text("objectives ")), frame.objectives(found)])]


def _nothing(frame: Frame, layout: Layout) -> Xml:
    # The cells below the first of a merged column hold nothing, but Word wants a paragraph in each.
    return paragraph(Xml(""), frame.word.styles[Style.TABLE_TEXT], layout)
