"""What Word's accessibility checker would say of a file, and what makes Word ask to repair it."""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree
from tests.exporters.word.reading import Word, attribute, text_of, value

from curriculumkit_word.document.xml import name_of

_CONTRAST = 4.5
_LONGEST_BOOKMARK = 40
_WHITE = "FFFFFF"


def complaints(word: Word) -> list[str]:
    """Everything that is wrong; an empty list is what is wanted."""
    return [
        *_headings(word),
        *_paragraphs(word),
        *_tables(word),
        *_drawings(word),
        *_links(word),
        *_properties(word),
        *_colours(word),
        *_ids(word),
        *_relationships(word),
    ]


def _headings(word: Word) -> Iterator[str]:
    before = 0
    for level, text in word.headings:
        if level > before + 1:
            yield f"the heading {text!r} of level {level} comes behind one of level {before}"
        if not text.strip():
            yield "a heading without text"
        before = level


def _paragraphs(word: Word) -> Iterator[str]:
    for paragraph in word.body.iterchildren(name_of("w:p")):
        shows = any(True for _ in paragraph.iter(name_of("w:drawing"), name_of("m:oMath")))
        if not text_of(paragraph).strip() and not shows and not _needed(paragraph):
            yield "an empty paragraph"
        if re.search(r"\S {3,}\S", text_of(paragraph)) and word.style(paragraph) != "Source Code":
            yield f"blanks that set text in columns: {text_of(paragraph)!r}"


def _needed(paragraph: etree._Element) -> bool:
    """Between two tables, and behind one that ends the document or a section, Word must have a paragraph."""
    before, behind = paragraph.getprevious(), paragraph.getnext()
    table, end = name_of("w:tbl"), name_of("w:sectPr")
    if before is None or behind is None or before.tag != table:
        return False
    return behind.tag in (table, end) or next(paragraph.iter(end), None) is not None


def _tables(word: Word) -> Iterator[str]:
    for table in word.all("w:tbl"):
        properties = table.find(name_of("w:tblPr"))
        assert properties is not None
        title = value(properties, "w:tblCaption")
        rows = list(table.iterchildren(name_of("w:tr")))
        if not title:
            yield f"a table without a title: {text_of(rows[0])!r}"
        if rows[0].find(f"{name_of('w:trPr')}/{name_of('w:tblHeader')}") is None:
            yield f"the table {title!r} has no header row"
        columns = len(list(table.iter(name_of("w:gridCol"))))
        for row in rows:
            if row.find(f"{name_of('w:trPr')}/{name_of('w:cantSplit')}") is None:
                yield f"a row of the table {title!r} may break over pages"
            cells = [cell.find(f"{name_of('w:tcPr')}/{name_of('w:gridSpan')}") for cell in row.iter(name_of("w:tc"))]
            if sum(1 if span is None else int(attribute(span, "val")) for span in cells) != columns:
                yield f"a row of the table {title!r} has other columns than the table"
        for cell in table.iter(name_of("w:tc")):
            if cell[-1].tag != name_of("w:p"):
                yield f"a cell of the table {title!r} does not end with a paragraph"
        if (behind := table.getnext()) is not None and behind.tag == table.tag:
            yield f"the table {title!r} touches the next one"


def _drawings(word: Word) -> Iterator[str]:
    for drawing in word.all("wp:docPr"):
        if not drawing.get("descr", "").strip():
            yield f"{drawing.get('name')} has no alternative text"


def _links(word: Word) -> Iterator[str]:
    names = {attribute(bookmark, "name") for bookmark in word.all("w:bookmarkStart")}
    for link in word.all("w:hyperlink"):
        anchor = attribute(link, "anchor")
        if anchor and anchor not in names:
            yield f"a link leads to {anchor}, which is nowhere"
        if not text_of(link).strip():
            yield "a link without text"
    for code in word.all("w:instrText"):
        words = (code.text or "").split()
        if words[0] in ("REF", "PAGEREF") and words[1] not in names:
            yield f"a field asks for {words[1]}, which is nowhere"
    yield from (f"the name {name} is too long for Word" for name in names if len(name) > _LONGEST_BOOKMARK)


def _properties(word: Word) -> Iterator[str]:
    core = word.xml("docProps/core.xml")
    said = {etree.QName(child).localname for child in core if (child.text or "").strip()}
    yield from (f"the properties have no {name}" for name in ("title", "language") if name not in said)


def _colours(word: Word) -> Iterator[str]:
    """Colours of text on white or on what lies behind it in the same style or run."""
    for part in ("word/styles.xml", "word/document.xml"):
        for properties in word.xml(part).iter(name_of("w:rPr")):
            colour = value(properties, "w:color")
            shade = properties.find(name_of("w:shd"))
            behind = attribute(shade, "fill") if shade is not None else _WHITE
            in_drawing = any(parent.tag == name_of("w:txbxContent") for parent in properties.iterancestors())
            if colour in ("", "auto") or in_drawing:
                continue
            if contrast(colour, behind) < _CONTRAST:
                yield f"{colour} on {behind} is hard to read"
    for shape in word.all("wps:wsp"):
        fill = shape.find(f"{name_of('wps:spPr')}/{name_of('a:solidFill')}/{name_of('a:srgbClr')}")
        for written in shape.iter(name_of("w:color")):
            if fill is not None and contrast(attribute(written, "val"), fill.get("val", "")) < _CONTRAST:
                yield f"{attribute(written, 'val')} on {fill.get('val')} is hard to read in a drawing"


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, by WCAG 2: from 1 to 21."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[index : index + 2], 16) / 255 for index in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ids(word: Word) -> Iterator[str]:
    for name, key in (("w:bookmarkStart", "id"), ("w:bookmarkStart", "name")):
        counted = Counter(attribute(element, key) for element in word.all(name))
        yield from (f"{name} {key} {value} is there {count} times" for value, count in counted.items() if count > 1)
    drawings = Counter(element.get("id") for element in word.all("wp:docPr"))
    yield from (f"drawings share the number {number}" for number, count in drawings.items() if count > 1)
    starts = Counter(attribute(element, "id") for element in word.all("w:bookmarkStart"))
    ends = Counter(attribute(element, "id") for element in word.all("w:bookmarkEnd"))
    if starts != ends:
        yield "bookmarks that do not end"
    used = {attribute(element, "val") for name in ("w:pStyle", "w:rStyle", "w:tblStyle") for element in word.all(name)}
    yield from (f"there is no style {style}" for style in used - word.style_names.keys())
    numbers = {attribute(element, "numId") for element in word.xml("word/numbering.xml").iter(name_of("w:num"))}
    lists = {attribute(element, "val") for element in word.all("w:numId")}
    yield from (f"there is no list {number}" for number in lists - numbers)


def _relationships(word: Word) -> Iterator[str]:
    types = word.xml("[Content_Types].xml")
    typed = {child.get("PartName", "").removeprefix("/") for child in types}
    extensions = {child.get("Extension") for child in types}
    for name in word.parts.keys() - {"[Content_Types].xml"}:
        if name not in typed and name.rpartition(".")[2] not in extensions:
            yield f"{name} has no content type"
        if name.endswith(".rels"):
            yield from _targets(word, name)
    known = {child.get("Id") for child in word.xml("word/_rels/document.xml.rels")}
    for element in word.body.iter():
        for key in ("r:id", "r:embed", "r:link"):
            if (asked := element.get(name_of(key))) is not None and asked not in known:
                yield f"{element.tag} asks for the relationship {asked}, which is not there"


def _targets(word: Word, name: str) -> Iterator[str]:
    folder = name.rpartition("_rels/")[0]
    for relationship in word.xml(name):
        target = relationship.get("Target", "")
        inside = target.removeprefix("/") if target.startswith("/") else folder + target
        if relationship.get("TargetMode") == "External":
            if not target.startswith(("http://", "https://", "mailto:")):
                yield f"{name} leads to {target}"
        elif inside not in word.parts:
            yield f"{name} leads to {inside}, which is not there"
