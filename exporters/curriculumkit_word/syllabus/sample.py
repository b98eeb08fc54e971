"""Our own template as a document to begin one's own from: every style once, with its name."""

from curriculumkit_word.document import Character, Properties, Style, joined
from curriculumkit_word.syllabus.cover import margins
from curriculumkit_word.syllabus.frame import Frame

_CODE = "def add(x, y):\n    return x + y"


def sample(frame: Frame) -> bytes:
    """The document."""
    word = frame.word
    title = frame.text("Template")
    margins(frame, title)
    for style in Style:
        if style in (Style.HEADER, Style.FOOTER, Style.BULLETS, Style.NUMBERS, Style.TABLE_TEXT, Style.TABLE_HEADING):
            continue
        frame.paragraph(word.run(_CODE if style is Style.CODE else str(style)), style)
    frame.add(word.item(word.run(str(Style.BULLETS))), word.item(word.run(str(Style.NUMBERS)), word.lists.numbers()))
    pieces = [word.run(str(style), style) for style in Character]
    frame.paragraph(joined(piece for run in pieces for piece in (run, word.run(" "))))
    cells = [[word.run(str(Style.TABLE_TEXT)), word.run(str(Style.TABLE_TEXT))]]
    frame.add(word.grid(title, [1, 1], [str(Style.TABLE_HEADING), str(Style.TABLE_HEADING)], cells))
    frame.said("Change the styles, the page set-up, headers and footers; this text is not used.", Style.NOTE)
    return word.packed(Properties(title, language=frame.curriculum.model.language))
