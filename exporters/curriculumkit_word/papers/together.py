"""Blocks that were made apart, and belong together: on one page, behind one mark, behind one label."""

from collections.abc import Callable, Collection

from docx.oxml.parser import parse_xml
from lxml import etree

from curriculumkit_word.document.xml import DECLARED, Xml, name_of

_PARAGRAPH = name_of("w:p")
_PROPERTIES = name_of("w:pPr")
_STYLE = ("w:pStyle",)
_KEPT = (*_STYLE, "w:keepNext")
_NUMBERED = (*_KEPT, "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl")
"""What stands before a property of a paragraph, in the order of the schema."""


def kept_together(blocks: Xml, *, with_next: bool = False) -> Xml:
    """The same blocks, on one page where they fit on one; `with_next`: on the page of what follows, too."""

    def keep(root: etree._Element) -> None:
        for block in root:
            rows = list(block.iter(name_of("w:tr")))
            loose = set(rows[-1].iter(_PARAGRAPH)) if rows else {block}
            is_last = block.getnext() is None and not with_next
            for paragraph in block.iter(_PARAGRAPH):
                if not (is_last and paragraph in loose):
                    _set(paragraph, "w:keepNext", _STYLE)
                _set(paragraph, "w:keepLines", _KEPT)

    return _changed(blocks, keep)


def marked(blocks: Xml, number: int, style: str, apart: Collection[str] = ()) -> Xml:
    """Blocks as an item of a list: its mark stands before the first of them.

    That one gets the list's style, unless it has one of the styles `apart`, such as that of code.
    """

    def mark(root: etree._Element) -> None:
        first = _first(root)
        properties = _properties(first)
        named = properties.find(name_of("w:pStyle"))
        if named is None or named.get(name_of("w:val")) not in apart:
            _restyle(properties, style)
        for element in properties.findall(name_of("w:ind")):
            properties.remove(element)
        numbered = f'<w:numPr {DECLARED}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        properties.insert(_place(properties, _NUMBERED), parse_xml(numbered))

    return _changed(blocks, mark)


def led(label: Xml, blocks: Xml, apart: Collection[str] = ()) -> Xml:
    """Blocks with a label at the beginning of the first, or in front of it where that is of a style `apart`."""

    def lead(root: etree._Element) -> None:
        first = _first(root)
        named = _properties(first).find(name_of("w:pStyle"))
        if named is not None and named.get(name_of("w:val")) in apart:
            first = parse_xml(f"<w:p {DECLARED}><w:pPr/></w:p>")
            root.insert(0, first)
        runs = list(parse_xml(f"<w:p {DECLARED}>{label}</w:p>"))
        place = list(first).index(_properties(first)) + 1
        first[place:place] = runs

    return _changed(blocks, lead)


def _changed(blocks: Xml, change: Callable[[etree._Element], None]) -> Xml:
    root = parse_xml(f"<w:body {DECLARED}>{blocks}</w:body>")
    change(root)
    # Namespaces are declared on the root alone; the blocks go on without them.
    text = etree.tostring(root, encoding="unicode")
    return Xml(text[text.index(">") + 1 : text.rindex("</")])


def _first(root: etree._Element) -> etree._Element:
    """The first paragraph; where there is a table instead, a line of its own before it, which is not empty."""
    if root[0].tag == _PARAGRAPH:
        return root[0]
    line = f'<w:p {DECLARED}><w:r><w:t xml:space="preserve">\N{NO-BREAK SPACE}</w:t></w:r></w:p>'
    root.insert(0, parse_xml(line))
    return root[0]


def _properties(paragraph: etree._Element) -> etree._Element:
    found = paragraph.find(_PROPERTIES)
    if found is None:
        found = parse_xml(f"<w:pPr {DECLARED}/>")
        paragraph.insert(0, found)
    return found


def _restyle(properties: etree._Element, style: str) -> None:
    for element in properties.findall(name_of("w:pStyle")):
        properties.remove(element)
    if style:
        properties.insert(0, parse_xml(f'<w:pStyle {DECLARED} w:val="{style}"/>'))


def _set(paragraph: etree._Element, name: str, behind: Collection[str]) -> None:
    properties = _properties(paragraph)
    if properties.find(name_of(name)) is None:
        properties.insert(_place(properties, behind), parse_xml(f"<{name} {DECLARED}/>"))


def _place(properties: etree._Element, behind: Collection[str]) -> int:
    names = {name_of(name) for name in behind}
    return sum(1 for child in properties if child.tag in names)
