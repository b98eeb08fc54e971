"""The SCORM 1.2 manifest."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from lxml import etree

from curriculumkit_scorm.manifest.outline import SHARED, Item, Metadata, Outline
from curriculumkit_scorm.manifest.titles import clean, cut

IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
IMSMD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
_PREFIXES: dict[Any, str] = {None: IMSCP, "adlcp": ADLCP, "imsmd": IMSMD}
_XML = "http://www.w3.org/XML/1998/namespace"


def manifest_1_2(outline: Outline, files: Mapping[str, Iterable[str]]) -> etree._Element:
    """The manifest's element."""
    root = etree.Element(_cp("manifest"), nsmap=_PREFIXES)
    root.set("identifier", f"manifest.{outline.id}")
    root.set("version", "1.2")
    metadata = etree.SubElement(root, _cp("metadata"))
    etree.SubElement(metadata, _cp("schema")).text = "ADL SCORM"
    etree.SubElement(metadata, _cp("schemaversion")).text = "1.2"
    _lom(metadata, outline)
    organizations = etree.SubElement(root, _cp("organizations"), default=f"organization.{outline.id}")
    organization = etree.SubElement(organizations, _cp("organization"), identifier=f"organization.{outline.id}")
    etree.SubElement(organization, _cp("title")).text = cut(outline.title)
    for item in outline.items:
        _item(organization, item)
    resources = etree.SubElement(root, _cp("resources"))
    for leaf in outline.leaves:
        _resource(resources, leaf, files)
    if SHARED in files:
        _shared(resources, files[SHARED])
    return root


def _item(parent: etree._Element, item: Item) -> None:
    element = etree.SubElement(parent, _cp("item"), identifier=f"item.{item.id}")
    if item.launch is not None:
        element.set("identifierref", f"resource.{item.id}")
    element.set("isvisible", "true")
    etree.SubElement(element, _cp("title")).text = cut(item.title)
    for child in item.children:
        _item(element, child)
    if item.gate.script:
        etree.SubElement(element, _adl("prerequisites"), type="aicc_script").text = item.gate.script
    if item.minutes is not None:
        hours, minutes = divmod(item.minutes, 60)
        etree.SubElement(element, _adl("maxtimeallowed")).text = f"{hours:04}:{minutes:02}:00.00"
        # The clock of a platform runs while a result is read, too: the player itself ends the attempt in time.
        etree.SubElement(element, _adl("timelimitaction")).text = "continue,message"
    if item.mastery is not None:
        etree.SubElement(element, _adl("masteryscore")).text = item.mastery


def _resource(resources: etree._Element, leaf: Item, files: Mapping[str, Iterable[str]]) -> None:
    resource = etree.SubElement(resources, _cp("resource"), identifier=f"resource.{leaf.id}", type="webcontent")
    resource.set(_adl("scormtype"), "sco")
    resource.set("href", quote(leaf.launch or ""))
    for file in sorted(files[leaf.id]):
        etree.SubElement(resource, _cp("file"), href=quote(file))
    if SHARED in files:
        etree.SubElement(resource, _cp("dependency"), identifierref=f"resource.{SHARED}")


def _shared(resources: etree._Element, files: Iterable[str]) -> None:
    resource = etree.SubElement(resources, _cp("resource"), identifier=f"resource.{SHARED}", type="webcontent")
    resource.set(_adl("scormtype"), "asset")
    for file in sorted(files):
        etree.SubElement(resource, _cp("file"), href=quote(file))


def _lom(parent: etree._Element, outline: Outline) -> None:
    metadata = outline.metadata
    lom = etree.SubElement(parent, _md("lom"))
    general = etree.SubElement(lom, _md("general"))
    _worded(general, "title", cut(outline.title), metadata)
    etree.SubElement(general, _md("language")).text = metadata.language
    if metadata.description:
        _worded(general, "description", metadata.description, metadata)
    for keyword in metadata.keywords:
        _worded(general, "keyword", keyword, metadata)
    if metadata.version:
        _worded(etree.SubElement(lom, _md("lifecycle")), "version", metadata.version, metadata)
    if metadata.typical_time:
        time = etree.SubElement(etree.SubElement(lom, _md("educational")), _md("typicallearningtime"))
        etree.SubElement(time, _md("datetime")).text = metadata.typical_time
    for objective in metadata.objectives:
        _objective(lom, objective, metadata)


def _objective(lom: etree._Element, objective: str, metadata: Metadata) -> None:
    classification = etree.SubElement(lom, _md("classification"))
    purpose = etree.SubElement(classification, _md("purpose"))
    for name, text in (("source", "LOMv1.0"), ("value", "Educational Objective")):
        string = etree.SubElement(etree.SubElement(purpose, _md(name)), _md("langstring"))
        string.set(f"{{{_XML}}}lang", "x-none")
        string.text = text
    _worded(classification, "description", objective, metadata)


def _worded(parent: etree._Element, name: str, text: str, metadata: Metadata) -> None:
    string = etree.SubElement(etree.SubElement(parent, _md(name)), _md("langstring"))
    string.set(f"{{{_XML}}}lang", metadata.language)
    string.text = clean(text)


def _cp(name: str) -> str:
    return f"{{{IMSCP}}}{name}"


def _md(name: str) -> str:
    return f"{{{IMSMD}}}{name}"


def _adl(name: str) -> str:
    return f"{{{ADLCP}}}{name}"
