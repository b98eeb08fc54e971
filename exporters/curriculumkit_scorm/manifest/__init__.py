"""Manifests of both editions: from an outline of a package to the text of `imsmanifest.xml`.

SCORM 1.2: content aggregation model, chapter 2. SCORM 2004 4th Edition: content aggregation model, chapter 3, and
sequencing and navigation, chapter 5. Moodle matches the prefixes `adlcp`, `imsss`, `adlseq`, `adlnav` and `imsmd`
literally, and loses the white space between two entities of a text, as well as every character written as a number.
"""

from collections.abc import Iterable, Mapping

from lxml import etree

from curriculumkit_scorm.manifest.edition_1_2 import manifest_1_2
from curriculumkit_scorm.manifest.edition_2004 import manifest_2004
from curriculumkit_scorm.manifest.outline import Edition, Outline
from curriculumkit_scorm.manifest.titles import LONGEST_TITLE, fits

FILE = "imsmanifest.xml"


def manifest(outline: Outline, edition: Edition, files: Mapping[str, Iterable[str]]) -> bytes:
    """The text of `imsmanifest.xml`; `files` are those of each resource, by the identifier of its item."""
    root = manifest_1_2(outline, files) if edition == "1.2" else manifest_2004(outline, files)
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


__all__ = ["FILE", "LONGEST_TITLE", "Edition", "Outline", "fits", "manifest"]
