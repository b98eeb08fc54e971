"""Reading what was written: a document's paragraphs, each with what matters of it, and texts as the eye sees them."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import fromstring
from tests.exporters.word.reading import text_of

from curriculumkit.markup import to_html

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FORMULA = re.compile(r"\\\(.*?\\\)|\\\[.*?\\\]|\$\$.*?\$\$", re.DOTALL)
_BLANK = "\uf8ff"
_IMAGE = re.compile(r"!\[([^\]]*)\]\((?:<[^>]*>|[^)]*)\)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its text, the ids of its style and of its list, whether it stays with the next, where it stands."""

    text: str
    style: str
    list: str
    keep_next: bool
    in_table: bool


def part(content: bytes, name: str = "word/document.xml") -> etree._Element:
    """A part of a document."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def paragraphs(content: bytes) -> list[Paragraph]:
    """The paragraphs of a document's body."""
    return [_paragraph(element) for element in part(content).iter(f"{W}p")]


def _paragraph(element: etree._Element) -> Paragraph:
    def value(path: str) -> str:
        found = element.find(path)
        return "" if found is None else found.get(f"{W}val", "")

    return Paragraph(
        text_of(element),
        value(f"{W}pPr/{W}pStyle"),
        value(f"{W}pPr/{W}numPr/{W}numId"),
        element.find(f"{W}pPr/{W}keepNext") is not None,
        any(True for _ in element.iterancestors(f"{W}tbl")),
    )


def tables(content: bytes) -> list[list[list[str]]]:
    """The texts of all tables, row by row."""
    return [
        [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
        for table in part(content).iter(f"{W}tbl")
    ]


def kinds_of_lists(content: bytes) -> dict[str, str]:
    """How each list counts, by its id: `upperLetter`, `decimal`, `bullet`."""
    numbering = part(content, "word/numbering.xml")
    forms = {
        abstract.get(f"{W}abstractNumId", ""): abstract.find(f"{W}lvl/{W}numFmt").get(f"{W}val", "")  # type: ignore[union-attr]
        for abstract in numbering.iter(f"{W}abstractNum")
    }
    return {
        number.get(f"{W}numId", ""): forms[number.find(f"{W}abstractNumId").get(f"{W}val", "")]  # type: ignore[union-attr]
        for number in numbering.iter(f"{W}num")
    }


def squeezed(text: str) -> str:
    """A text without white space."""
    return re.sub(r"[\s\u200b]+", "", text)


def everything(content: bytes) -> str:
    """All texts of a document's body, and the descriptions of its pictures, without white space."""
    root = part(content)
    described = [element.get("descr", "") for element in root.iter() if element.get("descr")]
    return squeezed(text_of(root) + "\n" + "\n".join(described))


def seen(markdown: str) -> Iterator[str]:
    """The stretches of a Markdown text that a reader sees, made by way of HTML, which the documents know nothing of.

    Formulas and blanks are left out; pictures are seen by their descriptions.
    """
    described = _IMAGE.sub(lambda match: f"\n\n{match[1]}\n\n", markdown)
    for stretch in _FORMULA.split(described.replace("____", _BLANK)):
        text = "".join(map(str, fromstring(f"<div>{to_html(stretch)}</div>").itertext()))
        for line in text.replace(_BLANK, "\n").splitlines():
            if squeezed(line):
                yield squeezed(line)
