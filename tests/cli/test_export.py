"""`export` as a command: what it refuses, where it writes, and that a failure leaves nothing half written."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
CASES = Path(__file__).parent / "cases"


def test_refuses_a_curriculum_with_errors(run: Run, tmp_path: Path) -> None:
    shutil.copytree(CASES / "broken", tmp_path / "broken")
    done = run("export", "scorm", "broken", "-o", "out")
    assert done.returncode == 1
    assert "CK201" in done.stderr
    assert "CK301" not in done.stderr, "warnings do not stop an export"
    assert not (tmp_path / "out").exists()


def test_exports_all_modules_twice_with_the_same_bytes(run: Run, celery: Path, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        done = run("export", "scorm", str(celery), "-o", folder)
        assert done.returncode == 0, done.stderr
    one, two = ({p.relative_to(tmp_path / f): p.read_bytes() for p in (tmp_path / f).rglob("*") if p.is_file()}
                for f in ("one", "two"))  # fmt: skip
    assert len([path for path in one if path.suffix == ".zip"]) == 32
    assert one == two


def test_a_folder_that_cannot_be_written_is_3(run: Run, celery: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = run("export", "scorm", str(celery), "-o", "file/below")
    assert done.returncode == 3
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [["pdf"], ["scorm", "--nonsense"]])
def test_wrong_usage_is_2(run: Run, arguments: list[str]) -> None:
    assert run("export", *arguments).returncode == 2
