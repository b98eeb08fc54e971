"""The answer sheet: a field for every question, in the order of the paper; short ones two abreast."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from curriculumkit.display import digits
from curriculumkit.drawing import PaperQuestion
from curriculumkit.model.question.interaction import (
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
    Judge,
    Match,
    Order,
    WriteFreely,
)
from curriculumkit_word.document import Cell, Row, Style, Table, Xml
from curriculumkit_word.papers.paper import candidate, identity
from curriculumkit_word.papers.room import CIRCLE, LINE, SQUARE, boxes, fields, framed, signs
from curriculumkit_word.papers.setting import Setting, total
from curriculumkit_word.papers.words import letter

_SHARES = (1, 7, 1, 7)
_WIDE = len(_SHARES) - 1
_MOST_SIGNS, _MOST_FIELDS = 6, 4
"""What fits beside another question."""
_HEIGHT = 440


def sheet_blocks(setting: Setting) -> Iterator[Xml]:
    """The blocks of the answer sheet."""
    word, words = setting.word, setting.words
    yield word.heading(setting.title, 1)
    yield word.heading(words("Answer sheet"), 2)
    yield candidate(setting)
    yield word.paragraph(
        word.run(
            words("Fill circles and squares with a dark pen. To change an answer, cross it out and fill another.")
        ),
        Style.NOTE,
    )
    heads = word.heads(words("No."), words("Answer"), words("No."), words("Answer"))
    rows = [heads, *_rows(setting)]
    yield framed(word.table(Table(_SHARES, rows, words("Answers, in the order of the paper"))))
    yield word.heading(words("For markers"), 2)
    heads_below = [words("Marks out of {marks}", marks=digits(total(setting.paper.questions))), words("Marker")]
    yield boxes(word, [*heads_below, words("Date")], words("For markers"))
    yield word.paragraph(word.run(identity(setting)), Style.NOTE)


def _rows(setting: Setting) -> Iterator[Row]:
    """Fields in pairs; one that is wide, or has no partner, takes the whole row."""
    waiting: PaperQuestion | None = None
    for question in setting.paper.questions:
        if _is_wide(question):
            if waiting is not None:
                yield _row(setting, [waiting])
            waiting = None
            yield _row(setting, [question])
        elif waiting is None:
            waiting = question
        else:
            yield _row(setting, [waiting, question])
            waiting = None
    if waiting is not None:
        yield _row(setting, [waiting])


def _row(setting: Setting, questions: Iterable[PaperQuestion]) -> Row:
    word = setting.word
    listed = list(questions)
    across = 1 if len(listed) > 1 else _WIDE
    cells: list[Cell] = []
    for question in listed:
        cells.append(word.cell(word.strong(str(question.number))))
        cells.append(word.cell(*_fields(setting, question), across=across))
    return Row(cells, height=_HEIGHT)


def _is_wide(question: PaperQuestion) -> bool:
    interaction = question.node.model.interaction
    match interaction:
        case ChooseOne() | ChooseMany():
            return len(interaction.options) > _MOST_SIGNS
        case Match():
            return len(interaction.pairs) > _MOST_FIELDS
        case Order():
            return len(interaction.items) > _MOST_FIELDS
        case EnterText():
            return len(interaction.blanks) > 1
        case Judge() | EnterNumber() | WriteFreely():
            return False
        case _ as unreachable:
            assert_never(unreachable)


def _fields(setting: Setting, question: PaperQuestion) -> list[Xml]:
    """The lines of a question's field."""
    word, words = setting.word, setting.words
    interaction = question.node.model.interaction
    match interaction:
        case ChooseOne():
            return [signs(word, CIRCLE, map(letter, range(len(interaction.options))))]
        case ChooseMany():
            return [signs(word, SQUARE, map(letter, range(len(interaction.options))))]
        case Judge():
            return [signs(word, CIRCLE, (words("True"), words("False")))]
        case EnterText():
            count = len(interaction.blanks)
            lines = [LINE] if count == 1 else [f"({place}) {LINE}" for place in range(1, count + 1)]
            return [word.run(line) for line in lines]
        case EnterNumber():
            return [word.run(f"{LINE} {interaction.unit or ''}".rstrip())]
        case Match():
            return [fields(word, (pair.key for pair in interaction.pairs))]
        case Order():
            return [fields(word, (item.key for item in interaction.items))]
        case WriteFreely():
            return [word.run(words("in the question paper"))]
        case _ as unreachable:
            assert_never(unreachable)
