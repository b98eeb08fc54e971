"""What stands within a line: runs of text, breaks, links, bookmarks, fields."""

from curriculumkit_word.document.xml import NOTHING, Xml, escaped, quoted

LINE_BREAK = Xml("<w:r><w:br/></w:r>")
PAGE_BREAK = Xml('<w:r><w:br w:type="page"/></w:r>')
TAB = Xml("<w:r><w:tab/></w:r>")
_NOT_IN_A_RUN = ("\n", "\t", "\r")


def run(text: str, style: str = "", properties: Xml = NOTHING) -> Xml:
    """A run of text; line breaks and tabs in it are kept. `style` is a character style's id.

    `properties` are further ones (`<w:strike/>`), in the order of the schema.
    """
    if not text:
        return NOTHING
    chosen = f'<w:rStyle w:val="{style}"/>' if style else ""
    formatted = f"<w:rPr>{chosen}{properties}</w:rPr>" if chosen or properties else ""
    return Xml(f"<w:r>{formatted}{_content(text)}</w:r>")


def _content(text: str) -> str:
    if not text.isprintable() and any(character in text for character in _NOT_IN_A_RUN):
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return "<w:br/>".join("<w:tab/>".join(_piece(part) for part in line.split("\t")) for line in lines)
    return _piece(text)


def _piece(text: str) -> str:
    return f'<w:t xml:space="preserve">{escaped(text)}</w:t>' if text else ""


def link(content: Xml, relationship: str) -> Xml:
    """A link to somewhere else, by the id of a relationship of the part."""
    return Xml(f'<w:hyperlink r:id="{relationship}" w:history="1">{content}</w:hyperlink>')


def jump(content: Xml, bookmark: str) -> Xml:
    """A link to a bookmark of the same document."""
    return Xml(f'<w:hyperlink w:anchor="{quoted(bookmark)}" w:history="1">{content}</w:hyperlink>')


def bookmarked(content: Xml, number: int, name: str) -> Xml:
    """Content that can be referred to by a name; the number is any that no other bookmark of the document has."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{quoted(name)}"/>'
    return Xml(f'{start}{content}<w:bookmarkEnd w:id="{number}"/>')


def field(instruction: str, shown: Xml) -> Xml:
    """A field that Word can update, with what it shows until then."""
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = f'<w:r><w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText></w:r>'
    return Xml(f"{begin}{code}{middle}{shown}{end}")
