"""A template that is filled again and again: opened and looked through once."""

import io
import zipfile
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from curriculumkit.export import GivenFile, UnfitOptionError
from curriculumkit_word.certificates.placeholders import Value, fill, halves, names
from curriculumkit_word.certificates.values import KNOWN
from curriculumkit_word.document.archive import files_of, packed
from curriculumkit_word.document.properties import Properties, core_xml, set_properties
from curriculumkit_word.document.template import plain_document
from curriculumkit_word.document.xml import name_of

_CORE = "docProps/core.xml"
_WRITTEN = {
    CONTENT_TYPE.WML_DOCUMENT_MAIN,
    CONTENT_TYPE.WML_HEADER,
    CONTENT_TYPE.WML_FOOTER,
    CONTENT_TYPE.WML_FOOTNOTES,
    CONTENT_TYPE.WML_ENDNOTES,
}
"""Parts that people write texts into."""
_REACHING_OUT = ("attachedTemplate", "mailMerge")
"""Settings by which Word would ask for files and data of somebody else when a certificate is opened."""


@dataclass(frozen=True, slots=True)
class Template:
    """The files of a template, and those of its parts that have placeholders, parsed."""

    files: Mapping[str, bytes]
    parts: Mapping[str, etree._Element]

    def filled(self, values: Mapping[str, Value], properties: Properties, between: str) -> bytes:
        """The template with values in place of its placeholders."""
        files = {**self.files, _CORE: core_xml(properties)}
        for name, root in self.parts.items():
            copy = deepcopy(root)
            fill(copy, values, between)
            files[name] = etree.tostring(copy, encoding="UTF-8", xml_declaration=True, standalone=True)
        return packed(files)


def read_template(file: GivenFile) -> Template:
    """A template. Raises UnfitOptionError where it is no Word document, or its placeholders cannot be filled."""
    try:
        document = docx.Document(io.BytesIO(plain_document(file)))
        _stay_inside(document)
    except UnfitOptionError:
        raise
    except (PackageNotFoundError, ValueError, KeyError, etree.XMLSyntaxError, zipfile.BadZipFile, OSError) as error:
        raise _unfit(file, "it is not a Word document (.docx or .dotx), or it is damaged") from error
    package = document.part.package
    set_properties(package, Properties(""))
    files = files_of(package)
    written = {part.partname.membername for part in package.iter_parts() if part.content_type in _WRITTEN}
    roots = {name: etree.fromstring(files[name]) for name in sorted(written)}
    _check(file, list(roots.values()))
    return Template(files, {name: root for name, root in roots.items() if any(True for _ in names(root))})


def _check(file: GivenFile, roots: list[etree._Element]) -> None:
    known = ", ".join(f"{{{{ {name} }}}}" for name in KNOWN)
    for root in roots:
        for name in names(root):
            if name not in KNOWN:
                raise _unfit(file, f"there is no placeholder {{{{ {name} }}}}; there are {known}")
        for text in halves(root):
            raise _unfit(file, f"“{text}” is no placeholder; those that there are look like {{{{ learner }}}}")
    if not any(name == "learner" for root in roots for name in names(root)):
        raise _unfit(file, f"it nowhere says {{{{ learner }}}}: all certificates would be alike; there are {known}")


def _stay_inside(document: Document) -> None:
    """Take out what has Word reach for something outside of the document."""
    settings = document.settings.element
    for name in _REACHING_OUT:
        for element in settings.findall(name_of(f"w:{name}")):
            settings.remove(element)
    for relationship in list(document.part.rels.values()):
        if relationship.reltype == RELATIONSHIP_TYPE.SETTINGS:
            rels = relationship.target_part.rels
            for key in [key for key, other in rels.items() if other.is_external]:
                del rels[key]


def _unfit(file: GivenFile, reason: str) -> UnfitOptionError:
    return UnfitOptionError(f"--template {file.name}: {reason}")
