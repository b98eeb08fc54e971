"""What any Word file of ours needs. The package's own docstring shows how it is used."""

from curriculumkit_word.document.file import WordFile, begin
from curriculumkit_word.document.names import bookmark_name
from curriculumkit_word.document.page import Page, PaperName, paper
from curriculumkit_word.document.paragraphs import KEPT, PLAIN, Layout, paragraph
from curriculumkit_word.document.pictures import Picture, UnknownImageError
from curriculumkit_word.document.properties import Properties
from curriculumkit_word.document.roles import Character, Style, TableStyle
from curriculumkit_word.document.runs import LINE_BREAK, TAB, field, run
from curriculumkit_word.document.shapes import Arrow, Box, Drawing
from curriculumkit_word.document.tables import Cell, Row, Table, least_width
from curriculumkit_word.document.xml import NOTHING, Xml, escaped, joined

__all__ = [
    "KEPT",
    "LINE_BREAK",
    "NOTHING",
    "PLAIN",
    "TAB",
    "Arrow",
    "Box",
    "Cell",
    "Character",
    "Drawing",
    "Layout",
    "Page",
    "PaperName",
    "Picture",
    "Properties",
    "Row",
    "Style",
    "Table",
    "TableStyle",
    "UnknownImageError",
    "WordFile",
    "Xml",
    "begin",
    "bookmark_name",
    "escaped",
    "field",
    "joined",
    "least_width",
    "paper",
    "paragraph",
    "run",
]
