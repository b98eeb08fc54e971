"""LibreOffice as the judge: it opens a workbook, calculates all of it anew and writes what came of it."""

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>"""
"""Always calculate: what the file has as results is not believed."""


def recalculated(files: Mapping[str, bytes], folder: Path) -> dict[str, Workbook]:
    """The workbooks with all results as LibreOffice has them."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_ALWAYS, encoding="utf-8")
    source = folder / "source"
    source.mkdir(exist_ok=True)
    for name, content in files.items():
        (source / f"{name}.xlsx").write_bytes(content)
    out = folder / "out"
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(out),
            *(str(source / f"{name}.xlsx") for name in files),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return {name: load_workbook(out / f"{name}.xlsx", data_only=True) for name in files}


def results(content: bytes) -> Workbook:
    """The results as the file itself has them."""
    return load_workbook(io.BytesIO(content), data_only=True)


@lru_cache(maxsize=4)
def formulas(content: bytes) -> Workbook:
    """The formulas."""
    return load_workbook(io.BytesIO(content))


def edited(content: bytes, sheet: int, cells: Mapping[str, str | float]) -> bytes:
    """The workbook with other contents in some cells, and nothing else touched. Texts stand in the cell."""
    out = io.BytesIO()
    name = f"xl/worksheets/sheet{sheet}.xml"
    with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(out, "w") as made:
        for entry in given.infolist():
            data = given.read(entry)
            if entry.filename == name:
                data = _with(data.decode(), cells).encode()
            made.writestr(entry, data)
    return out.getvalue()


_CELL = re.compile(r'<c r="([A-Z]+[0-9]+)" s="(\d+)"[^>]*?(?:/>|>.*?</c>)')


def _with(text: str, cells: Mapping[str, str | float]) -> str:
    left = dict(cells)

    def other(match: re.Match[str]) -> str:
        ref, style = match[1], match[2]
        if ref not in left:
            return match[0]
        value = left.pop(ref)
        if isinstance(value, str):
            kept = value.replace("&", "&amp;").replace("<", "&lt;")
            return f'<c r="{ref}" s="{style}" t="inlineStr"><is><t>{kept}</t></is></c>'
        return f'<c r="{ref}" s="{style}"><v>{value}</v></c>'

    changed = _CELL.sub(other, text)
    assert not left
    return changed
