"""Paragraphs: a style's id, and what differs from the style."""

from dataclasses import dataclass

from curriculumkit_word.document.xml import NOTHING, Xml


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a paragraph differs from its style; None means as the style says.

    `list` and `level` are a list of the document and its depth, from 0.
    `outline` makes a heading of a level, from 1, of a paragraph whose style is none of headings.
    `indent` is in twentieths of a point, `align` one of `left`, `center`, `right`.
    """

    keep_next: bool | None = None
    keep_lines: bool = False
    page_break_before: bool = False
    list: int = 0
    level: int = 0
    indent: int = 0
    align: str = ""
    outline: int = 0
    space_before: int | None = None
    space_after: int | None = None


PLAIN = Layout()
_KEEP = {None: "", True: "<w:keepNext/>", False: '<w:keepNext w:val="0"/>'}
KEPT = Layout(keep_next=True)
"""Stays on the page of the paragraph behind it."""


def paragraph(content: Xml, style: str = "", layout: Layout = PLAIN) -> Xml:
    """A paragraph of runs and other inline content."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    if layout is PLAIN:
        return Xml(f"<w:p><w:pPr>{named}</w:pPr>{content}</w:p>" if named else f"<w:p>{content}</w:p>")
    return Xml(f"<w:p><w:pPr>{named}{_properties(layout)}</w:pPr>{content}</w:p>")


def _properties(layout: Layout) -> Xml:
    """In the order that the schema wants."""
    parts = [
        _KEEP[layout.keep_next],
        "<w:keepLines/>" if layout.keep_lines else "",
        "<w:pageBreakBefore/>" if layout.page_break_before else "",
        f'<w:numPr><w:ilvl w:val="{layout.level}"/><w:numId w:val="{layout.list}"/></w:numPr>' if layout.list else "",
        _spacing(layout),
        f'<w:ind w:left="{layout.indent}"/>' if layout.indent else "",
        f'<w:jc w:val="{layout.align}"/>' if layout.align else "",
        f'<w:outlineLvl w:val="{layout.outline - 1}"/>' if layout.outline else "",
    ]
    return Xml("".join(parts))


def _spacing(layout: Layout) -> Xml:
    if layout.space_before is None and layout.space_after is None:
        return NOTHING
    before = "" if layout.space_before is None else f' w:before="{layout.space_before}"'
    after = "" if layout.space_after is None else f' w:after="{layout.space_after}"'
    return Xml(f"<w:spacing{before}{after}/>")
