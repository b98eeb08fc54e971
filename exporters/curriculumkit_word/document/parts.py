"""Parts beside the main one: headers, footers, lists."""

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.parser import parse_xml
from docx.parts.numbering import NumberingPart
from lxml import etree

from curriculumkit_word.document.house import part as house_part
from curriculumkit_word.document.template import Opened
from curriculumkit_word.document.xml import DECLARED, Xml, name_of


def numbering_of(opened: Opened) -> etree._Element:
    """The lists of a document; an empty part is made where it has none."""
    document_part = opened.document.part
    for relationship in document_part.rels.values():
        if relationship.reltype == RELATIONSHIP_TYPE.NUMBERING and not relationship.is_external:
            element: etree._Element = relationship.target_part.element
            return element
    element = parse_xml(house_part("numbering.xml", "en"))
    name = PackURI("/word/numbering.xml")
    made = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, element, document_part.package)
    document_part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return element


def add_header(opened: Opened, content: Xml) -> None:
    """A header of all pages, unless the document has one."""
    if not _has(opened.section, "w:headerReference"):
        header, key = opened.document.part.add_header_part()  # type: ignore[no-untyped-call]
        _fill(header.element, content)
        _refer(opened.section, "w:headerReference", key)


def add_footer(opened: Opened, content: Xml) -> None:
    """A footer of all pages, unless the document has one."""
    if not _has(opened.section, "w:footerReference"):
        footer, key = opened.document.part.add_footer_part()  # type: ignore[no-untyped-call]
        _fill(footer.element, content)
        _refer(opened.section, "w:footerReference", key)


def _has(section: etree._Element, name: str) -> bool:
    return section.find(name_of(name)) is not None


def _fill(element: etree._Element, content: Xml) -> None:
    for child in list(element):
        element.remove(child)
    element.extend(list(parse_xml(f"<w:hdr {DECLARED}>{content}</w:hdr>")))


def _refer(section: etree._Element, name: str, key: str) -> None:
    reference = etree.Element(name_of(name))
    reference.set(name_of("w:type"), "default")
    reference.set(name_of("r:id"), key)
    section.insert(0, reference)
