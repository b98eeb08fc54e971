"""The shipped curriculum says what the document says that it was made from, word for word."""

from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

import pytest

GOLDEN = Path(__file__).with_name("celery-curriculum.zh.md")
SHARED = Path(__file__).parents[3] / "shared" / "seed" / "celery-curriculum.zh.md"


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().split("\n")]


def _difference(expected: Path, text: str) -> list[str]:
    return list(unified_diff(_lines(expected.read_text(encoding="utf-8")), _lines(text), "expected", "rendered"))


def test_the_syllabus_is_the_document(rendered: str) -> None:
    assert _difference(GOLDEN, rendered) == []


@pytest.mark.skipif(not SHARED.exists(), reason="the original document lies outside of the repository")
def test_the_syllabus_is_the_original(rendered: str) -> None:
    assert _difference(SHARED, rendered) == []


def test_the_syllabus_ends_with_one_line_break(rendered: str) -> None:
    assert rendered.endswith("。\n")
    assert not any(line != line.rstrip() for line in rendered.split("\n"))


LEFT_OUT = {
    "exam-time": ("paths/foundation/path.yaml", "  minutes: 120\n", "- **基础考试：** 50 题，70% 及格"),
    "exam-mark": ("paths/foundation/path.yaml", "  pass: 70%\n", "- **基础考试：** 50 题，2 小时"),
    "path-level": ("paths/foundation/path.yaml", "level: 初学者\n", "## 学习路径 1：Celery 基础"),
    "capstone-grade": ("paths/foundation/path.yaml", "  grade: 基础级别\n", "- **Celery 基础：** 基本订单处理系统"),
    "label": ("curriculum.yaml", "      label: 满意\n", "| 70-74%   | B    |          |"),
    "purpose": ("curriculum.yaml", "    purpose: 动手应用\n", "#### 2. 实践练习"),
}


@pytest.mark.parametrize(("file", "entry", "expected"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_is_left_out_leaves_no_trace(
    rendered_with: Callable[[str, str, str], str], file: str, entry: str, expected: str
) -> None:
    changed = rendered_with(file, entry, "")
    assert expected in changed.split("\n")
    assert "None" not in changed


GONE = {
    "certification": ("paths/foundation/path.yaml", "leads_to: foundation\n", []),
    "outcome": (
        "paths/foundation/path.yaml",
        "outcome: 分布式任务处理完成证书\n",
        ["**学习成果：** 分布式任务处理完成证书"],
    ),
    "capstone-text": ("paths/expert/path.yaml", "  text: 构建复杂的交易系统，包括：\n", ["构建复杂的交易系统，包括："]),
    "audience": (
        "curriculum.yaml",
        "audience: 对分布式任务处理感兴趣的 Python 开发者\n",
        ["**目标受众：** 对分布式任务处理感兴趣的 Python 开发者"],
    ),
}


@pytest.mark.parametrize(("file", "entry", "expected"), GONE.values(), ids=GONE)
def test_a_line_of_its_own_goes_with_its_entry(
    rendered: str, rendered_with: Callable[[str, str, str], str], file: str, entry: str, expected: list[str]
) -> None:
    difference = unified_diff(_lines(rendered), _lines(rendered_with(file, entry, "")), n=0, lineterm="")
    changes = [line for line in difference if not line.startswith(("---", "+++", "@@"))]
    assert changes == [f"-{line}" for line in expected]


CONDITIONS = {
    "any": ("- any:\n          - hold: professional\n          - judged: 同等经验", "- 需要专业认证或同等经验"),
    "all": (
        "- all:\n          - complete: foundation/m01\n          - pass: foundation/m01/lab",
        "- 完成分布式任务处理简介，通过环境设置验证（合格）",
    ),
    "some": (
        "- at_least: 1\n        of:\n          - complete: specialist/performance\n          - pass: expert/m15/quiz",
        "- 至少满足 1 项：完成性能优化专家，通过高级配置（70%+）",
    ),
}


@pytest.mark.parametrize(("condition", "expected"), CONDITIONS.values(), ids=CONDITIONS)
def test_conditions_nest(rendered_with: Callable[[str, str, str], str], condition: str, expected: str) -> None:
    lines = rendered_with("curriculum.yaml", "- hold: professional", condition).split("\n")
    heading = lines.index("#### 专家认证")
    assert lines[heading + 4] == expected
