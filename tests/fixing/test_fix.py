"""Mending files: what is certain is changed, and not a byte beside it."""

from pathlib import Path
from shutil import copytree

import pytest

from curriculumkit.check import check
from curriculumkit.fixing import fix, mend_all

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


def mend(root: Path) -> None:
    """Mend all that can be."""
    mend_all(check(root), root, lambda: check(root))


@pytest.mark.parametrize(
    ("extra", "written", "mended"),
    [
        ("", "启动进程,再看日志", "启动进程，再看日志"),
        ("", "'启动进程,再看日志;结束'", "'启动进程，再看日志；结束'"),
        ("", "启动进程, 再看(日志). 再见.", "启动进程，再看（日志）。再见。"),
        ("", "启动  worker  进程", "启动 worker 进程"),
        ("", "启动 ｗｏｒｋｅｒ", "启动 worker"),
        ("", "|-\n      启动进程,再看\n      日志,再看", "|-\n      启动进程，再看\n      日志，再看"),
        ("", "`add()` 的用法", "'`add()` 的用法'"),
        ("", "yes", "'yes'"),
        ("", "2025-11-15", "'2025-11-15'"),
        ("checks:\n  options:\n    spacing: spaced\n", "启动worker进程", "启动 worker 进程"),
        ("checks:\n  options:\n    spacing: tight\n", "启动 worker 进程", "启动worker进程"),
        ("terminology:\n  worker:\n    use: worker\n    avoid:\n      - 工人\n", "工人与工人", "worker与worker"),
        ("", '"启动\\u8FDB\\u7A0B,再看\\t日志;结束"', '"启动\\u8FDB\\u7A0B，再看\\t日志；结束"'),
        ("", '"\\u7A0B\\u002C再,再\\u002C再"', '"\\u7A0B，再，再，再"'),
        ("", "'启动''进程'',再看,日志'", "'启动''进程'',再看，日志'"),
        ("", "启动进程,再看\n      日志,再看", "启动进程，再看\n      日志，再看"),
        ("", ">-\n      启动进程,再看\n      日志,再看", ">-\n      启动进程，再看\n      日志，再看"),
        ("", '"启动进程,再\\\n      看,日志"', '"启动进程，再\\\n      看，日志"'),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_mended_and_nothing_else(root: Path, extra: str, written: str, mended: str, newline: str, mark: bytes) -> None:
    (root / "curriculum.yaml").write_text(CURRICULUM + extra, encoding="utf-8")
    module = root / "paths/start/m01.yaml"
    module.write_bytes(mark + MODULE.format(text=written).replace("\n", newline).encode())
    mend(root)
    assert module.read_bytes() == mark + MODULE.format(text=mended).replace("\n", newline).encode()


def test_a_missing_space_is_added(root: Path) -> None:
    module = root / "paths/start/m01.yaml"
    module.write_text(MODULE.format(text="启动").replace("title: 启动", "title：启动"), encoding="utf-8")
    mend(root)
    assert module.read_text(encoding="utf-8") == MODULE.format(text="启动")


def test_a_stale_acknowledgement_goes_with_what_would_be_empty(root: Path) -> None:
    known = "acknowledge:\n  start/m01:\n    CK302: 没有\n"
    (root / "curriculum.yaml").write_text(CURRICULUM + known + "# 完\n", encoding="utf-8")
    (root / "paths/start/m01.yaml").write_text(MODULE.format(text="启动"), encoding="utf-8")
    mend(root)
    assert (root / "curriculum.yaml").read_text(encoding="utf-8") == CURRICULUM + "# 完\n"


def test_all_stale_acknowledgements_go_one_after_another(root: Path) -> None:
    known = "acknowledge:\n  start/m01:\n    CK302: 没有\n    CK304: 没有\n  start/m09:\n    CK302: 没有\n"
    (root / "curriculum.yaml").write_text(CURRICULUM + known + "# 完\n", encoding="utf-8")
    (root / "paths/start/m01.yaml").write_text(MODULE.format(text="启动"), encoding="utf-8")
    mend(root)
    assert not check(root).has_errors
    assert (root / "curriculum.yaml").read_text(encoding="utf-8") == CURRICULUM + "# 完\n"


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("objectives: [o1]assessments:", "objectives: [o1]assessments:"),
        ("objectives:\n      * o1", "objectives:\n      - o1"),
    ],
)
def test_what_has_to_be_a_list_is_not_quoted(root: Path, written: str, mended: str) -> None:
    module = root / "paths/start/m01.yaml"
    text = MODULE.format(text="启动")
    module.write_text(text.replace("objectives: [o1]", written), encoding="utf-8")
    mend(root)
    assert module.read_text(encoding="utf-8") == text.replace("objectives: [o1]", mended)


def test_pages_are_mended(root: Path) -> None:
    (root / "paths/start/m01.yaml").write_text(
        MODULE.format(text="启动") + "lessons:\n  page:\n    title: 页\n    objectives: [o1]\n", encoding="utf-8"
    )
    page = root / "paths/start/m01/page.md"
    page.parent.mkdir()
    page.write_text("第一行\n\n启动进程,再看 `a,b` 日志。\n", encoding="utf-8")
    mend(root)
    assert page.read_text(encoding="utf-8") == "第一行\n\n启动进程，再看 `a,b` 日志。\n"


def test_what_is_not_certain_is_left(root: Path) -> None:
    text = MODULE.format(text="启动").replace("objectives: [o1]", "objectives: [o1, o9]")
    (root / "paths/start/m01.yaml").write_text(text, encoding="utf-8")
    fixed = fix(check(root), root)
    assert (fixed.after, fixed.count) == ({}, 0)


def test_a_file_that_could_not_be_read_any_more_is_left(root: Path) -> None:
    module = root / "paths/start/m01.yaml"
    text = MODULE.format(text="`add()` 的用法") + "x-links:\n  - `a` and [a](b.md): c\n    d: e\n"
    module.write_text(text, encoding="utf-8")
    mend(root)
    assert module.read_text(encoding="utf-8") == text


def test_the_celery_curriculum_needs_no_mending(celery: Path) -> None:
    assert fix(check(celery), celery).after == {}


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("[o1，o2]", "[o1, o2]"),
        ("[o1， o2、o3]", "[o1, o2, o3]"),
        ("[ o1，o2 ]", "[ o1, o2 ]"),
        ("[o1,o2；o3]", "[o1,o2, o3]"),
        ("【o1、o2】", "[o1, o2]"),
    ],
)
def test_a_full_width_comma_becomes_a_comma_and_a_space(root: Path, written: str, mended: str) -> None:
    module = root / "paths/start/m01.yaml"
    module.write_text(MODULE.format(text="启动").replace("[o1]", written), encoding="utf-8")
    mend(root)
    assert module.read_text(encoding="utf-8") == MODULE.format(text="启动").replace("[o1]", mended)


REQUIRES = (
    ("[m01, m02]", "[m02]"),
    ("[ m02 , m01 ]", "[ m02 ]"),
    ("[m01, m02, m00]", "[m02]"),
    ("\n  - m01  # the first\n  - m02", "\n  - m02"),
    ("\n- m02\n- m01", "\n- m02"),
)


@pytest.mark.parametrize(("written", "mended"), REQUIRES)
def test_a_redundant_prerequisite_is_taken_out(root: Path, written: str, mended: str) -> None:
    (root / "paths/start/path.yaml").write_text("title: 开始\nmodules: [m00, m01, m02, m03]\n", encoding="utf-8")
    plain = MODULE.format(text="启动进程")
    for name in ("m00", "m01", "m02"):
        (root / f"paths/start/{name}.yaml").write_text(plain, encoding="utf-8")
    module = root / "paths/start/m03.yaml"
    module.write_text(f"{plain}requires: {written}\n".replace(": \n", ":\n"), encoding="utf-8")
    mend(root)
    assert module.read_text(encoding="utf-8") == f"{plain}requires: {mended}\n".replace(": \n", ":\n")


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("actvities", "activities"),
        ("activites", "activities"),
        ("acts", "acts"),
        ("Activities", "activities"),
        ("@activities", "activities"),
    ],
)
def test_a_key_is_mended_where_only_one_can_be_meant(root: Path, written: str, mended: str) -> None:
    module = root / "paths/start/m01.yaml"
    module.write_text(MODULE.format(text="启动").replace("activities:", f"{written}:"), encoding="utf-8")
    mend(root)
    assert module.read_text(encoding="utf-8") == MODULE.format(text="启动").replace("activities:", f"{mended}:")


def test_a_key_is_not_mended_where_the_other_one_is_there_too(root: Path) -> None:
    module = root / "paths/start/m01.yaml"
    text = MODULE.format(text="启动") + "activites: {}\n"
    module.write_text(text, encoding="utf-8")
    mend(root)
    assert module.read_text(encoding="utf-8") == text


def test_full_width_punctuation_in_english(root: Path) -> None:
    (root / "curriculum.yaml").write_text(CURRICULUM.replace("language: zh-CN", "language: en"), encoding="utf-8")
    module = root / "paths/start/m01.yaml"
    module.write_text(MODULE.format(text="Start one（or two）、then stop，`a`。Why？！"), encoding="utf-8")
    mend(root)
    assert module.read_text(encoding="utf-8") == MODULE.format(text="Start one (or two), then stop, `a`. Why?!")
