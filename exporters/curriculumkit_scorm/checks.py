"""What the official schemas let through: a manifest that is well formed, but that an LMS cannot use."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from urllib.parse import unquote

from lxml import etree

from curriculumkit.diagnostics import Message
from curriculumkit_scorm.manifest import ADLCP, FILE, IMSCP, LONGEST_TITLE

_NAMES = {"cp": IMSCP, "adlcp": ADLCP}
_NCNAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_SCORM_TYPE = f"{{{ADLCP}}}scormtype"


def problems(files: Mapping[str, bytes]) -> Iterator[Message]:
    """What is wrong with the files of a package."""
    if FILE not in files:
        yield Message("{file} is missing from the root of the package", {"file": FILE})
        return
    parser = etree.XMLParser(no_network=True, load_dtd=False, resolve_entities=False)
    root = etree.fromstring(files[FILE], parser)
    yield from _version(root)
    yield from _spelling(files[FILE])
    yield from _identifiers(root)
    yield from _references(root)
    yield from _listing(root, files)
    yield from _titles(root)
    yield from _mastery(root)


def _version(root: etree._Element) -> Iterator[Message]:
    written = (
        root.findtext("cp:metadata/cp:schema", "", _NAMES),
        root.findtext("cp:metadata/cp:schemaversion", "", _NAMES),
    )
    if written != ("ADL SCORM", "1.2"):
        yield Message("schema and schemaversion are {written}, not ADL SCORM and 1.2", {"written": written})


def _spelling(source: bytes) -> Iterator[Message]:
    if b"<![CDATA[" in source or re.search(rb"&#", source):
        yield Message("CDATA and numeric character references are lost in Moodle", {})
    if b'xmlns:adlcp="' not in source:
        yield Message("the prefix of {namespace} is not adlcp", {"namespace": ADLCP})


def _identifiers(root: etree._Element) -> Iterator[Message]:
    seen: set[str] = set()
    for element in root.iter(*(f"{{{IMSCP}}}{name}" for name in ("manifest", "organization", "item", "resource"))):
        identifier = element.get("identifier", "")
        if not _NCNAME.fullmatch(identifier):
            yield Message("{identifier!r} is not an identifier", {"identifier": identifier})
        if identifier in seen:
            yield Message("the identifier {identifier} is used twice", {"identifier": identifier})
        seen.add(identifier)


def _references(root: etree._Element) -> Iterator[Message]:
    resources = {resource.get("identifier") for resource in root.iterfind(".//cp:resource", _NAMES)}
    for item in root.iterfind(".//cp:item", _NAMES):
        if item.find("cp:item", _NAMES) is None and item.get("identifierref") not in resources:
            yield Message("{reference} names no resource", {"reference": item.get("identifierref")})
    organizations = root.find("cp:organizations", _NAMES)
    named = {one.get("identifier") for one in root.iterfind(".//cp:organization", _NAMES)}
    if organizations is None or organizations.get("default") not in named:
        yield Message("the default organization does not exist", {})


def _listing(root: etree._Element, files: Mapping[str, bytes]) -> Iterator[Message]:
    listed = {unquote(file.get("href", "")) for file in root.iterfind(".//cp:file", _NAMES)}
    for resource in root.iterfind(".//cp:resource", _NAMES):
        if resource.get(_SCORM_TYPE) == "sco" and unquote(resource.get("href", "")) not in listed:
            yield Message("the launch file {file!r} is not listed", {"file": resource.get("href", "")})
    for file in sorted(listed - files.keys()):
        yield Message("{file} is listed and missing", {"file": file})
    for file in sorted(files.keys() - listed - {FILE}):
        yield Message("{file} is not listed", {"file": file})


def _titles(root: etree._Element) -> Iterator[Message]:
    for title in root.iter(f"{{{IMSCP}}}title"):
        length = len(title.text or "")
        if not 0 < length <= LONGEST_TITLE:
            yield Message("a title has {length} characters", {"length": length})


def _mastery(root: etree._Element) -> Iterator[Message]:
    for score in root.iter(f"{{{ADLCP}}}masteryscore"):
        try:
            legal = 0 <= Decimal(score.text or "") <= 100
        except InvalidOperation:
            legal = False
        if not legal:
            yield Message("{score} is not a mastery score from 0 to 100", {"score": score.text})
