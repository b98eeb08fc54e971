"""`validate --fix`: what is switched off stays as it is, and a second time changes nothing."""

import subprocess
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
