"""Charts, with the figures that they show, so that a viewer that reads no cells can draw them."""

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.chart import BarChart, LineChart
from openpyxl.chart.data_source import AxDataSource, NumData, NumDataSource, NumRef, NumVal
from openpyxl.chart.legend import Legend
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties

from curriculumkit_excel.workbook.area import Area
from curriculumkit_excel.workbook.sheet import Sheet

_SHADES = ("1F4E79", "9C1C1C", "5B8DB8", "B7791F", "4B5563")
_DASHES = ("solid", "dash", "sysDot", "dashDot", "lgDash")


@dataclass(frozen=True, slots=True)
class Line:
    """What a chart draws: a name, its cells and what is in them."""

    title: str
    cells: Area
    figures: Sequence[float]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart; `bars` stand, `lines` run, both over the same cells and figures."""

    title: str
    across: str
    up: str
    over: Area
    numbers: Sequence[float]
    bars: Sequence[Line] = ()
    lines: Sequence[Line] = ()


def draw(sheet: Sheet, chart: Chart, corner: str, description: str) -> None:
    """Put a chart onto a sheet; the description is for those who cannot see it."""
    bars, lines = BarChart(), LineChart()
    for number, line in enumerate((*chart.bars, *chart.lines)):
        series = Series(idx=number, order=number, val=NumDataSource(_cached(line.cells, line.figures)))
        series.tx = SeriesLabel(v=line.title)
        series.cat = AxDataSource(numRef=_cached(chart.over, chart.numbers))
        shade = _SHADES[number % len(_SHADES)]
        if number < len(chart.bars):
            series.graphicalProperties = GraphicalProperties(solidFill=shade)
            bars.series.append(series)
        else:
            properties = GraphicalProperties()
            properties.line.solidFill = shade
            properties.line.width = 22_000
            properties.line.dashStyle = _DASHES[number % len(_DASHES)]
            series.graphicalProperties = properties
            series.smooth = False
            lines.series.append(series)
    whole = bars if chart.bars else lines
    if chart.bars and chart.lines:
        bars += lines
    whole.title = chart.title
    whole.x_axis.title, whole.y_axis.title = chart.across, chart.up
    whole.x_axis.delete = whole.y_axis.delete = False
    whole.legend = Legend()
    whole.legend.position = "b"
    whole.width, whole.height = 24, 9
    sheet.frame.add_chart(whole, corner)
    sheet.alternatives.append(description)


def _cached(cells: Area, figures: Sequence[float]) -> NumRef:
    points = [NumVal(idx=index, v=f"{figure:g}") for index, figure in enumerate(figures)]
    return NumRef(f=cells.absolute, numCache=NumData(formatCode="General", ptCount=len(points), pt=points))
