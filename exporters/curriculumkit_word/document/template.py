"""Opening the document that ours begins as: our own template, or somebody's .docx with its content taken out."""

import io
import zipfile
from copy import deepcopy
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.packuri import CONTENT_TYPES_URI
from lxml import etree

from curriculumkit.export import GivenFile, UnfitOptionError
from curriculumkit_word.document.archive import packed
from curriculumkit_word.document.house import house
from curriculumkit_word.document.page import new_section, paper
from curriculumkit_word.document.xml import name_of

MOST_BYTES = 200_000_000
"""What a template may take up when it is unpacked."""
_MAIN = b"wordprocessingml.document.main+xml"
_KINDS = {b"wordprocessingml.template.main+xml": _MAIN}
_MACROS = b"macroEnabled"
_KEPT = {
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.WEB_SETTINGS,
    RELATIONSHIP_TYPE.HEADER,
    RELATIONSHIP_TYPE.FOOTER,
    RELATIONSHIP_TYPE.FOOTNOTES,
    RELATIONSHIP_TYPE.ENDNOTES,
}
_UNWANTED_SETTINGS = ("attachedTemplate", "mailMerge", "updateFields", "trackRevisions", "documentProtection", "rsids")


@dataclass(frozen=True, slots=True)
class Opened:
    """A document without content, and the properties of its last section, which all sections take after."""

    document: Document
    section: etree._Element
    own: bool


def opened(language: str, template: GivenFile | None) -> Opened:
    """An empty document. Raises UnfitOptionError where a template is no Word document."""
    if template is None:
        document = docx.Document(io.BytesIO(house(language)))
        return Opened(document, _emptied(document), own=True)
    try:
        document = docx.Document(io.BytesIO(plain_document(template)))
        section = _emptied(document)
        _forget(document, section)
    except UnfitOptionError:
        raise
    except (PackageNotFoundError, ValueError, KeyError, etree.XMLSyntaxError, zipfile.BadZipFile, OSError) as error:
        raise _unfit(template.name, "it is not a Word document (.docx or .dotx), or it is damaged") from error
    return Opened(document, section, own=False)


def plain_document(template: GivenFile) -> bytes:
    """The template's bytes; a .dotx becomes a .docx. Raises UnfitOptionError where it holds macros or is too large."""
    listed = CONTENT_TYPES_URI.membername
    with zipfile.ZipFile(io.BytesIO(template.content)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MOST_BYTES:
            raise _unfit(template.name, "it unpacks to more than 200 MB")
        types = archive.read(listed)
        if _MACROS in types:
            raise _unfit(template.name, "it holds macros: save it as .docx or .dotx, which hold none")
        kind = next((kind for kind in _KINDS if kind in types), None)
        if kind is None:
            return template.content
        files = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    return packed({**files, listed: types.replace(kind, _KINDS[kind])})


def _unfit(name: str, reason: str) -> UnfitOptionError:
    return UnfitOptionError(f"--template {name}: {reason}")


def _emptied(document: Document) -> etree._Element:
    body = document.element.body
    last = body.find(name_of("w:sectPr"))
    section = deepcopy(last) if last is not None else new_section(paper("A4"))
    for child in list(body):
        body.remove(child)
    return section


def _forget(document: Document, section: etree._Element) -> None:
    """Drop what only the template's own text needed, and what its settings would have Word do with ours."""
    for element in section.findall(name_of("w:type")):
        section.remove(element)
    needed = {child.get(name_of("r:id")) for child in section}
    part = document.part
    for key, relationship in list(part.rels.items()):
        unused = relationship.reltype in (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER) and key not in needed
        if relationship.reltype not in _KEPT or unused:
            del part.rels[key]
    settings = document.settings.element
    for name in _UNWANTED_SETTINGS:
        for element in settings.findall(name_of(f"w:{name}")):
            settings.remove(element)
    _forget_external(document)


def _forget_external(document: Document) -> None:
    for relationship in list(document.part.rels.values()):
        if relationship.reltype == RELATIONSHIP_TYPE.SETTINGS:
            rels = relationship.target_part.rels
            for key in [key for key, other in rels.items() if other.is_external]:
                del rels[key]
