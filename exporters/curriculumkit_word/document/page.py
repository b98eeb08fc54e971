"""Paper, margins and sections."""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from lxml import etree

from curriculumkit_word.document.xml import DECLARED, name_of

PaperName: TypeAlias = Literal["A4", "Letter"]
TWENTIETHS = 20
_PAPERS: dict[PaperName, tuple[int, int]] = {"A4": (11906, 16838), "Letter": (12240, 15840)}
_LETTER_REGIONS = {"US", "CA", "MX", "PH", "CL", "CO", "VE"}
_MARGINS = (1304, 1247, 1304, 1247)
_HEADER = 680


@dataclass(frozen=True, slots=True)
class Page:
    """A page in twentieths of a point; margins are top, right, bottom, left."""

    width: int
    height: int
    margins: tuple[int, int, int, int] = _MARGINS

    @property
    def text_width(self) -> int:
        """How wide lines are."""
        return self.width - self.margins[1] - self.margins[3]

    @property
    def text_height(self) -> int:
        """How much stands on a page from top to bottom."""
        return self.height - self.margins[0] - self.margins[2]

    @property
    def landscape(self) -> bool:
        """Whether it is wider than high."""
        return self.width > self.height

    def turned(self, landscape: bool) -> "Page":
        """The same paper, upright or on its side."""
        if landscape == self.landscape:
            return self
        top, right, bottom, left = self.margins
        return replace(self, width=self.height, height=self.width, margins=(left, top, right, bottom))


def paper(name: PaperName) -> Page:
    """A page of a size of paper."""
    return Page(*_PAPERS[name])


def paper_for(language: str) -> PaperName:
    """The paper that people use where a language is spoken: `en-US` → Letter."""
    return "Letter" if set(language.split("-")[1:]) & _LETTER_REGIONS else "A4"


def page_of(section: etree._Element) -> Page:
    """The page of a section's properties; what they do not say is A4 with our margins."""
    size, margins = section.find(name_of("w:pgSz")), section.find(name_of("w:pgMar"))
    width, height = _PAPERS["A4"]
    if size is not None:
        width, height = (_number(size, key, default) for key, default in (("w", width), ("h", height)))
    sides = zip(("top", "right", "bottom", "left"), _MARGINS, strict=True)
    read = tuple(_number(margins, key, default) for key, default in sides) if margins is not None else _MARGINS
    return Page(width, height, (abs(read[0]), read[1], abs(read[2]), read[3]))


def _number(element: etree._Element, key: str, default: int) -> int:
    try:
        return round(float(element.get(name_of(f"w:{key}"), default)))
    except ValueError:
        return default


def new_section(page: Page) -> etree._Element:
    """The properties of a section with such pages."""
    top, right, bottom, left = page.margins
    source = (
        f'<w:sectPr {DECLARED}><w:pgSz w:w="{page.width}" w:h="{page.height}"/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="{_HEADER}" '
        f'w:footer="{_HEADER}" w:gutter="0"/></w:sectPr>'
    )
    return etree.fromstring(source)


def set_page(section: etree._Element, page: Page) -> None:
    """Give a section other pages; its headers and all else stay."""
    fresh = new_section(page)
    size, margins = fresh[0], fresh[1]
    if page.landscape:
        size.set(name_of("w:orient"), "landscape")
    before = section.find(name_of("w:pgMar"))
    for key in ("header", "footer", "gutter"):
        kept = None if before is None else before.get(name_of(f"w:{key}"))
        if kept is not None:
            margins.set(name_of(f"w:{key}"), kept)
    for name, element in (("w:pgSz", size), ("w:pgMar", margins)):
        present = section.find(name_of(name))
        if present is not None:
            section.replace(present, element)
        else:
            section.insert(_place(section), element)


def _place(section: etree._Element) -> int:
    """Where the page's size and margins stand: behind headers, footers, notes and the type."""
    first = {name_of(f"w:{name}") for name in ("headerReference", "footerReference", "footnotePr", "endnotePr", "type")}
    first |= {name_of("w:pgSz")}
    return sum(1 for child in section if child.tag in first)
