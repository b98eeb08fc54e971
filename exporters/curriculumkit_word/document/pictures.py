"""Pictures: bytes into the package, and the drawing that shows them with their alternative text."""

import io
import re
import struct
import zlib
from dataclasses import dataclass

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.document import DocumentPart
from lxml import etree

from curriculumkit_word.document.xml import Xml, quoted

EMU = 12700
"""English metric units in a point."""
_TWENTIETH = EMU // 20
_PIXEL = 9525
_SVG = "image/svg+xml"
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(px|pt|mm|cm|in)?\s*")
_UNITS = {None: _PIXEL, "px": _PIXEL, "pt": EMU, "mm": 36000, "cm": 360000, "in": 914400}
_DEFAULT = (480 * _PIXEL, 270 * _PIXEL)


class UnknownImageError(ValueError):
    """Bytes that are no picture of a kind that Word shows."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the package: relationships to it (and to its vector form), and its size in EMU."""

    relationship: str
    width: int
    height: int
    vector: str = ""

    def fitted(self, width: int, height: int) -> "Picture":
        """The same picture no larger than so many twentieths of a point."""
        scale = min(1.0, width * _TWENTIETH / self.width, height * _TWENTIETH / self.height)
        return Picture(self.relationship, round(self.width * scale), round(self.height * scale), self.vector)


def add_picture(part: DocumentPart, content: bytes) -> Picture:
    """Put a picture into the package, once for the same bytes. Raises UnknownImageError."""
    if b"<svg" in content[:4096]:
        return _add_svg(part, content)
    try:
        relationship, image = part.get_or_add_image(io.BytesIO(content))
        width, height = int(image.width), int(image.height)
    except (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError, ZeroDivisionError) as error:
        raise UnknownImageError from error
    except (struct.error, IndexError, KeyError, ValueError) as error:
        raise UnknownImageError from error
    if width <= 0 or height <= 0:
        raise UnknownImageError
    return Picture(relationship, width, height)


def _add_svg(part: DocumentPart, content: bytes) -> Picture:
    """An SVG, beside it a blank picture of the same shape for what cannot show SVG (Word before 2016)."""
    width, height = _svg_size(content)
    blank, _ = part.get_or_add_image(io.BytesIO(_blank(width, height)))
    checksum = f"{zlib.crc32(content):08x}"
    name = PackURI(f"/word/media/vector-{checksum}-{len(content)}.svg")
    for key, relationship in part.rels.items():
        if not relationship.is_external and relationship.target_part.partname == name:
            return Picture(blank, width, height, key)
    vector = part.relate_to(Part(name, _SVG, content, part.package), RELATIONSHIP_TYPE.IMAGE)
    return Picture(blank, width, height, vector)


def _svg_size(content: bytes) -> tuple[int, int]:
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise UnknownImageError from error
    if etree.QName(root).localname != "svg":
        raise UnknownImageError
    sides = [_LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height")]
    if all(sides):
        width, height = (round(float(side[1]) * _UNITS[side[2]]) for side in sides if side)
    else:
        box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
        try:
            width, height = (round(float(side) * _PIXEL) for side in box[2:4])
        except ValueError:
            width, height = _DEFAULT
    return (width, height) if width > 0 and height > 0 else _DEFAULT


def _blank(width: int, height: int) -> bytes:
    """A light picture in PNG with the proportions of a larger one."""
    columns = 64
    rows = max(1, min(4096, round(columns * height / width)))
    lines = zlib.compress((b"\0" + b"\xf2" * columns) * rows, 9)
    header = struct.pack(">IIBBBBB", columns, rows, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", lines), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def picture_run(picture: Picture, number: int, alternative: str) -> Xml:
    """A run that shows a picture; `number` is any that no other drawing of the document has."""
    extension = ""
    if picture.vector:
        extension = (
            f'<a:extLst><a:ext uri="{_SVG_EXTENSION}"><asvg:svgBlip r:embed="{picture.vector}"/></a:ext></a:extLst>'
        )
    graphic = (
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}" descr="{quoted(alternative)}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{picture.relationship}">{extension}</a:blip>'
        '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{picture.width}" cy="{picture.height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic>"
    )
    return Xml(f"<w:r>{inline(graphic, picture.width, picture.height, number, 'Picture', alternative)}</w:r>")


def inline(graphic: str, width: int, height: int, number: int, kind: str, alternative: str) -> Xml:
    """A drawing that stands in a line like a large letter; sizes are in EMU."""
    return Xml(
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{number}" name="{kind} {number}" '
        f'descr="{quoted(alternative)}"/><wp:cNvGraphicFramePr/>{graphic}</wp:inline></w:drawing>'
    )
