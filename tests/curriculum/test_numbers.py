"""Every number in the syllabus is typed data, or counted: none is written in the template or copied into a text."""

import re
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from curriculumkit.graph import LinkedCurriculum
from curriculumkit.model.base import Model
from curriculumkit.render import render

CASES = {
    "day": (
        "curriculum.yaml",
        "updated: 2025-11-15",
        "updated: 2026-01-02",
        ["**最后更新：** 2026-01-02"],
    ),
    "module-weeks": (
        "paths/foundation/m03.yaml",
        "weeks: 1",
        "weeks: 2",
        ["### 模块 3：任务定义和配置（2 周）"],
    ),
    "path-weeks": (
        "paths/professional/path.yaml",
        "part-time: 6",
        "part-time: 10",
        [
            "│  专业路径 (10 周)  ──▶  专业开发认证                        │",
            "**时长：** 10 周（兼职）或 3 周（全职）",
            "- **中级路径：** 10 周，每周 10-15 小时",
        ],
    ),
    "track-weeks": (
        "paths/specialist/path.yaml",
        "part-time: 4-12",
        "part-time: 4-14",
        [
            "│  专业方向 (4-14 周) ──▶  架构师认证                         │",
            "**时长：** 每个方向 4-14 周（因方向而异）",
            "- **专业方向：** 4-14 周，每周 10-15 小时",
        ],
    ),
    "exam-questions": (
        "paths/expert/path.yaml",
        "questions: 100",
        "questions: 90",
        ["- **专家考试：** 90 题，4 小时，80% 及格"],
    ),
    "exam-hours": (
        "paths/foundation/path.yaml",
        "minutes: 120",
        "minutes: 180",
        ["- **基础考试：** 50 题，3 小时，70% 及格"],
    ),
    "exam-minutes": (
        "paths/foundation/path.yaml",
        "minutes: 120",
        "minutes: 100",
        ["- **基础考试：** 50 题，100 分钟，70% 及格"],
    ),
    "pass-mark": (
        "paths/professional/path.yaml",
        "pass: 75%",
        "pass: 72.5%",
        ["- **专业考试：** 75 题，3 小时，72.5% 及格", "- 通过专业考试（72.5%+）"],
    ),
    "band": (
        "curriculum.yaml",
        "from: 85",
        "from: 86",
        ["| 86-89%   | A    | 优秀     |", "| 80-85%   | A-   | 很好     |"],
    ),
    "band-between-whole-numbers": (
        "curriculum.yaml",
        "from: 75",
        "from: 74.5",
        ["| 74.5-79% | B+   | 良好     |"],
    ),
    "lowest-band": (
        "curriculum.yaml",
        "from: 70",
        "from: 60",
        ["| 60-74%   | B    | 满意     |", "| 低于 60% | F    | 未认证   |"],
    ),
    "hours": (
        "curriculum.yaml",
        "hours_per_week: 20-30",
        "hours_per_week: 25",
        [
            "- **基础路径：** 4 周，每周 25 小时",
            "- **中级路径：** 3 周，每周 25 小时",
            "- **高级路径：** 4 周，每周 25 小时",
            "- **专业方向：** 2-6 周，每周 25 小时",
        ],
    ),
    "memory": (
        "curriculum.yaml",
        "minimum: 8GB",
        "minimum: 4GB",
        ["- **系统：** 4GB RAM 最低，推荐 16GB"],
    ),
    "salary": (
        "curriculum.yaml",
        "range: 160000-200000+ USD",
        "range: 1160000 EUR",
        ["- **架构师水平：** 1,160,000 欧元"],
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "expected"), CASES.values(), ids=CASES)
def test_a_typed_value_changes_everywhere(
    rendered: str, rendered_with: Callable[[str, str, str], str], file: str, old: str, new: str, expected: list[str]
) -> None:
    changed = rendered_with(file, old, new)
    pairs = zip(rendered.split("\n"), changed.split("\n"), strict=True)
    assert [after for before, after in pairs if before != after] == expected


def test_modules_are_counted(rendered: str, rendered_with: Callable[[str, str, str], str]) -> None:
    changed = rendered_with("paths/foundation/path.yaml", "[m01, m02,", "[m02,")
    numbered = re.findall(r"^### 模块 (\d+)：(.+)$", changed, re.MULTILINE)
    before = re.findall(r"^### 模块 \d+：(.+)$", rendered, re.MULTILINE)
    assert numbered == [(str(number), title) for number, title in enumerate(before[1:], start=1)]
    counted = [line for line in changed.split("\n") if line not in rendered and not line.startswith("### ")]
    assert counted == ["- 完成所有 7 个基础模块", "- 完成中级路径（模块 8-13）", "- 完成高级路径（模块 14-21）"]


def test_places_are_counted(curriculum: LinkedCurriculum, template: Path) -> None:
    model = curriculum.model
    tips = model.advice["tips"]
    fewer = tips.model_copy(update={"items": dict(list(tips.items.items())[1:])})
    families = dict(list(model.assessment_strategy.items())[1:])
    advice = {**model.advice, "tips": fewer}
    curriculum.model = model.model_copy(update={"assessment_strategy": families, "advice": advice})
    lines = render(curriculum, template).split("\n")
    assert [line for line in lines if line.startswith("#### ") and ". " in line] == [
        "#### 1. 实践练习（动手应用）",
        "#### 2. 案例研究（真实世界应用）",
        "#### 3. 毕业项目（综合应用）",
        "#### 4. 认证考试（正式评估）",
    ]
    assert lines[lines.index("### 学习技巧") + 1 :][:4] == [
        "1. **定期练习：** 跟随所有示例进行编码",
        "2. **参与讨论：** 参与社区论坛",
        "3. **构建项目：** 将概念应用于真实场景",
        "4. **定期复习：** 重温挑战性主题",
    ]


# Numbers that are no typed value: places that are counted, the end of the scale of percentages, and one wording of
# what learners must bring.
COUNTED = re.compile(
    r"(?<=^## 学习路径 )\d+|(?<=模块 )[A-Z]?\d+(?:-\d+)?|(?<=完成所有 )\d+|^\d+(?=\. \*\*)|(?<=^#### )\d+(?=\. )"
    r"|(?<=-)100(?=%)|Python 3\.9\+"
)


def test_every_other_number_is_typed(rendered: str, curriculum: LinkedCurriculum, template: Path) -> None:
    _raise_all_numbers(curriculum)
    for before, after in zip(rendered.split("\n"), render(curriculum, template).split("\n"), strict=True):
        numbers, raised = (re.findall(r"[\d,]*\d", COUNTED.sub("", line)) for line in (before, after))
        assert len(numbers) == len(raised), (before, after)
        assert not [pair for pair in zip(numbers, raised, strict=True) if pair[0] == pair[1]], (before, after)


def _raise_all_numbers(curriculum: LinkedCurriculum) -> None:
    curriculum.model = _raised(curriculum.model)
    for path in curriculum.paths:
        path.model = _raised(path.model)
        for track in path.tracks.values():
            track.model = _raised(track.model)
        assessments = [path.exam] if path.exam else []
        for module in path.all_modules:
            module.model = _raised(module.model)
            assessments += module.assessments.values()
        for assessment in assessments:
            assessment.model = _raised(assessment.model)
            assessment.pass_mark = _raised(assessment.pass_mark)


def _raised(value: Any, key: str = "") -> Any:
    """The value with every number in it greater, as deep as it goes; texts are left alone."""
    match value:
        case bool() | None:
            return value
        case str():
            return re.sub(r"\d+", lambda match: str(int(match[0]) + 1), value) if key == "version" else value
        case int() | Decimal():
            # The lowest band begins at nothing, always.
            return value + (60 if key == "minutes" else 1) if value else value
        case date():
            return value.replace(year=value.year + 1, month=1) + timedelta(days=1)
        case Model():
            return value.model_copy(
                update={name: _raised(getattr(value, name), name) for name in type(value).model_fields}
            )
        case dict():
            return {name: _raised(item) for name, item in value.items()}
        case tuple():
            return tuple(_raised(item) for item in value)
        case _:
            return replace(value, **{field.name: _raised(getattr(value, field.name)) for field in fields(value)})
