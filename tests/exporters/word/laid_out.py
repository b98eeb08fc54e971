"""Word files as LibreOffice lays them out: one run for many files, then the text and the boxes of each page."""

import html
import re
import shutil
import subprocess
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

_SECONDS = 300
_SAME_LINE = 4.0
_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)


@dataclass(frozen=True)
class Page:
    """A page: its lines from top to bottom without header and footer, and its width and height in points."""

    lines: list[str]
    width: float
    height: float
    words: list[tuple[float, float, float, str]]


@dataclass(frozen=True)
class Pdf:
    """A document that was laid out."""

    file: Path

    @cached_property
    def text(self) -> str:
        """All text, page after page."""
        return _output("pdftotext", "-raw", str(self.file), "-")

    @cached_property
    def pages(self) -> list[Page]:
        """The pages."""
        pages = []
        for width, height, words in _PAGE.findall(_output("pdftotext", "-bbox", str(self.file), "-")):
            found = [
                (float(left), float(right), float(low), html.unescape(word))
                for left, right, low, word in _WORD.findall(words)
            ]
            pages.append(Page(_lines(found), float(width), float(height), found))
        return pages

    def missing_glyphs(self) -> int:
        """How often a page asks for glyph 0, which a font shows where it has no other."""
        codes = (code for stream in self._contents() for code in _HEX.findall(stream) if b"00" in code)
        return sum(any(code[index : index + 2] == b"00" for index in range(0, len(code), 2)) for code in codes)

    def _contents(self) -> Iterator[bytes]:
        for stream in _STREAM.findall(self.file.read_bytes()):
            try:
                content = zlib.decompress(stream)
            except zlib.error:
                continue
            if b" Tf" in content:
                yield content


def _lines(words: list[tuple[float, float, float, str]]) -> list[str]:
    """Words as lines: fonts that stand in one line end a little higher or lower."""
    lines: list[list[tuple[float, float, float, str]]] = []
    for word in sorted(words, key=lambda word: word[2]):
        if lines and word[2] - lines[-1][-1][2] < _SAME_LINE:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [" ".join(word[3] for word in sorted(line)) for line in lines]


def lay_out(files: Mapping[str, bytes], folder: Path) -> dict[str, Pdf]:
    """All files in one run. Skips the test where LibreOffice or poppler is missing."""
    for program in ("soffice", "pdftotext"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed: make system")
    names = {name: f"{index:03}.docx" for index, name in enumerate(files)}
    for name, file in names.items():
        (folder / file).write_bytes(files[name])
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *names.values()]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=_SECONDS)
    return {name: Pdf((folder / file).with_suffix(".pdf")) for name, file in names.items()}


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS).stdout.decode()
