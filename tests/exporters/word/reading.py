"""Word files as tests look at them: parts, texts, outlines."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from curriculumkit_word.document.xml import NAMESPACES, name_of

_FALLBACK = name_of("mc:Fallback")


@dataclass(frozen=True)
class Word:
    """A Word file, opened."""

    content: bytes

    @cached_property
    def parts(self) -> dict[str, bytes]:
        """Its files by name."""
        with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def xml(self, part: str) -> etree._Element:
        """A part, parsed."""
        return etree.fromstring(self.parts[part])

    @cached_property
    def body(self) -> etree._Element:
        """The body of the document."""
        found = self.xml("word/document.xml").find(name_of("w:body"))
        assert found is not None
        return found

    @cached_property
    def style_names(self) -> dict[str, str]:
        """The names of the styles by their ids."""
        styles = self.xml("word/styles.xml").iterchildren(name_of("w:style"))
        return {attribute(style, "styleId"): value(style, "w:name") for style in styles}

    def all(self, name: str) -> Iterator[etree._Element]:
        """All elements of a name in the body."""
        return self.body.iter(name_of(name))

    def style(self, paragraph: etree._Element) -> str:
        """The name of a paragraph's style."""
        properties = paragraph.find(name_of("w:pPr"))
        style = value(properties, "w:pStyle") if properties is not None else ""
        return self.style_names[style] if style else "Normal"

    @cached_property
    def text(self) -> str:
        """All text of the document, a line for each paragraph."""
        return "\n".join(text_of(paragraph) for paragraph in self.all("w:p"))

    @cached_property
    def headings(self) -> list[tuple[int, str]]:
        """The headings with their levels."""
        found = []
        for paragraph in self.all("w:p"):
            match = re.fullmatch(r"heading (\d)", self.style(paragraph), re.IGNORECASE)
            properties = paragraph.find(name_of("w:pPr"))
            outline = "" if properties is None else value(properties, "w:outlineLvl")
            if match or outline:
                found.append((int(match[1]) if match else int(outline) + 1, text_of(paragraph)))
        return found

    def tables(self) -> list[list[list[str]]]:
        """The texts of all tables, by rows and cells."""
        return [
            [
                ["\n".join(map(text_of, cell.iter(name_of("w:p")))) for cell in row.iterchildren(name_of("w:tc"))]
                for row in table.iterchildren(name_of("w:tr"))
            ]
            for table in self.all("w:tbl")
        ]


def attribute(element: etree._Element, name: str) -> str:
    """An attribute of the main namespace."""
    return element.get(f"{{{NAMESPACES['w']}}}{name}", "")


def descendant(element: etree._Element, name: str) -> etree._Element:
    """The first element of a name below another, which is there."""
    return next(element.iter(name_of(name)))


def value(parent: etree._Element, name: str) -> str:
    """The value of a child such as `<w:name w:val="…"/>`; empty where there is none."""
    child = parent.find(name_of(name))
    return "" if child is None else attribute(child, "val")


def text_of(element: etree._Element) -> str:
    """The text of a paragraph or more; not what stands in for a drawing, and not the codes of fields."""
    pieces = []
    for child in element.iter(name_of("w:t"), name_of("w:br"), name_of("w:tab"), name_of("m:t")):
        parents = {parent.tag for parent in child.iterancestors()}
        if _FALLBACK in parents or name_of("w:tabs") in parents:
            continue
        pieces.append(child.text or "" if child.tag in (name_of("w:t"), name_of("m:t")) else "\n")
    return "".join(pieces)
