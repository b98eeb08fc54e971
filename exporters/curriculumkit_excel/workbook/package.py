"""The file: what openpyxl wrote with our rows put in, packed so that the same content gives the same bytes."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from html import escape

_OLDEST = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16
_CHUNK = 1 << 18
_ROWS = re.compile(rb"<sheetData\s*/>|<sheetData>.*?</sheetData>", re.DOTALL)
_CORNERS = re.compile(rb'<dimension ref="[^"]*"\s*/>')
_CHANGED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_CHART = re.compile(rb'(<(?:xdr:)?cNvPr id="\d+" name="Chart \d+")')
_DRAWING = re.compile(r"xl/drawings/drawing(\d+)\.xml")
_FIRST = ("[Content_Types].xml", "_rels/.rels")
"""Some readers guess from its beginning what a file is."""


def packed(
    frame: bytes,
    rows: Mapping[str, Iterator[str]],
    corners: Mapping[str, str],
    alternatives: Sequence[str],
    changed: datetime,
) -> bytes:
    """The workbook; `rows` and `corners` are by the name of a sheet's part, `alternatives` by the order of charts."""
    out = io.BytesIO()
    texts = iter(alternatives)
    with zipfile.ZipFile(io.BytesIO(frame)) as made, zipfile.ZipFile(out, "w") as archive:
        for name in sorted(made.namelist(), key=_order):
            content = made.read(name)
            with archive.open(_entry(name), "w") as part:
                if name in rows:
                    for piece in _sheet(content, rows[name], corners[name]):
                        part.write(piece)
                elif name == "docProps/core.xml":
                    part.write(_CHANGED.sub(rb"\g<1>" + f"{changed:%Y-%m-%dT%H:%M:%SZ}".encode() + rb"\2", content))
                elif _DRAWING.fullmatch(name):
                    part.write(_CHART.sub(lambda match: _described(match[1], next(texts)), content))
                else:
                    part.write(content)
    return out.getvalue()


def _order(name: str) -> tuple[int, int, str]:
    drawing = _DRAWING.fullmatch(name)
    return _FIRST.index(name) if name in _FIRST else len(_FIRST), int(drawing[1]) if drawing else 0, name


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _OLDEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _PLAIN_FILE
    return entry


def _sheet(content: bytes, rows: Iterator[str], corners: str) -> Iterator[bytes]:
    content = _CORNERS.sub(f'<dimension ref="{corners}"/>'.encode(), content, count=1)
    gap = _ROWS.search(content)
    if gap is None:
        raise ValueError("openpyxl wrote a sheet without a place for its rows")
    yield content[: gap.start()] + b"<sheetData>"
    pieces: list[str] = []
    size = 0
    for row in rows:
        pieces.append(row)
        size += len(row)
        if size >= _CHUNK:
            yield "".join(pieces).encode()
            pieces, size = [], 0
    yield "".join(pieces).encode()
    yield b"</sheetData>" + content[gap.end() :]


def _described(frame: bytes, text: str) -> bytes:
    return frame + f' descr="{escape(text)}"'.encode()
