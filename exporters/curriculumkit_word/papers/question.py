"""A question on the paper: its text, what can be chosen, and room for the answer."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from curriculumkit.diagnostics import Pointer
from curriculumkit.drawing import PaperQuestion, matches_of
from curriculumkit.markup import spare_character
from curriculumkit.model.question.fill_in import BLANK
from curriculumkit.model.question.interaction import (
    ChooseMany,
    ChooseOne,
    EnterNumber,
    EnterText,
    Judge,
    Match,
    Option,
    Order,
    WriteFreely,
)
from curriculumkit_word.document import KEPT, NOTHING, Cell, Row, Style, Table, Xml, joined
from curriculumkit_word.markup.blocks import Look
from curriculumkit_word.papers.room import CIRCLE, LINE, SHORT, boxes, fields, ruled, ruled_lines, signs
from curriculumkit_word.papers.setting import Setting
from curriculumkit_word.papers.together import kept_together, marked

_INDENT = 360
_COLUMN_MARGINS = 600
_MOST_BOXES = 10


def question_blocks(setting: Setting, question: PaperQuestion) -> Xml:
    """All blocks of a question, on one page where they fit on one."""
    interaction = question.node.model.interaction
    blocks = joined([_head(setting, question), _prompt(setting, question), *_answer(setting, question)])
    if not isinstance(interaction, WriteFreely):
        return kept_together(blocks)
    # Ruled space may go on on the next page: only its beginning stays with the question.
    lines = ruled_lines(question.node, setting.paper)
    return joined([kept_together(blocks, with_next=True), ruled(setting.word, setting.words("Answer:"), lines)])


def _head(setting: Setting, question: PaperQuestion) -> Xml:
    words = setting.words
    title = words(
        "{question} ({marks})",
        question=words.question(question.number),
        marks=words.marks(question.node.model.points),
    )
    # No bookmark: its name would be the question's id, which may say more than the question does.
    return setting.word.heading(title, 3)


def _prompt(setting: Setting, question: PaperQuestion) -> Xml:
    node = question.node
    text, place = node.model.prompt, node.place / "prompt"
    title = setting.words.question(question.number)
    if not isinstance(node.model.interaction, EnterText):
        return setting.block(text, node, place, title=title)
    # Blanks are underlines, which Markdown would take for emphasis or for a rule across the page.
    sign = spare_character(text)
    blocks = setting.block(text.replace(BLANK, sign), node, place, title=title)
    first, *others = blocks.split(sign)
    if len(others) == 1:
        return Xml(LINE.join((first, *others)))
    return Xml(first + "".join(f"({index}) {LINE}{part}" for index, part in enumerate(others, start=1)))


def _answer(setting: Setting, question: PaperQuestion) -> Iterator[Xml]:
    word, words, node = setting.word, setting.words, question.node
    interaction = node.model.interaction
    match interaction:
        case ChooseOne():
            yield from _options(setting, question, interaction.options)
        case ChooseMany():
            key = "Several options may be right." if interaction.partial else "Only all right options together count."
            yield word.kept(word.run(words(key)), Style.NOTE)
            yield from _options(setting, question, interaction.options)
        case Judge():
            yield word.paragraph(signs(word, CIRCLE, (words("True"), words("False"))))
        case EnterText():
            pass
        case EnterNumber():
            yield word.paragraph(word.run(words("Answer: {field}", field=f"{LINE} {interaction.unit or ''}".rstrip())))
        case Match():
            yield _matching(setting, question, interaction)
        case Order():
            yield word.kept(word.run(words("Put these in their right order.")), Style.NOTE)
            items = [(interaction.items[index].text, node.place / "items" / index) for index in question.shown]
            yield from _list(setting, question, items, word.lists.letters())
            yield _order_boxes(setting, len(items))
        case WriteFreely():
            if interaction.template:
                look = Look(style=Style.QUOTE, headings=0)
                yield setting.block(interaction.template, node, node.place / "template", look)
        case _ as unreachable:
            assert_never(unreachable)


def _options(setting: Setting, question: PaperQuestion, options: Sequence[Option]) -> Iterator[Xml]:
    node = question.node
    texts = []
    for index in question.shown:
        key = "correct" if options[index].correct else "wrong"
        texts.append((options[index].text, node.place / "options" / index / key))
    yield from _list(setting, question, texts, setting.word.lists.letters())


def _list(
    setting: Setting, question: PaperQuestion, texts: Sequence[tuple[str, Pointer]], numbers: int
) -> Iterator[Xml]:
    look = Look(headings=0, indent=_INDENT)
    for text, place in texts:
        blocks = setting.block(text, question.node, place, look)
        yield marked(blocks, numbers, setting.word.styles[Style.NUMBERS], setting.apart)


def _matching(setting: Setting, question: PaperQuestion, interaction: Match) -> Xml:
    """Two columns: items with a place for a letter each, and what they can be matched with."""
    word, words, node = setting.word, setting.words, question.node
    matches = matches_of(interaction)
    place = node.place
    items = [(pair.item, place / "pairs" / index / "item") for index, pair in enumerate(interaction.pairs)]
    shown = [(matches[index], _match_place(interaction, matches[index], place)) for index in question.shown]
    left = _column(setting, question, items, word.lists.numbers(), word.run(f"{SHORT} "))
    right = _column(setting, question, shown, word.lists.letters())
    heads = word.heads(words("Item"), words("What belongs to it"))
    title = words("{question}: items and what belongs to them", question=words.question(question.number))
    return joined(
        [
            word.paragraph(word.run(words("Write its letter before each item.")), Style.NOTE, KEPT),
            word.table(Table((1, 1), (heads, Row((Cell(left), Cell(right)))), title)),
        ]
    )


def _match_place(interaction: Match, text: str, place: Pointer) -> Pointer:
    for index, pair in enumerate(interaction.pairs):
        if pair.match == text:
            return place / "pairs" / index / "match"
    return place / "distractors" / interaction.distractors.index(text)


def _column(
    setting: Setting, question: PaperQuestion, texts: Sequence[tuple[str, Pointer]], numbers: int, before: Xml = NOTHING
) -> Xml:
    word, page = setting.word, setting.word.page
    style = word.styles[Style.TABLE_TEXT]
    # Pictures are made to fit what is the text's width now: in here, that of the column.
    word.page = replace(page, width=page.width - page.text_width // 2 - _COLUMN_MARGINS)
    look = Look(style=Style.TABLE_TEXT, headings=0, indent=_INDENT)
    blocks = []
    for text, place in texts:
        block = setting.block(text, question.node, place, look)
        blocks.append(marked(setting.led(before, block) if before else block, numbers, style, setting.apart))
    word.page = page
    return joined(blocks)


def _order_boxes(setting: Setting, count: int) -> Xml:
    words = setting.words
    if count > _MOST_BOXES:
        return setting.word.paragraph(fields(setting.word, map(str, range(1, count + 1))))
    heads = [words("Place {number}", number=place) for place in range(1, count + 1)]
    return boxes(setting.word, heads, words("Letters in the right order"))
