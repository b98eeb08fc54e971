"""`curriculumkit export word` as a command."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.exporters.word.conftest import COURSE

PROGRAM = [sys.executable, "-m", "curriculumkit", "export", "word", str(COURSE)]


def run(*arguments: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": path, "PYTHONIOENCODING": "utf-8"} if path is not None else None
    return subprocess.run([*PROGRAM, *arguments], capture_output=True, text=True, check=False, env=environment)


def test_it_writes_what_was_asked_for(tmp_path: Path) -> None:
    done = run("--only", "basics/m01", "-o", str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert [file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.docx")] == ["basics/m01.docx"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--only", "nothing"], 2, "--only nothing: there is no path"),
        (["--template", str(COURSE / "curriculum.yaml")], 2, "it is not a Word document"),
        (["--measure"], 3, "--measure needs LibreOffice"),
    ],
)
def test_what_cannot_be_done_leaves_nothing_behind(arguments: list[str], code: int, said: str, tmp_path: Path) -> None:
    done = run(*arguments, "-o", str(tmp_path / "out"), path=str(tmp_path))
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()
