"""Drawn pictures: boxes with text and arrows between them, as shapes that Word can edit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from curriculumkit_word.document.pictures import EMU, inline
from curriculumkit_word.document.runs import run
from curriculumkit_word.document.xml import Xml, escaped

_GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
Outline: TypeAlias = Literal["rect", "roundRect", "homePlate", "ellipse"]


@dataclass(frozen=True, slots=True)
class Box:
    """A box with text in the middle; places, sizes and the font's size in points."""

    x: float
    y: float
    width: float
    height: float
    text: str
    outline: Outline = "roundRect"
    fill: str = "FFFFFF"
    line: str = "1F3A5F"
    colour: str = "1A1A1A"
    size: float = 8
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Arrow:
    """A straight arrow from one point to another; a dashed one for what is not the usual way."""

    start: tuple[float, float]
    end: tuple[float, float]
    dashed: bool = False
    colour: str = "5B6B7F"
    head: bool = True


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of shapes, in points; later ones lie above earlier ones. `alternative` says in words what it shows."""

    width: float
    height: float
    shapes: Sequence[Box | Arrow]
    alternative: str


def drawing_run(drawing: Drawing, numbers: Iterator[int], style: str) -> Xml:
    """A run that shows a drawing; `numbers` gives numbers for it and its shapes, `style` is that of text in boxes.

    Readers that know no shapes of Word 2010 show the alternative text.
    """
    number = next(numbers)
    width, height = _emu(drawing.width), _emu(drawing.height)
    frame = f'<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
    children = frame.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    shapes = "".join(_shape(shape, next(numbers), style) for shape in drawing.shapes)
    graphic = (
        f'<a:graphic><a:graphicData uri="{_GROUP}"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>{frame}{children}'
        f"</a:xfrm></wpg:grpSpPr>{shapes}</wpg:wgp></a:graphicData></a:graphic>"
    )
    shown = inline(graphic, width, height, number, "Drawing", drawing.alternative)
    fallback = f'<w:t xml:space="preserve">{escaped(drawing.alternative)}</w:t>'
    return Xml(
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wpg">{shown}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def _shape(shape: Box | Arrow, number: int, style: str) -> str:
    return _box(shape, number, style) if isinstance(shape, Box) else _arrow(shape, number)


def _box(box: Box, number: int, style: str) -> str:
    half_points = round(box.size * 2)
    bold = "<w:b/><w:bCs/>" if box.bold else ""
    properties = f'{bold}<w:color w:val="{box.colour}"/><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    place = f'<a:off x="{_emu(box.x)}" y="{_emu(box.y)}"/><a:ext cx="{_emu(box.width)}" cy="{_emu(box.height)}"/>'
    content = (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        f'<w:jc w:val="center"/></w:pPr>{run(box.text, "", Xml(properties))}</w:p>'
    )
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="Box {number}"/><wps:cNvSpPr/><wps:spPr><a:xfrm>{place}</a:xfrm>'
        f'<a:prstGeom prst="{box.outline}"><a:avLst/></a:prstGeom>{_fill(box.fill)}'
        f'<a:ln w="9525">{_fill(box.line)}</a:ln></wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent>'
        f'</wps:txbx><wps:bodyPr wrap="square" lIns="25400" tIns="12700" rIns="25400" bIns="12700" anchor="ctr">'
        f"<a:noAutofit/></wps:bodyPr></wps:wsp>"
    )


def _arrow(arrow: Arrow, number: int) -> str:
    (x1, y1), (x2, y2) = arrow.start, arrow.end
    flips = (' flipH="1"' if x2 < x1 else "") + (' flipV="1"' if y2 < y1 else "")
    place = (
        f'<a:off x="{_emu(min(x1, x2))}" y="{_emu(min(y1, y2))}"/>'
        f'<a:ext cx="{_emu(abs(x2 - x1))}" cy="{_emu(abs(y2 - y1))}"/>'
    )
    dashes = '<a:prstDash val="dash"/>' if arrow.dashed else ""
    head = '<a:tailEnd type="triangle" w="med" len="med"/>' if arrow.head else ""
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="Arrow {number}"/><wps:cNvCnPr/><wps:spPr>'
        f'<a:xfrm{flips}>{place}</a:xfrm><a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
        f'<a:ln w="12700">{_fill(arrow.colour)}{dashes}{head}</a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
    )


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _emu(points: float) -> int:
    return round(points * EMU)
