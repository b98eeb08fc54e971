"""Laying documents out with LibreOffice, for exporters that ask on which pages something comes to stand."""

import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from curriculumkit.diagnostics import UnusableEnvironmentError
from curriculumkit.export import Measure

_PROGRAMS = ("soffice", "libreoffice")
_MOST_SECONDS = 600
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ASKED = "PAGEREF"


def layout() -> Measure:
    """What measures Word documents. Raises UnusableEnvironmentError where LibreOffice is not installed."""
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise UnusableEnvironmentError("--measure needs LibreOffice: install it, so that the command soffice is found")

    def measure(document: bytes) -> Mapping[str, int]:
        with tempfile.TemporaryDirectory() as folder:
            return _pages(_laid_out(program, document, Path(folder)))

    return measure


def _laid_out(program: str, document: bytes, folder: Path) -> bytes:
    """The document as LibreOffice writes it, with its fields as they come out."""
    source, target = folder / "document.docx", folder / "laid-out"
    source.write_bytes(document)
    # A profile of its own: a running LibreOffice would be asked otherwise, and its settings would count.
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "docx", "--outdir", str(target), str(source)]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=_MOST_SECONDS)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise UnusableEnvironmentError("LibreOffice did not lay the document out in ten minutes") from error
    made = target / source.name
    if not made.is_file():
        said = done.stderr.decode(errors="replace").strip()
        raise UnusableEnvironmentError(f"LibreOffice could not lay the document out: {said or 'it does not say why'}")
    with zipfile.ZipFile(made) as archive:
        return archive.read("word/document.xml")


def _pages(source: bytes) -> dict[str, int]:
    """The pages that PAGEREF fields show, by bookmark; of several for a bookmark, the last one's."""
    pages = {}
    for bookmark, shown in _fields(source):
        if shown.strip().isdigit():
            pages[bookmark] = int(shown)
    return pages


def _fields(source: bytes) -> Iterator[tuple[str, str]]:
    from lxml import etree  # noqa: PLC0415 — the command line starts without it

    bookmark, shown, showing = "", "", False
    for element in etree.fromstring(source, etree.XMLParser(huge_tree=True)).iter():
        if element.tag == f"{_WORD}instrText" and _ASKED in (element.text or ""):
            bookmark = (element.text or "").split()[1]
        elif element.tag == f"{_WORD}fldChar":
            kind = element.get(f"{_WORD}fldCharType")
            if kind == "end" and bookmark:
                yield bookmark, shown
                bookmark = ""
            showing, shown = kind == "separate", ""
        elif element.tag == f"{_WORD}t" and showing:
            shown += element.text or ""
