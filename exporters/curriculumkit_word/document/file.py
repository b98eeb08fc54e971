"""A Word file in the making: what any document of ours needs, on one object."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE

from curriculumkit.export import GivenFile, Measure
from curriculumkit_word.document import runs
from curriculumkit_word.document.assembly import Marks, assembled
from curriculumkit_word.document.contents import DEPTH
from curriculumkit_word.document.language import set_language
from curriculumkit_word.document.names import bookmark_name
from curriculumkit_word.document.numbering import Numbering
from curriculumkit_word.document.page import Page, PaperName, page_of, paper, paper_for
from curriculumkit_word.document.paragraphs import KEPT, PLAIN, Layout, paragraph
from curriculumkit_word.document.parts import add_footer, add_header, numbering_of
from curriculumkit_word.document.pictures import Picture, add_picture, picture_run
from curriculumkit_word.document.properties import Properties
from curriculumkit_word.document.roles import HEADINGS, Character, Style, TableStyle
from curriculumkit_word.document.shapes import Drawing, drawing_run
from curriculumkit_word.document.styles import Styles, resolve
from curriculumkit_word.document.tables import Cell, Row, Table, least_width, table
from curriculumkit_word.document.template import Opened, opened
from curriculumkit_word.document.xml import NOTHING, Xml

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST_DRAWING = 1000
"""Numbers of drawings below it are left to a template's headers."""
_MOST_HEIGHT = 0.8
"""How much of a page a picture may fill."""
_SHORT = 6
"""The most rows of a table that is not to go on to another page."""


@dataclass(slots=True)
class WordFile:
    """A document that is written from top to bottom. `page` is the present section's; texts are plain, not Markdown."""

    language: str
    opened: Opened
    styles: Styles
    lists: Numbering
    page: Page
    marks: Marks
    body: list[Xml] = field(default_factory=list)
    _bookmarks: "Iterator[int]" = field(default_factory=lambda: count(1))
    _drawings: "Iterator[int]" = field(default_factory=lambda: count(_FIRST_DRAWING))
    _links: dict[str, str] = field(default_factory=dict)
    _captions: dict[str, int] = field(default_factory=dict)

    @property
    def closed_up(self) -> bool:
        """Whether lines of the language are joined without a space."""
        return self.language.partition("-")[0] in ("zh", "ja")

    def add(self, *blocks: Xml) -> None:
        """Put blocks at the end of the document: paragraphs, tables, what the methods below give."""
        self.body += blocks

    # Within a line

    def run(self, text: str, style: Character | None = None) -> Xml:
        """A run of text."""
        return runs.run(text, self.styles[style] if style else "")

    def strong(self, text: str) -> Xml:
        """A run of text that matters."""
        return runs.run(text, self.styles[Character.STRONG])

    def link(self, content: Xml, address: str) -> Xml:
        """A link to an address outside of the document. Whoever calls has seen to it that it is harmless."""
        if address not in self._links:
            part = self.opened.document.part
            self._links[address] = part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return runs.link(content, self._links[address])

    def jump(self, text: str, target: str) -> Xml:
        """A link to where the document speaks of an id (`foundation/m01`)."""
        return runs.jump(self.run(text, Character.LINK), bookmark_name(target))

    def reference(self, text: str, target: str) -> Xml:
        """A cross-reference that Word can update: `text` must be what the bookmark of the id encloses."""
        return runs.field(rf"REF {bookmark_name(target)} \h", self.run(text))

    def bookmarked(self, content: Xml, target: str) -> Xml:
        """Content that `jump` and `reference` to an id lead to; once for each id."""
        return runs.bookmarked(content, next(self._bookmarks), bookmark_name(target))

    def picture(self, picture: Picture, alternative: str, width: int = 0) -> Xml:
        """A run that shows a picture, at most as wide as the text or as `width` twentieths of a point."""
        fitted = picture.fitted(width or self.page.text_width, round(self.page.text_height * _MOST_HEIGHT))
        return picture_run(fitted, next(self._drawings), alternative)

    def add_picture(self, content: bytes) -> Picture:
        """Put a picture's bytes into the package. Raises UnknownImageError."""
        return add_picture(self.opened.document.part, content)

    def drawing(self, drawing: Drawing) -> Xml:
        """A run that shows a drawing."""
        return drawing_run(drawing, self._drawings, self.styles[Style.TABLE_TEXT])

    # Blocks

    def paragraph(self, content: Xml | str, style: Style = Style.BODY, layout: Layout = PLAIN) -> Xml:
        """A paragraph. A `str` that is no `Xml` must be made one by `run`."""
        return paragraph(Xml(content), self.styles[style], layout)

    def heading(self, text: str, level: int, target: str = "", *, page_break: bool = False) -> Xml:
        """A heading from 1 to 4, which the table of contents lists; `target` is the id that it is about."""
        bookmark = f"_Toc{len(self.marks.headings) + 1:08}"
        content = runs.bookmarked(self.run(text), next(self._bookmarks), bookmark)
        if target:
            content = self.bookmarked(content, target)
        self.marks.note(text, level, bookmark)
        role = HEADINGS[level - 1]
        # A template's style of another name need not be one of headings: what makes a heading is said here.
        outline = level if role in self.styles.renamed else 0
        layout = Layout(keep_next=True if outline else None, page_break_before=page_break, outline=outline)
        return paragraph(content, self.styles[role], layout)

    def item(self, content: Xml, numbers: int = 0, level: int = 0, *, keep_next: bool = False) -> Xml:
        """An item of a list, with a bullet or else of a numbered list that `lists.numbers()` began."""
        style = Style.NUMBERS if numbers else Style.BULLETS
        layout = Layout(list=numbers or self.lists.bullets, level=level, keep_next=keep_next or None)
        return paragraph(content, self.styles[style], layout)

    def items(self, texts: Iterable[str]) -> Iterable[Xml]:
        """A bulleted list of plain texts."""
        return [self.item(self.run(text)) for text in texts]

    def caption(self, label: str, sequence: str, text: str, target: str = "", *, below: bool = False) -> Xml:
        """A caption, such as *Table 3  Grades*. `sequence` is what is counted: `Table`, `Figure`, in any language.

        One above a table stays with it; one below a picture does not stay with what follows.
        """
        number = self._captions[sequence] = self._captions.get(sequence, 0) + 1
        counted = runs.field(rf"SEQ {sequence} \* ARABIC", self.run(str(number)))
        named = Xml(self.run(f"{label} ") + counted)
        if target:
            named = self.bookmarked(named, target)
        layout = Layout(keep_next=not below)
        return paragraph(Xml(named + self.run(f"  {text}")), self.styles[Style.CAPTION], layout)

    def table(self, made: Table, width: int = 0) -> Xml:
        """A table as wide as the text, or as `width` twentieths of a point."""
        return table(made, self.styles[TableStyle.GRID], width or self.page.text_width)

    def cell(self, *lines: Xml, across: int = 1, layout: Layout = PLAIN) -> Cell:
        """A cell with a paragraph for each line."""
        style = self.styles[Style.TABLE_TEXT]
        return Cell(Xml("".join(paragraph(line, style, layout) for line in lines)), across)

    def heads(self, *texts: str, centred_from: int | None = None) -> Row:
        """A row of column headings, which every page repeats."""
        style = self.styles[Style.TABLE_HEADING]
        first = len(texts) if centred_from is None else centred_from
        cells = [
            Cell(paragraph(self.run(text), style, Layout(align="center") if index >= first else PLAIN))
            for index, text in enumerate(texts)
        ]
        return Row(cells, header=True)

    def grid(self, title: str, shares: Sequence[float], heads: Sequence[str], rows: Iterable[Sequence[Xml]]) -> Xml:
        """A plain table: headings, and rows with a line of runs in each cell. A short one stays on one page."""
        lines = list(rows)
        loose = len(lines) - 1 if len(lines) <= _SHORT else 0
        made = [self.heads(*heads)]
        for index, row in enumerate(lines):
            layout = KEPT if index < loose else PLAIN
            made.append(Row([self.cell(content, layout=layout) for content in row]))
        return self.table(Table(shares, made, title, least=[*map(least_width, heads)]))

    def kept(self, content: Xml, style: Style = Style.BODY) -> Xml:
        """A paragraph that stays on the page of the one behind it, such as an introduction of a list."""
        return paragraph(content, self.styles[style], KEPT)

    def contents(self, title: str, depth: int = 3, *, page_break: bool = True) -> Xml:
        """The table of contents of all headings of the document, those that are still to come included."""
        return self.marks.contents(title, depth, self.page.text_width, page_break=page_break)

    def section(self, *, landscape: bool = False) -> Xml:
        """Ends a section before this place; what follows stands on upright pages or on such that lie on their side."""
        mark = self.marks.section(self.page)
        self.page = self.page.turned(landscape)
        return mark

    def header(self, content: Xml) -> None:
        """What stands above every page but the first; a template's own header is not touched."""
        add_header(self.opened, paragraph(content, self.styles[Style.HEADER]))

    def footer(self, content: Xml) -> None:
        """What stands below every page but the first; a template's own footer is not touched."""
        add_footer(self.opened, paragraph(content, self.styles[Style.FOOTER]))

    # The end

    def packed(self, properties: Properties, measure: Measure | None = None, *, cover: bool = False) -> bytes:
        """The file. A `cover` has no header and footer; with a `measure`, the table of contents has page numbers."""
        pages = self._measured(properties, measure, cover=cover) if measure else None
        return assembled(self.opened, self.body, self.marks, self.styles, self.page, properties, pages, cover=cover)

    def _measured(self, properties: Properties, measure: Measure, *, cover: bool) -> Mapping[str, int]:
        """The pages of the headings. They are asked for at the end, where asking moves nothing."""
        listed = [heading.bookmark for heading in self.marks.headings if heading.level <= DEPTH]
        asked = self.paragraph("".join(runs.field(rf"PAGEREF {bookmark} \h", self.run("1")) for bookmark in listed))
        body = [*self.body, asked]
        pages = dict.fromkeys(listed, 1)
        return measure(assembled(self.opened, body, self.marks, self.styles, self.page, properties, pages, cover=cover))


def begin(
    language: str,
    paper_name: PaperName | None = None,
    template: GivenFile | None = None,
    mapping: Mapping[str, str] | None = None,
) -> WordFile:
    """Begin a document in a BCP 47 language.

    `template` is somebody's .docx, `mapping` their names of our styles; without a paper it is the template's, or else
    what is used where the language is spoken. Raises UnfitOptionError where the template is no Word document.
    """
    begun = opened(language, template)
    styles_element = begun.document.styles.element
    if not begun.own:
        set_language(styles_element, begun.document.settings.element, language)
    styles = resolve(styles_element, mapping or {}, language)
    lists = Numbering.of(numbering_of(begun), styles_element, styles)
    if paper_name is None:
        page = paper(paper_for(language)) if begun.own else page_of(begun.section)
    elif begun.own:
        page = paper(paper_name)
    else:
        sheet, margins = paper(paper_name), page_of(begun.section)
        page = Page(sheet.width, sheet.height, margins.turned(landscape=False).margins)
    return WordFile(language, begun, styles, lists, page, Marks(page))


__all__ = ["NOTHING", "WordFile", "begin"]
