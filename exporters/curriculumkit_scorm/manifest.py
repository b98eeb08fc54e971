"""The SCORM 1.2 manifest.

Content aggregation model: ADL SCORM 1.2, chapter 2. Moodle matches the prefixes `adlcp` and `imsmd` literally, and
loses the white space between two entities of a text, as well as every character that is written as a number.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from lxml import etree

FILE = "imsmanifest.xml"
LONGEST_TITLE = 255

IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
IMSMD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
_PREFIXES: dict[Any, str] = {None: IMSCP, "adlcp": ADLCP, "imsmd": IMSMD}
_XML = "http://www.w3.org/XML/1998/namespace"
_NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Course:
    """What a manifest says. `id` makes all identifiers; `mastery` is a percentage, None where nothing is marked."""

    id: str
    title: str
    language: str
    launch: str
    mastery: str | None = None


def fits(title: str) -> bool:
    """Whether LMSs keep the whole title."""
    return len(_clean(title)) <= LONGEST_TITLE


def manifest(course: Course, files: Iterable[str]) -> bytes:
    """The text of `imsmanifest.xml` for a package of one SCO that holds these files."""
    root = etree.Element(_cp("manifest"), nsmap=_PREFIXES)
    root.set("identifier", f"manifest.{course.id}")
    root.set("version", "1.2")
    _metadata(root, course)
    _organization(root, course)
    _resource(root, course, files)
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _metadata(root: etree._Element, course: Course) -> None:
    metadata = etree.SubElement(root, _cp("metadata"))
    etree.SubElement(metadata, _cp("schema")).text = "ADL SCORM"
    etree.SubElement(metadata, _cp("schemaversion")).text = "1.2"
    general = etree.SubElement(etree.SubElement(metadata, _md("lom")), _md("general"))
    title = etree.SubElement(etree.SubElement(general, _md("title")), _md("langstring"))
    title.set(f"{{{_XML}}}lang", course.language)
    title.text = _title(course)
    etree.SubElement(general, _md("language")).text = course.language


def _organization(root: etree._Element, course: Course) -> None:
    organizations = etree.SubElement(root, _cp("organizations"), default=f"organization.{course.id}")
    organization = etree.SubElement(organizations, _cp("organization"), identifier=f"organization.{course.id}")
    etree.SubElement(organization, _cp("title")).text = _title(course)
    item = etree.SubElement(organization, _cp("item"), identifier=f"item.{course.id}")
    item.set("identifierref", f"resource.{course.id}")
    item.set("isvisible", "true")
    etree.SubElement(item, _cp("title")).text = _title(course)
    if course.mastery is not None:
        etree.SubElement(item, f"{{{ADLCP}}}masteryscore").text = course.mastery


def _resource(root: etree._Element, course: Course, files: Iterable[str]) -> None:
    resource = etree.SubElement(etree.SubElement(root, _cp("resources")), _cp("resource"))
    resource.set("identifier", f"resource.{course.id}")
    resource.set("type", "webcontent")
    resource.set(f"{{{ADLCP}}}scormtype", "sco")
    resource.set("href", quote(course.launch))
    for file in sorted(files):
        etree.SubElement(resource, _cp("file"), href=quote(file))


def _title(course: Course) -> str:
    clean = _clean(course.title)
    return clean if len(clean) <= LONGEST_TITLE else clean[: LONGEST_TITLE - 1].rstrip() + "…"


def _clean(title: str) -> str:
    words = " ".join(title.split())
    return re.sub(r"(?<=[&<>]) (?=[&<>])", _NO_BREAK_SPACE, words)


def _cp(name: str) -> str:
    return f"{{{IMSCP}}}{name}"


def _md(name: str) -> str:
    return f"{{{IMSMD}}}{name}"
