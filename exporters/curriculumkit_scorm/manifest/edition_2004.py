"""The SCORM 2004 4th Edition manifest."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from lxml import etree

from curriculumkit_scorm.manifest.outline import SHARED, Item, Metadata, Outline
from curriculumkit_scorm.manifest.sequencing import ADLSEQ, IMSSS, item_sequencing, root_sequencing
from curriculumkit_scorm.manifest.titles import clean, cut

IMSCP = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADLCP = "http://www.adlnet.org/xsd/adlcp_v1p3"
ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3"
LOM = "http://ltsc.ieee.org/xsd/LOM"
_PREFIXES: dict[Any, str] = {
    None: IMSCP,
    "adlcp": ADLCP,
    "adlseq": ADLSEQ,
    "adlnav": ADLNAV,
    "imsss": IMSSS,
    "lom": LOM,
}


def manifest_2004(outline: Outline, files: Mapping[str, Iterable[str]]) -> etree._Element:
    """The manifest's element."""
    root = etree.Element(_cp("manifest"), nsmap=_PREFIXES)
    root.set("identifier", f"manifest.{outline.id}")
    root.set("version", "1")
    metadata = etree.SubElement(root, _cp("metadata"))
    etree.SubElement(metadata, _cp("schema")).text = "ADL SCORM"
    etree.SubElement(metadata, _cp("schemaversion")).text = "2004 4th Edition"
    _lom(metadata, outline)
    organizations = etree.SubElement(root, _cp("organizations"), default=f"organization.{outline.id}")
    organization = etree.SubElement(organizations, _cp("organization"), identifier=f"organization.{outline.id}")
    # What a learner reached must not be carried over into another course that has the same package.
    organization.set(f"{{{ADLSEQ}}}objectivesGlobalToSystem", "false")
    etree.SubElement(organization, _cp("title")).text = cut(outline.title)
    for item in outline.items:
        _item(organization, item)
    organization.append(root_sequencing(outline))
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
    if item.launch is not None:
        threshold = etree.SubElement(element, f"{{{ADLCP}}}completionThreshold")
        threshold.set("completedByMeasure", "true")
        threshold.set("minProgressMeasure", "1.0")
    element.append(item_sequencing(item))
    if item.gate.line and item.launch is not None:
        _hide_continue(element)


def _hide_continue(item: etree._Element) -> None:
    """`stopForwardTraversal` stops whoever chooses, and not whoever presses a platform's button to go on."""
    presentation = etree.SubElement(item, f"{{{ADLNAV}}}presentation")
    interface = etree.SubElement(presentation, f"{{{ADLNAV}}}navigationInterface")
    etree.SubElement(interface, f"{{{ADLNAV}}}hideLMSUI").text = "continue"


def _resource(resources: etree._Element, leaf: Item, files: Mapping[str, Iterable[str]]) -> None:
    resource = etree.SubElement(resources, _cp("resource"), identifier=f"resource.{leaf.id}", type="webcontent")
    resource.set(f"{{{ADLCP}}}scormType", "sco")
    resource.set("href", quote(leaf.launch or ""))
    for file in sorted(files[leaf.id]):
        etree.SubElement(resource, _cp("file"), href=quote(file))
    if SHARED in files:
        etree.SubElement(resource, _cp("dependency"), identifierref=f"resource.{SHARED}")


def _shared(resources: etree._Element, files: Iterable[str]) -> None:
    resource = etree.SubElement(resources, _cp("resource"), identifier=f"resource.{SHARED}", type="webcontent")
    resource.set(f"{{{ADLCP}}}scormType", "asset")
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
        _worded(etree.SubElement(lom, _md("lifeCycle")), "version", metadata.version, metadata)
    if metadata.typical_time:
        time = etree.SubElement(etree.SubElement(lom, _md("educational")), _md("typicalLearningTime"))
        etree.SubElement(time, _md("duration")).text = metadata.typical_time
    for objective in metadata.objectives:
        _objective(lom, objective, metadata)


def _objective(lom: etree._Element, objective: str, metadata: Metadata) -> None:
    classification = etree.SubElement(lom, _md("classification"))
    purpose = etree.SubElement(classification, _md("purpose"))
    etree.SubElement(purpose, _md("source")).text = "LOMv1.0"
    etree.SubElement(purpose, _md("value")).text = "educational objective"
    _worded(classification, "description", objective, metadata)


def _worded(parent: etree._Element, name: str, text: str, metadata: Metadata) -> None:
    string = etree.SubElement(etree.SubElement(parent, _md(name)), _md("string"), language=metadata.language)
    string.text = clean(text)


def _cp(name: str) -> str:
    return f"{{{IMSCP}}}{name}"


def _md(name: str) -> str:
    return f"{{{LOM}}}{name}"
