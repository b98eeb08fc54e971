"""The pages as LibreOffice lays them out: nothing is missing, nothing is torn apart, no page is empty."""

import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from tests.exporters.word.papers.made import COURSE, exported, linked, made
from tests.exporters.word.papers.reading import paragraphs, squeezed

from curriculumkit_word.papers import PaperOptions

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="LibreOffice or poppler is not installed"
)
_FEWEST = 50
"""Characters of a page that has more than its header and footer."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The text of each page of each document, laid out in one go."""
    folder = tmp_path_factory.mktemp("pages")
    foundation, port = made("foundation-exam-A"), made("port-exam-A")
    letter, _ = exported(linked(COURSE), PaperOptions(page="Letter", forms=1))
    files = {
        "foundation": foundation.on_paper,
        "foundation-sheet": foundation.sheet,
        "foundation-key": foundation.key,
        "hostile": made("basics-m01-quiz-A").on_paper,
        "port-sheet": port.sheet,
        "port-key": port.key,
        "letter": letter["port-exam-A.docx"],
    }
    for name, content in files.items():
        (folder / f"{name}.docx").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, sorted(folder.glob("*.docx")))], check=True, capture_output=True, timeout=300)
    return {name: _pages(folder / f"{name}.pdf") for name in files}


def _pages(file: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-raw", str(file), "-"], check=True, capture_output=True, encoding="utf-8")
    return done.stdout.split("\f")[:-1]


def test_no_page_is_empty(pages: dict[str, list[str]]) -> None:
    assert [name for name, texts in pages.items() for text in texts if len(squeezed(text)) < _FEWEST] == []


def test_every_paragraph_is_on_the_pages(pages: dict[str, list[str]]) -> None:
    """White space and underlines aside, the PDF says what the document says."""
    whole = re.sub(r"_+", "", squeezed("".join(pages["foundation"])))
    missing = [
        paragraph.text
        for paragraph in paragraphs(made("foundation-exam-A").on_paper)
        if re.sub(r"_+", "", squeezed(paragraph.text)) not in whole
    ]
    assert missing == []
    assert "\N{REPLACEMENT CHARACTER}" not in whole


@pytest.mark.parametrize(
    ("name", "head", "table", "count"),
    [("foundation", r"第 ?\d+ ?题（", "项目 对应内容", 50), ("letter", r"Question \d+ \(", "Item What", 14)],
)
def test_no_question_is_torn_apart(pages: dict[str, list[str]], name: str, head: str, table: str, count: int) -> None:
    """Above the first question of a page there is its header, and a title or a text for several questions.

    LibreOffice 7.4 sometimes lets go of a paragraph that is kept with the next one, below a table on the same page.
    """
    texts = pages[name]
    assert sum(len(re.findall(f"^{head}", text, re.MULTILINE)) for text in texts[1:]) == count
    torn = []
    for before, text in pairwise(texts[1:]):
        lines = [line for line in text.splitlines() if line.strip()]
        first = next(index for index, line in enumerate(lines) if re.match(head, line))
        above = [line for line in lines[:first] if "·" not in line and "分）" not in line and "marks)" not in line]
        if above and table not in before:
            torn.append(above)
    assert torn == []


def test_numbers_of_pages_are_counted(pages: dict[str, list[str]]) -> None:
    count = len(pages["foundation"])
    assert f"第{count}页，共{count}页" in squeezed(pages["foundation"][-1])
    assert f"共{count}页" not in squeezed(pages["foundation"][0]), "the cover has no footer"


def test_key_says_on_every_page_that_it_is_confidential(pages: dict[str, list[str]]) -> None:
    assert all("机密" in text for text in pages["foundation-key"])
    assert all("confidential" in text.lower() for text in pages["port-key"])


def test_answer_sheets_are_short(pages: dict[str, list[str]]) -> None:
    assert len(pages["foundation-sheet"]) <= 2
    assert len(pages["port-sheet"]) == 1
