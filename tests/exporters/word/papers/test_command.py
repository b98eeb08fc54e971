"""Papers and certificates from the command line: what `make demo` runs, exit codes, and what listing them imports."""

import subprocess
import sys
from pathlib import Path

from tests.exporters.word.papers.made import CELERY, COURSE

HEAVY = ["pydantic", "yaml", "docx", "lxml", "babel", "highspy", "markdown_it", "pygments"]


def export(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the command."""
    command = [sys.executable, "-m", "curriculumkit", "export", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)


def test_without_options_there_are_papers_and_specimens(tmp_path: Path) -> None:
    done = export("papers", str(CELERY), "-o", "papers", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "papers").iterdir())) == 9
    assert "info[CK894]" in done.stderr
    done = export("certificates", str(CELERY), "-o", "certificates", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "certificates").iterdir())) == 4


def test_wrong_usage_is_2_and_a_faulty_transcript_is_1(tmp_path: Path) -> None:
    done = export("papers", str(COURSE), "--only", "nothing", cwd=tmp_path)
    assert done.returncode == 2
    assert "port/exam" in done.stderr
    (tmp_path / "r.yaml").write_text("version: '9'\nlearners:\n  a:\n    records: []\n", encoding="utf-8")
    done = export("certificates", str(CELERY), "--records", "r.yaml", cwd=tmp_path)
    assert done.returncode == 1
    assert "error[CK451] r.yaml:1:10" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "dist").exists()


def test_listing_exporters_imports_nothing_heavy() -> None:
    imports = "import sys, curriculumkit_word.papers, curriculumkit_word.certificates"
    code = f"{imports}\nprint([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
