"""Names and ids that somebody has made up: what is printed, how files are called, what a spreadsheet would run."""

import csv
import io
import json
from pathlib import Path

import pytest
from tests.exporters.word.certificates.transcripts import exported
from tests.exporters.word.reading import Word

from curriculumkit.export import Artefact, GivenFile, write
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_word.certificates import CertificateOptions
from curriculumkit_word.certificates.identity import printable

IDS = [
    "../../etc/passwd",
    "..",
    "/root",
    "C:\\Windows\\x",
    "CON",
    "a" * 500,
    "名字",
    "Lin",
    "lin",
    "=1+1",
    "x\x00y",
    "new\nline",
    "\U0001f600",
    " ",
]
NAMES = ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "a\tb", "evil\u202egnp.exe", "nul\x00l", "x" * 300]
EARNED = [{"complete": "foundation"}, {"pass": "foundation/exam", "score": 90}, {"submit": "foundation/capstone"}]


def given(pairs: list[tuple[str, str]]) -> GivenFile:
    lines = (
        json.dumps({"learner": learner, "name": name, "version": "1.0", "as_of": "2026-03-01", "records": EARNED})
        for learner, name in pairs
    )
    return GivenFile("r.jsonl", "\n".join(lines).encode())


def test_file_names_stay_inside_are_portable_and_differ(celery_course: LinkedCurriculum, tmp_path: Path) -> None:
    files, losses = exported(celery_course, CertificateOptions(records=given([(name, "N") for name in IDS])))
    assert losses == []
    paths = [path for path in files if path != "register.csv"]
    assert len({path.lower() for path in paths}) == len(IDS)
    for path in paths:
        folder, name = path.split("/")
        assert folder == "foundation"
        assert name.removesuffix(".docx").replace("-", "").isalnum()
        assert name.isascii()
        assert len(name) < 80
        written = write(Artefact(path, [files[path]]), tmp_path / "out").path
        assert written.resolve().is_relative_to((tmp_path / "out").resolve())


@pytest.mark.parametrize("name", NAMES)
def test_names_are_printed_as_they_are_without_what_acts(celery_course: LinkedCurriculum, name: str) -> None:
    files, _ = exported(celery_course, CertificateOptions(records=given([("lin", name)])))
    word = Word(next(content for path, content in files.items() if path.endswith(".docx")))
    shown = printable(name)
    assert shown in word.text.splitlines()
    assert not any(sign in word.text for sign in "\x00\u202e\t")


def test_spreadsheets_run_nothing(celery_course: LinkedCurriculum) -> None:
    files, _ = exported(
        celery_course, CertificateOptions(records=given([(f"={n}", name) for n, name in enumerate(NAMES)]))
    )
    rows = list(csv.reader(io.StringIO(files["register.csv"].decode("utf-8-sig"))))
    assert len(rows) == len(NAMES) + 1
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)


def test_what_is_printable() -> None:
    assert printable("  a \n b\u3000c ") == "a b c"
    assert printable("می\u200cخواهم") == "می\u200cخواهم", "a sign that Persian needs is kept"
    assert printable("\u202e\x00\ud800") == ""


def test_learner_without_a_printable_name_is_called_by_id(celery_course: LinkedCurriculum) -> None:
    files, _ = exported(celery_course, CertificateOptions(records=given([("lin", "\u202e\x00")])))
    assert "lin" in Word(next(c for p, c in files.items() if p.endswith(".docx"))).text.splitlines()
