"""Room for writing: lines, boxes, and signs to tick."""

from collections.abc import Iterable, Sequence
from math import ceil

from curriculumkit.drawing import Paper
from curriculumkit.graph import QuestionNode
from curriculumkit.model.question import Essay
from curriculumkit_word.document import TAB, Row, Style, Table, WordFile, Xml, joined, run
from curriculumkit_word.document.fonts import LATIN
from curriculumkit_word.document.runs import LINE_BREAK
from curriculumkit_word.papers.setting import GAP, SPACE, total

CIRCLE = "\N{WHITE CIRCLE}"
"""To be filled where one thing is chosen. It and the square are in all fonts that we name."""
SQUARE = "\N{WHITE SQUARE}"
"""To be filled where several things may be chosen."""
LINE = "_" * 16
SHORT = "_" * 5

_SCRIPTS = ("ascii", "hAnsi", "eastAsia", "cs")
_LINE_HEIGHT = 480
_BOX_HEIGHT = 480
_LINES_A_MINUTE = 1.5
_FEWEST, _MOST = 5, 60
_ON_ONE_PAGE = 22
"""Lines that stand on one page with their question, as a rule."""
_SECONDS = 60


def signs(word: WordFile, sign: str, names: Iterable[str]) -> Xml:
    """Something to fill in before each name, all in one line."""
    return Xml(word.run(GAP).join(_sign(word, sign, name) for name in names))


def _sign(word: WordFile, sign: str, name: str) -> Xml:
    # Signs are in Latin and in East Asian fonts, of different sizes: by itself, each would go with its neighbours.
    fonts = Xml("<w:rFonts " + " ".join(f'w:{script}="{LATIN}"' for script in _SCRIPTS) + "/>")
    return joined([run(sign, "", fonts), word.run(f"\N{NO-BREAK SPACE}{name}")])


def fields(word: WordFile, names: Iterable[str]) -> Xml:
    """Room for a letter behind each name, all in one line."""
    return word.run(GAP.join(f"{name}\N{NO-BREAK SPACE}{SHORT}" for name in names))


def ruled_lines(node: QuestionNode, paper: Paper) -> int:
    """How many lines an essay gets: what its author says, or else by the minutes that there are for it.

    These are its own `seconds`, or else its share of the paper's minutes by its points.
    """
    model = node.model
    if isinstance(model, Essay) and "lines" in model.model_fields_set:
        return model.lines
    minutes = paper.assessment.model.minutes
    if model.seconds is not None:
        time = model.seconds / _SECONDS
    elif minutes is not None:
        time = minutes * float(model.points / total(paper.questions))
    else:
        return model.lines if isinstance(model, Essay) else _FEWEST
    return min(max(ceil(time * _LINES_A_MINUTE), _FEWEST), _MOST)


def ruled(word: WordFile, label: str, lines: int) -> Xml:
    """Lines to write on, as wide as the text; the first begins with a label."""
    tab = f'<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="{word.page.text_width}"/></w:tabs>'
    spacing = f'<w:spacing w:before="60" w:after="120" w:line="{_LINE_HEIGHT}" w:lineRule="exact"/>'
    whole = "<w:keepLines/>" if lines <= _ON_ONE_PAGE else ""
    style = word.styles[Style.BODY]
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    content = word.run(f"{label} ") + LINE_BREAK.join([TAB] * lines)
    return Xml(f"<w:p><w:pPr>{named}{whole}{tab}{spacing}</w:pPr>{content}</w:p>")


def boxes(word: WordFile, heads: Sequence[str], title: str, height: int = _BOX_HEIGHT) -> Xml:
    """A table with headings, and a box below each of them to write in."""
    row = Row([word.cell(word.run(SPACE)) for _ in heads], height=height)
    return framed(word.table(Table([1] * len(heads), (word.heads(*heads), row), title)))


def framed(table: Xml) -> Xml:
    """The same table with lines around every cell."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>' for side in sides)
    return Xml(table.replace("<w:tblLayout", f"<w:tblBorders>{lines}</w:tblBorders><w:tblLayout", 1))
