"""A rubric as a table: a row for each level of each criterion."""

from curriculumkit.display import digits
from curriculumkit.graph import QuestionNode
from curriculumkit.model.rubric import Rubric
from curriculumkit_word.document import Cell, Row, Style, Table, Xml
from curriculumkit_word.markup.blocks import Look
from curriculumkit_word.papers.setting import Setting


def rubric_table(setting: Setting, node: QuestionNode, rubric: Rubric) -> Xml:
    """The table. Each row names its criterion, so that it can be read by itself."""
    word, words = setting.word, setting.words
    place = node.place / "rubric" / "criteria"
    look = Look(style=Style.TABLE_TEXT, headings=0)
    rows = [word.heads(*map(words, ("Criterion", "Points", "Standard", "What the work shows")))]
    for key, criterion in rubric.criteria.items():
        at = place / key
        title = setting.line(criterion.title, node, at / "title")
        for index, level in enumerate(criterion.levels):
            standard = setting.line(level.title, node, at / "levels" / index / "title")
            work = Cell(setting.block(level.text, node, at / "levels" / index / "text", look))
            rows.append(Row((word.cell(title), word.cell(word.run(digits(level.points))), word.cell(standard), work)))
    return word.table(Table((4, 1, 2, 9), rows, words("Rubric")))
