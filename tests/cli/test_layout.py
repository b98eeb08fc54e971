"""Laying documents out for exporters: what is said where LibreOffice is missing, silent or broken."""

import stat
from pathlib import Path

import pytest

from curriculumkit.cli.layout import layout
from curriculumkit.diagnostics import UnusableEnvironmentError


def _program(folder: Path, script: str) -> None:
    file = folder / "soffice"
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)


def test_without_libreoffice_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnusableEnvironmentError, match="install it"):
        layout()


@pytest.mark.parametrize(("script", "reason"), [("exit 1", "does not say why"), ("echo no licence >&2", "no licence")])
def test_a_program_that_makes_nothing_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str, reason: str
) -> None:
    _program(tmp_path, script)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnusableEnvironmentError, match=reason):
        layout()(b"")


def test_pages_are_read_from_the_last_field_of_each_bookmark(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import zipfile

    def field(bookmark: str, shown: str) -> str:
        parts = ("begin", None), (None, f"<w:instrText> PAGEREF {bookmark} \\h </w:instrText>"), ("separate", None)
        runs = [f'<w:fldChar w:fldCharType="{kind}"/>' if kind else text for kind, text in parts]
        return "".join(
            f"<w:r>{run}</w:r>" for run in [*runs, f"<w:t>{shown}</w:t>", '<w:fldChar w:fldCharType="end"/>']
        )

    made = tmp_path / "made.docx"
    fields = field("a", "1") + field("b", "error") + field("a", "12")
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{fields}</w:p>',
        )
    _program(tmp_path, f'/bin/mkdir -p "$6"; /bin/cp {made} "$6/document.docx"')
    monkeypatch.setenv("PATH", str(tmp_path))
    assert layout()(b"") == {"a": 12}
