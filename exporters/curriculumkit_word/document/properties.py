"""What a document says of itself: title, author, subject, keywords, language, dates."""

import datetime
from dataclasses import dataclass

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from curriculumkit_word.document.xml import escaped

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)
_STALE = (
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
)
"""What a template says of itself, and would be wrong of a document: its pages, its authors, its picture."""


@dataclass(frozen=True, slots=True)
class Properties:
    """A document's properties. The date is the day that both creation and last change are given as."""

    title: str
    subject: str = ""
    author: str = ""
    keywords: tuple[str, ...] = ()
    language: str = ""
    description: str = ""
    version: str = ""
    date: datetime.date | None = None


def set_properties(package: Package, properties: Properties) -> None:
    """Give a package these properties in place of those that it has."""
    for key, relationship in list(package.rels.items()):
        if relationship.reltype in (RELATIONSHIP_TYPE.CORE_PROPERTIES, *_STALE):
            del package.rels[key]
    name = PackURI("/docProps/core.xml")
    part = Part(name, CONTENT_TYPE.OPC_CORE_PROPERTIES, core_xml(properties), package)
    package.relate_to(part, RELATIONSHIP_TYPE.CORE_PROPERTIES)


def core_xml(properties: Properties) -> bytes:
    """The part that holds the properties."""
    texts = {
        "dc:title": properties.title,
        "dc:subject": properties.subject,
        "dc:creator": properties.author,
        "cp:keywords": "; ".join(properties.keywords),
        "dc:description": properties.description,
        "cp:lastModifiedBy": properties.author,
        "dc:language": properties.language,
        "cp:version": properties.version,
    }
    written = "".join(f"<{name}>{escaped(text)}</{name}>" for name, text in texts.items() if text)
    if properties.date is not None:
        moment = f"{properties.date.isoformat()}T00:00:00Z"
        written += "".join(
            f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>' for name in ("created", "modified")
        )
    return f"{_HEAD}{written}</cp:coreProperties>".encode()
