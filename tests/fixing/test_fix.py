"""Mending files: what is certain is changed, and not a byte beside it."""

from pathlib import Path
from shutil import copytree

import pytest

from curriculumkit.check import check
from curriculumkit.fixing import fix, write

BASE = Path(__file__).parents[1] / "rules" / "base"
CURRICULUM = "title: 示例\nlanguage: zh-CN\npaths: [start]\n"
PATH = "title: 开始\nmodules: [m01]\n"
MODULE = (
    "# 第一个模块\ntitle: 第一步\nweeks: 1  # 一周\nobjectives:\n  o1:\n    text: {text}\n    level: apply\n"
    "activities:\n  a1:\n    title: 启动\n    objectives: [o1]\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = copytree(BASE, tmp_path / "example")
    (root / "curriculum.yaml").write_text(CURRICULUM, encoding="utf-8")
    (root / "paths/start/path.yaml").write_text(PATH, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("extra", "written", "mended"),
    [
        ("", "启动进程,再看日志", "启动进程，再看日志"),
        ("", "'启动进程,再看日志;结束'", "'启动进程，再看日志；结束'"),
        ("", "启动 ｗｏｒｋｅｒ", "启动 worker"),
        ("", "|-\n      启动进程,再看\n      日志,再看", "|-\n      启动进程，再看\n      日志，再看"),
        ("", "`add()` 的用法", "'`add()` 的用法'"),
        ("", "yes", "'yes'"),
        ("checks:\n  options:\n    spacing: spaced\n", "启动worker进程", "启动 worker 进程"),
        ("checks:\n  options:\n    spacing: tight\n", "启动 worker 进程", "启动worker进程"),
        ("terminology:\n  worker:\n    use: worker\n    avoid:\n      - 工人\n", "工人与工人", "worker与worker"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_mended_and_nothing_else(root: Path, extra: str, written: str, mended: str, newline: str, mark: bytes) -> None:
    (root / "curriculum.yaml").write_text(CURRICULUM + extra, encoding="utf-8")
    module = root / "paths/start/m01.yaml"
    module.write_bytes(mark + MODULE.format(text=written).replace("\n", newline).encode())
    for _ in range(5):
        write(fix(check(root), root), root)
    assert module.read_bytes() == mark + MODULE.format(text=mended).replace("\n", newline).encode()


def test_a_missing_space_is_added(root: Path) -> None:
    module = root / "paths/start/m01.yaml"
    module.write_text(MODULE.format(text="启动").replace("title: 启动", "title：启动"), encoding="utf-8")
    write(fix(check(root), root), root)
    assert module.read_text(encoding="utf-8") == MODULE.format(text="启动")


def test_a_stale_acknowledgement_goes_with_what_would_be_empty(root: Path) -> None:
    known = "acknowledge:\n  start/m01:\n    CK302: 没有\n"
    (root / "curriculum.yaml").write_text(CURRICULUM + known + "# 完\n", encoding="utf-8")
    (root / "paths/start/m01.yaml").write_text(MODULE.format(text="启动"), encoding="utf-8")
    write(fix(check(root), root), root)
    assert (root / "curriculum.yaml").read_text(encoding="utf-8") == CURRICULUM + "# 完\n"


def test_pages_are_mended(root: Path) -> None:
    (root / "paths/start/m01.yaml").write_text(
        MODULE.format(text="启动") + "lessons:\n  page:\n    title: 页\n    objectives: [o1]\n", encoding="utf-8"
    )
    page = root / "paths/start/m01/page.md"
    page.parent.mkdir()
    page.write_text("第一行\n\n启动进程,再看 `a,b` 日志。\n", encoding="utf-8")
    write(fix(check(root), root), root)
    assert page.read_text(encoding="utf-8") == "第一行\n\n启动进程，再看 `a,b` 日志。\n"


def test_what_is_not_certain_is_left(root: Path) -> None:
    text = MODULE.format(text="启动").replace("objectives: [o1]", "objectives: [o1, o9]")
    (root / "paths/start/m01.yaml").write_text(text, encoding="utf-8")
    fixed = fix(check(root), root)
    assert (fixed.after, fixed.count) == ({}, 0)


def test_the_celery_curriculum_needs_no_mending(celery: Path) -> None:
    assert fix(check(celery), celery).after == {}
