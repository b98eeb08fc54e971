"""The package as a zip whose bytes depend on its content alone: sorted parts, no clock, no names of machines."""

import io
import zipfile
from collections.abc import Mapping

from docx.opc.constants import CONTENT_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI
from lxml import etree

_FIRST = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_LEVEL = 6


def packed(files: Mapping[str, bytes]) -> bytes:
    """Files as a zip. The list of content types comes first, as Word writes it."""
    target = io.BytesIO()
    listed = CONTENT_TYPES_URI.membername
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name in sorted(files, key=lambda name: (name != listed, name)):
            entry = zipfile.ZipInfo(name, _FIRST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr, entry.create_system = _PLAIN_FILE, 3
            archive.writestr(entry, files[name])
    return target.getvalue()


def files_of(package: OpcPackage) -> dict[str, bytes]:
    """All files of a package: its parts, their relationships, and the content types."""
    parts = sorted(package.iter_parts(), key=lambda part: part.partname)
    files = {PACKAGE_URI.rels_uri.membername: package.rels.xml}
    types = etree.Element(f"{{{_TYPES}}}Types", nsmap={None: _TYPES})  # type: ignore[dict-item] # None: the default
    for extension, kind in (("rels", CONTENT_TYPE.OPC_RELATIONSHIPS), ("xml", CONTENT_TYPE.XML)):
        etree.SubElement(types, f"{{{_TYPES}}}Default", Extension=extension, ContentType=kind)
    for part in parts:
        files[part.partname.membername] = part.blob
        etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=part.partname, ContentType=part.content_type)
        if part.rels:
            files[part.partname.rels_uri.membername] = part.rels.xml
    files[CONTENT_TYPES_URI.membername] = etree.tostring(types, encoding="UTF-8", xml_declaration=True, standalone=True)
    return files
