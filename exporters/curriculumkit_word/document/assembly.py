"""Putting a document together: one parse of all that was written, then sections and the table of contents."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from curriculumkit_word.document.archive import files_of, packed
from curriculumkit_word.document.contents import DEPTH, Heading, contents
from curriculumkit_word.document.page import Page, set_page
from curriculumkit_word.document.properties import Properties, set_properties
from curriculumkit_word.document.roles import HEADINGS, Style
from curriculumkit_word.document.styles import Styles
from curriculumkit_word.document.template import Opened
from curriculumkit_word.document.xml import DECLARED, Xml, name_of

_ROOM = "160"
"""What stands between a table and the text behind it, in twentieths of a point."""
_PARSER = etree.XMLParser(huge_tree=True, resolve_entities=False)
_PARTING = (
    f'<w:p {DECLARED}><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>'
)
"""The lowest line that can part two tables, or end a section that ends with one without beginning a page."""
_BEHIND_SPACING = ("ind", "contextualSpacing", "mirrorIndents", "jc", "outlineLvl", "rPr", "sectPr")
_BEHIND_TITLE_PAGE = ("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings")


@dataclass(frozen=True, slots=True)
class _Contents:
    title: str
    depth: int
    width: int
    page_break: bool


@dataclass(slots=True)
class Marks:
    """What is settled only when the whole document is there: the headings' list, and where sections end."""

    first: Page
    headings: list[Heading] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    _contents: list[_Contents] = field(default_factory=list)

    def note(self, text: str, level: int, bookmark: str) -> None:
        """A heading, in the order in which headings are made."""
        self.headings.append(Heading(text, level, bookmark))

    def section(self, page: Page) -> Xml:
        """A mark where a section with such pages ends."""
        self.pages.append(page)
        return Xml(f'<w:sectPr w:rsidR="{len(self.pages) - 1:08}"/>')

    def contents(self, title: str, depth: int, width: int, *, page_break: bool) -> Xml:
        """A mark where the table of contents is to stand."""
        self._contents.append(_Contents(title, min(depth, DEPTH), width, page_break))
        return Xml(f'<w:sdt><w:sdtPr><w:id w:val="{len(self._contents)}"/></w:sdtPr></w:sdt>')

    def listed(self, index: int, styles: Styles, pages: Mapping[str, int] | None) -> Xml:
        """The table of contents that a mark stands for."""
        made = self._contents[index]
        shown = contents(made.title, self.headings, styles, pages, made.width, made.depth)
        return Xml(shown.replace("<w:keepNext/>", "<w:keepNext/><w:pageBreakBefore/>", 1)) if made.page_break else shown


def assembled(
    opened: Opened,
    blocks: Sequence[Xml],
    marks: Marks,
    styles: Styles,
    page: Page,
    properties: Properties,
    pages: Mapping[str, int] | None,
    *,
    cover: bool,
) -> bytes:
    """The bytes of the document."""
    root = _parsed(f"<w:document {DECLARED}><w:body>{''.join(blocks)}</w:body></w:document>")
    body = root[0]
    _fill_contents(body, marks, styles, pages)
    _part_tables(body, {styles[style] for style in (*HEADINGS, Style.CAPTION) if style not in styles.renamed})
    sections = _place_sections(body, marks, opened.section, page)
    if cover:
        _set_title_page(sections[0])
    part = opened.document.part
    set_properties(part.package, properties)
    # The tree goes into the package as bytes: to move so many elements into another tree takes time by their square.
    content = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return packed({**files_of(part.package), part.partname.membername: content})


def _parsed(source: str) -> etree._Element:
    return etree.fromstring(source, _PARSER)


def _fill_contents(body: etree._Element, marks: Marks, styles: Styles, pages: Mapping[str, int] | None) -> None:
    for index, mark in enumerate(list(body.iterchildren(name_of("w:sdt")))):
        shown = _parsed(f"<w:body {DECLARED}>{marks.listed(index, styles, pages)}</w:body>")
        body.replace(mark, shown[0])


def _part_tables(body: etree._Element, roomy: set[str]) -> None:
    """Room behind tables, which have none of their own. Tables that touch would become one: a line parts them."""
    for table in list(body.iterchildren(name_of("w:tbl"))):
        behind = table.getnext()
        if behind is None or behind.tag in (name_of("w:tbl"), name_of("w:sectPr")):
            table.addnext(_parsed(_PARTING))
        elif behind.tag == name_of("w:p"):
            properties = _properties(behind)
            style = properties.find(name_of("w:pStyle"))
            if style is None or style.get(name_of("w:val")) not in roomy:
                _add_room(properties)


def _add_room(properties: etree._Element) -> None:
    spacing = properties.find(name_of("w:spacing"))
    if spacing is None:
        spacing = etree.Element(name_of("w:spacing"))
        properties.insert(_place(properties, _BEHIND_SPACING), spacing)
    spacing.set(name_of("w:before"), _ROOM)


def _properties(paragraph: etree._Element) -> etree._Element:
    properties = paragraph.find(name_of("w:pPr"))
    if properties is None:
        properties = etree.Element(name_of("w:pPr"))
        paragraph.insert(0, properties)
    return properties


def _place(parent: etree._Element, behind: Sequence[str]) -> int:
    """Where a child stands that these come behind."""
    names = {name_of(f"w:{name}") for name in behind}
    return next((index for index, child in enumerate(parent) if child.tag in names), len(parent))


def _place_sections(body: etree._Element, marks: Marks, like: etree._Element, last: Page) -> list[etree._Element]:
    """Give each section's last paragraph the section's properties, and the last section's to the body."""
    sections = []
    for mark, page in zip(list(body.iterchildren(name_of("w:sectPr"))), marks.pages, strict=True):
        section = deepcopy(like)
        set_page(section, page)
        before = mark.getprevious()
        body.remove(mark)
        if before is None or before.tag != name_of("w:p"):
            raise ValueError("a section cannot end where nothing stands before it")
        _properties(before).append(section)
        sections.append(section)
    section = deepcopy(like)
    set_page(section, last)
    body.append(section)
    return [*sections, section]


def _set_title_page(section: etree._Element) -> None:
    if section.find(name_of("w:titlePg")) is not None:
        return
    section.insert(_place(section, _BEHIND_TITLE_PAGE), etree.Element(name_of("w:titlePg")))
