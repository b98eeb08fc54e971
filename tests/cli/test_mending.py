"""`validate --fix`: what is switched off stays as it is, and a second time changes nothing."""

import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
CURRICULUM = "title: 示例\nlanguage: zh-CN\npaths: [start]\n"
PATH = "title: 开始\nmodules: [m01]\n"
MODULE = (
    "title: 第一步,开始\nweeks: 1\nobjectives:\n  o1:\n    text: 启动\n    level: apply\n"
    "  o2:\n    text: 停止\n    level: apply\n"
    "activities:\n  a1:\n    title: 启动\n    objectives: [o1，o2]\n"
)
COMMA = "CK702"


@pytest.fixture
def module(tmp_path: Path) -> Path:
    folder = tmp_path / "paths/start"
    folder.mkdir(parents=True)
    (tmp_path / "curriculum.yaml").write_text(CURRICULUM, encoding="utf-8")
    (folder / "path.yaml").write_text(PATH, encoding="utf-8")
    (folder / "m01.yaml").write_text(MODULE, encoding="utf-8")
    return folder / "m01.yaml"


def test_a_second_time_changes_nothing(run: Run, module: Path) -> None:
    assert run("validate", "--fix").stderr == "mended 2 findings in 1 file\n"
    mended = module.read_text(encoding="utf-8")
    assert mended == MODULE.replace("第一步,", "第一步，").replace("o1，o2", "o1, o2")
    assert run("validate", "--fix").stderr == "mended 0 findings in 0 files\n"
    assert module.read_text(encoding="utf-8") == mended


@pytest.mark.parametrize(
    ("settings", "arguments"),
    [
        (f"checks:\n  ignore: [{COMMA}]\n", []),
        (f"checks:\n  files:\n    paths/start/*: [{COMMA}]\n", []),
        (f"acknowledge:\n  start/m01:\n    {COMMA}: 如此\n", []),
        ("", ["--ignore", COMMA]),
        ("", ["--select", "CK0"]),
    ],
)
def test_what_is_switched_off_is_not_mended(run: Run, module: Path, settings: str, arguments: list[str]) -> None:
    (module.parents[2] / "curriculum.yaml").write_text(CURRICULUM + settings, encoding="utf-8")
    assert run("validate", "--fix", *arguments).stderr == "mended 1 finding in 1 file\n"
    assert module.read_text(encoding="utf-8") == MODULE.replace("o1，o2", "o1, o2")
    assert run("validate", "--diff", *arguments).stdout == ""


def test_what_a_baseline_knows_is_not_mended(run: Run, module: Path) -> None:
    run("validate", "--write-baseline")
    assert run("validate", "--fix").stderr == "mended 0 findings in 0 files\n"
    assert module.read_text(encoding="utf-8") == MODULE


STALE = "acknowledge:\n  start/m01:\n    CK302: 没有\n    CK304: 没有\n  start/m09:\n    CK302: 没有\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["", "\n"])
def test_the_patch_is_what_is_mended(run: Run, module: Path, tmp_path: Path, newline: str, mark: str, end: str) -> None:
    # Several rounds, a line that others take for two, and a last line without an end.
    curriculum = f"{mark}{CURRICULUM}audience: 甲\u2028乙,丙\n{STALE}".rstrip().replace("\n", newline) + end
    (module.parents[2] / "curriculum.yaml").write_bytes(curriculum.encode())
    copy = shutil.copytree(tmp_path, tmp_path / "my copy")
    command = [sys.executable, "-m", "curriculumkit", "validate", "my copy", "--diff"]
    patch = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout
    assert (copy / "curriculum.yaml").read_bytes() == curriculum.encode()
    patched = shutil.copytree(copy, tmp_path / "patched" / "my copy")
    subprocess.run(["git", "apply", "-p1", "--unidiff-zero"], cwd=patched.parent, input=patch, check=True)
    run("validate", "my copy", "--fix")
    assert "acknowledge" not in (copy / "curriculum.yaml").read_text(encoding="utf-8")
    for file in ("curriculum.yaml", "paths/start/m01.yaml"):
        assert (patched / file).read_bytes() == (copy / file).read_bytes()


def test_links_and_rights_stay_as_they_are(run: Run, module: Path) -> None:
    real = module.rename(module.parent / "x-m01.yaml.real")
    real.chmod(0o640)
    module.symlink_to(real.name)
    assert run("validate", "--fix").stderr == "mended 2 findings in 1 file\n"
    assert module.is_symlink()
    assert "第一步，" in real.read_text(encoding="utf-8")
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
