"""The documents as LibreOffice lays them out: nothing missing, nothing outside, nothing lonely, nothing empty."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.exporters.word.conftest import exported
from tests.exporters.word.foreign import MAPPING, firm, university
from tests.exporters.word.laid_out import Pdf, lay_out
from tests.exporters.word.reading import Word, text_of

from curriculumkit.export import GivenFile
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_word import WordOptions
from curriculumkit_word.document.xml import name_of

UNIVERSITY = GivenFile("university.docx", university())
FIRM = GivenFile("firm.dotx", firm())
NAMES = GivenFile("names.toml", MAPPING)
OURS = ("celery.docx", "expert.docx")
_FOOTER = re.compile(r"第 ?\d+ ?页，共 ?\d+ ?页|Page \d+ of \d+|Faculty of Queues")


@pytest.fixture(scope="module")
def documents(
    celery_files: dict[str, bytes], celery_curriculum: LinkedCurriculum, course: LinkedCurriculum
) -> dict[str, bytes]:
    """Documents in both languages, on both papers, with and without a template."""
    variants = {
        "letter": (celery_curriculum, WordOptions(only=("specialist",), page="Letter")),
        "university": (celery_curriculum, WordOptions(per="path", only=("foundation",), template=UNIVERSITY)),
        "firm": (course, WordOptions(per="path", template=FIRM, styles=NAMES)),
        "course": (course, WordOptions(per="curriculum", audience="teacher", page="Letter")),
    }
    # Each path once: as it is, on Letter paper, with a template, measured.
    made = {name: content for name, content in celery_files.items() if "/" in name or name in OURS}
    for name, (curriculum, options) in variants.items():
        made |= {f"{name}/{file}": content for file, content in exported(curriculum, options)[0].items()}
    return made


@pytest.fixture(scope="module")
def pdfs(documents: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Pdf]:
    """All of them as PDF."""
    return lay_out(documents, tmp_path_factory.mktemp("pdf"))


def body_lines(pdf: Pdf) -> list[list[str]]:
    """The lines of each page without its header and footer."""
    pages = []
    for number, page in enumerate(pdf.pages):
        lines = [line for line in page.lines if not _FOOTER.search(line)]
        pages.append(lines[1:] if number else lines)
    return pages


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_every_glyph_is_there(pdfs: Mapping[str, Pdf]) -> None:
    assert {name: pdf.missing_glyphs() for name, pdf in pdfs.items() if pdf.missing_glyphs()} == {}
    # Bullets of a template may come from a font of symbols.
    own = {name: pdf for name, pdf in pdfs.items() if "university" not in name}
    odd = re.compile("[\0\ufffd\ue000-\uf8ff]")
    assert not [name for name, pdf in own.items() for page in pdf.pages for line in page.lines if odd.search(line)]


def test_the_text_of_the_pages_is_that_of_the_document(pdfs: Mapping[str, Pdf], documents: dict[str, bytes]) -> None:
    for name in (*OURS, "foundation/m01.docx", "specialist/b2.docx", "course/queues.docx", "firm/basics.docx"):
        word = Word(documents[name])
        read = squeezed(pdfs[name].text)
        absent = [
            text_of(paragraph)
            for paragraph in word.all("w:p")
            for line in text_of(paragraph).split("\n")
            if not any(True for _ in paragraph.iter(name_of("m:oMath"), name_of("w:drawing")))
            and len(line) < 30
            and squeezed(line) not in read
        ]
        assert absent == [], name


def test_no_page_is_empty(pdfs: Mapping[str, Pdf]) -> None:
    for name, pdf in pdfs.items():
        assert all(body_lines(pdf)), name


def test_no_heading_is_the_last_line_of_a_page(pdfs: Mapping[str, Pdf], documents: dict[str, bytes]) -> None:
    for name, pdf in pdfs.items():
        headings = {squeezed(text) for _, text in Word(documents[name]).headings}
        contents = {
            squeezed(text_of(line)) for sdt in Word(documents[name]).all("w:sdt") for line in sdt.iter(name_of("w:p"))
        }
        lonely = [
            (number, lines[-1])
            for number, lines in enumerate(body_lines(pdf), start=1)
            if squeezed(lines[-1]) in headings and not {squeezed(line) for line in lines[1:-1]} <= contents
        ]
        assert lonely == [], name


def test_nothing_stands_outside_of_the_margins(pdfs: Mapping[str, Pdf]) -> None:
    for name, pdf in pdfs.items():
        outside = [
            (number, word)
            for number, page in enumerate(pdf.pages, start=1)
            for left, right, low, word in page.words
            if left < 40 or right > page.width - 40 or low > page.height - 10
        ]
        assert outside == [], name


def test_handouts_have_two_pages_at_most(pdfs: Mapping[str, Pdf], celery_curriculum: LinkedCurriculum) -> None:
    for module in celery_curriculum.modules:
        assert len(pdfs[f"{module.id}.docx"].pages) <= 2, module.id
        if module.path.id == "specialist":
            assert len(pdfs[f"letter/{module.id}.docx"].pages) <= 2, module.id


def test_papers_and_sides(pdfs: Mapping[str, Pdf]) -> None:
    assert {(round(page.width), round(page.height)) for page in pdfs["celery.docx"].pages} == {(595, 842), (842, 595)}
    assert {(round(page.width), round(page.height)) for page in pdfs["letter/specialist/a1.docx"].pages} == {(612, 792)}


def test_page_numbers_are_counted(pdfs: Mapping[str, Pdf]) -> None:
    pages = pdfs["expert.docx"].pages
    assert any(f"第 2 页，共 {len(pages)} 页" in line for line in pages[1].lines)
    assert not any(_FOOTER.search(line) for line in pages[0].lines)


def test_libreoffice_measures_pages(celery_curriculum: LinkedCurriculum, tmp_path: Path) -> None:
    from shutil import which

    if which("soffice") is None:
        pytest.skip("soffice is not installed: make system")
    from curriculumkit.cli.layout import layout

    options = WordOptions(per="path", only=("professional",), measure=layout())
    files, _ = exported(celery_curriculum, options)
    (pdf,) = lay_out(files, tmp_path).values()
    listed = [re.fullmatch(r"(.*?)[. ]+(\d+)", line) for page in pdf.pages[1:3] for line in page.lines]
    numbers = {squeezed(entry[1]): int(entry[2]) for entry in listed if entry}
    assert len(numbers) > 30
    for heading, number in numbers.items():
        assert any(squeezed(line) == heading for line in pdf.pages[number - 1].lines), heading
