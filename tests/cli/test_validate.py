import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
CompareGolden = Callable[[str, Path], None]
CASES = Path(__file__).parent / "cases"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A curriculum with a fault of each weight."""
    return Path(shutil.copytree(CASES / "broken", tmp_path / "broken"))


def test_text_is_like_a_good_compilers(run: Run, broken: Path, golden: CompareGolden) -> None:
    done = run("validate", "broken", cwd=broken.parent)
    assert done.returncode == 1
    assert done.stderr == ""
    golden(done.stdout, CASES / "broken.txt")


def test_json_has_the_documented_shape(run: Run, broken: Path, golden: CompareGolden) -> None:
    done = run("validate", "broken", "--format", "json", cwd=broken.parent)
    assert done.returncode == 1
    document = json.loads(done.stdout)
    assert document["version"] == 1
    assert {"root", "summary", "diagnostics", "acknowledged"} <= document.keys()
    golden(done.stdout, CASES / "broken.json")


def test_marks_stand_under_full_width_characters(run: Run, broken: Path) -> None:
    lines = run("validate", "broken", cwd=broken.parent).stdout.splitlines()
    index = next(i for i, line in enumerate(lines) if "CK024" in line)
    source, marks = lines[index + 2], lines[index + 3]
    assert "说明用途" in source
    columns = sum(2 if ord(c) > 0x2E80 else 1 for c in source[: source.index("#")])
    assert marks.index("^") == columns


def test_clean_curriculum_is_0(run: Run, celery: Path) -> None:
    done = run("validate", str(celery))
    assert done.returncode == 0, done.stdout
    assert "0 errors, 0 warnings" in done.stdout


def test_fail_on_warning(run: Run, broken: Path) -> None:
    only_warnings = ["--select", "CK301"]
    assert run("validate", str(broken), *only_warnings).returncode == 0
    assert run("validate", str(broken), *only_warnings, "--fail-on", "warning").returncode == 1


def test_what_is_left_out_is_counted(run: Run, broken: Path) -> None:
    done = run("validate", str(broken), "--ignore", "CK2,ck501")
    assert "error[CK201]" not in done.stdout
    assert "error[CK501]" not in done.stdout
    assert "switched off: 1 error by --ignore (CK2)\nswitched off: 1 error by --ignore (CK501)\n" in done.stdout


def test_acknowledged_are_counted_and_shown_when_asked_for(run: Run, celery: Path) -> None:
    assert "acknowledged by the authors: 4 " in run("validate", str(celery)).stdout
    assert "认证仍要求持有前一级证书" in run("validate", str(celery), "--show-acknowledged").stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nowhere"], "nowhere does not exist"),
        ([], "there is no curriculum.yaml in"),
        (["--example", "nothing"], "there is no example 'nothing'; there are: celery"),
        (["--select", "201"], "201 is neither a code"),
        (["--format", "yaml"], "'yaml' is not one of"),
    ],
)
def test_wrong_usage_is_2(run: Run, arguments: list[str], says: str) -> None:
    done = run("validate", *arguments)
    assert done.returncode == 2
    assert says in done.stderr


def test_a_curriculum_with_another_ending_is_told_of(run: Run, tmp_path: Path) -> None:
    (tmp_path / "curriculum.yml").write_text("title: Example\n")
    assert "to curriculum.yaml" in run("validate", str(tmp_path)).stderr


def test_finds_the_curriculum_from_inside_and_from_above(run: Run, celery: Path) -> None:
    for cwd in (celery / "paths" / "foundation" / "m01", celery.parents[1]):
        assert "32 modules" in run("validate", cwd=cwd).stdout


def test_several_curricula_below_need_a_choice(run: Run, broken: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        shutil.copytree(broken, tmp_path / "curriculum" / name)
    done = run("validate")
    assert done.returncode == 2
    assert "there are several curricula" in done.stderr


def test_unreadable_curriculum_file_is_a_finding_with_its_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "curriculum.yaml").write_bytes(b"title: \xff\n")
    done = run("validate")
    assert done.returncode == 1
    assert "curriculum.yaml:1:8" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_no_colours_in_a_pipe(run: Run, broken: Path) -> None:
    assert "\x1b[" not in run("validate", str(broken)).stdout
