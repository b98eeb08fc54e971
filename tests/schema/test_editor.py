"""What a course designer sees in VS Code: the schemas in the language server that its YAML extension runs."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.schema.editor import Editor, Problem

pytestmark = pytest.mark.xdist_group("editor")

ROOT = Path(__file__).parents[2]
SERVER = ROOT / "node_modules/yaml-language-server/bin/yaml-language-server"
CELERY = ROOT / "curriculum/celery"
KINDS = (
    "curriculum.yaml",
    "paths/foundation/path.yaml",
    "paths/foundation/m01.yaml",
    "paths/foundation/m01.questions.yaml",
    "paths/foundation/m01.exam.yaml",
)
MODULE = """\
# yaml-language-server: $schema=schema/module.schema.json
title: Tasks
weeks: 1
objectives:
  o1:
    text: Configure how a task behaves
    level: apply
assessments:
  quiz:
    title: Options
    questions: 5
    pass: 70%
"""
BANK = """\
# yaml-language-server: $schema=schema/questions.schema.json
questions:
  q01:
    type: single-choice
    objective: o1
    level: apply
    prompt: Which?
    options:
      - correct: This
      - wrong: That
"""
GROUP = """\
# yaml-language-server: $schema=schema/questions.schema.json
questions:
  q01:
    type: group
    level: apply
    prompt: A stem
    questions:
      one:
        type: true-false
        objective: o1
        level: apply
        prompt: It is.
        answer: true
      two:
        type: true-false
        objective: o1
        level: apply
        prompt: It is not.
        answer: false
"""
FILL_IN = """\
# yaml-language-server: $schema=schema/questions.schema.json
questions:
  q01:
    type: fill-in
    objective: o1
    level: apply
    prompt: ____ and ____
    blanks:
      - answers: [a]
      - answers: [b]
    answers: [a]
"""
IDS = (
    "Ids consist of lower-case letters a-z, digits and single hyphens between them. · "
    "标识只能由小写字母 a-z、数字及其间的单个连字符组成。"
)
LEVELS = '"remember", "understand", "apply", "analyze", "evaluate", "create"'
TYPES = (
    '"single-choice", "multiple-choice", "true-false", "fill-in", "matching", "numerical", "ordering", "essay", "group"'
)


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    """An editor in which this project's folder is open."""
    if shutil.which("node") is None or not SERVER.exists():
        reason = "node, or node_modules (npm ci), is missing"
        if os.environ.get("CI"):
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    with Editor(SERVER, ROOT) as editor:
        yield editor


@pytest.mark.parametrize("name", KINDS)
def test_nothing_is_underlined_in_the_celery_curriculum(editor: Editor, name: str) -> None:
    file = CELERY / name
    assert editor.problems(file.read_text(encoding="utf-8"), file) == []


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        pytest.param(
            MODULE.replace("weeks", "week"),
            [(2, "t", 'Missing property "weeks".'), (3, "week", "Property week is not allowed.")],
            id="misspelt-key",
        ),
        pytest.param(
            MODULE.replace("weeks: 1", "weeks: one"),
            [(3, "one", "Write it like `1`, `1.5-2`. · 请参照 `1`, `1.5-2` 书写。")],
            id="unreadable-quantity",
        ),
        pytest.param(
            MODULE.replace("70%", "70"), [(12, "70", "Write it like `70%`. · 请参照 `70%` 书写。")], id="missing-unit"
        ),
        pytest.param(
            MODULE.replace(": 5", ": five"), [(11, "five", 'Incorrect type. Expected "integer | null".')], id="type"
        ),
        pytest.param(
            MODULE.replace("  o1", "  O 1"),
            [(5, "O 1", IDS)],
            id="badly-written-id",
        ),
        pytest.param(
            BANK.replace("apply", "applied"),
            [(6, "applied", f"Value is not accepted. Valid values: {LEVELS}.")],
            id="unknown-level",
        ),
        pytest.param(
            BANK.replace("single-choice", "single"),
            [(4, "single", f"Value is not accepted. Valid values: {TYPES}.")],
            id="unknown-type",
        ),
        pytest.param(
            BANK + "    answer: true\n", [(11, "answer", "Property answer is not allowed.")], id="keys-of-two-types"
        ),
        pytest.param(
            BANK.replace("    prompt: Which?\n", ""), [(3, "q01", 'Missing property "prompt".')], id="missing-key"
        ),
        pytest.param(GROUP, [(5, "level", "Property level is not allowed.")], id="group-with-a-level"),
        pytest.param(FILL_IN, [(11, "answers", "Property answers is not allowed.")], id="answers-and-blanks"),
    ],
)
def test_a_mistake_is_underlined_once(editor: Editor, text: str, problems: list[tuple[int, str, str]]) -> None:
    assert editor.problems(text) == [Problem(*problem) for problem in problems]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            MODULE.replace("weeks", "we‸eks"),
            [
                "#### Weeks · 周数\n",
                "Duration in the curriculum's base study mode.",
                "以课程的基准学习模式计的周数。",
                "1.5-2",
            ],
        ),
        (MODULE.replace("pass", "pa‸ss"), ["#### Pass · 通过\n", "What must be reached to pass.", "70%"]),
        (
            MODULE.replace("objectives", "obj‸ectives"),
            [
                "#### Objectives · 学习目标\n",
                "学员学完能做什么，以标识为键。",
                "o1:\n  text: 配置任务的重试\n  level: apply\n",
            ],
        ),
        (
            BANK.replace("level", "le‸vel"),
            ["#### Level · 级别\n", "题目自身的认知层级", "* `apply`: carry out a procedure · 应用\n"],
        ),
        (
            BANK.replace("type", "ty‸pe"),
            ["#### Type · 题型\n", "* `essay`: Write an answer that a person marks, by a rubric. · "],
        ),
        (
            BANK.replace("q01", "q‸01"),
            ["#### Question · 题目\n", "Choose one of several options.", "从几个选项中选一个。"],
        ),
    ],
)
def test_hovering_explains_a_key_in_both_languages(editor: Editor, text: str, shown: list[str]) -> None:
    explanation = editor.hover(text)
    for part in shown:
        assert part in explanation


def test_the_keys_of_a_module_are_offered(editor: Editor) -> None:
    proposals = editor.proposals(f"{MODULE}‸")
    assert {"text", "requires", "topics", "activities", "lessons", "aliases"} == proposals.keys()
    assert proposals["topics"]["documentation"]["value"].startswith("What is covered, a text each.\n\n涵盖的主题")
    assert proposals["topics"]["textEdit"]["newText"] == "topics:\n  - "


def test_the_keys_of_a_type_are_offered_and_no_others(editor: Editor) -> None:
    begun = "questions:\n  q01:\n    ‸"
    start = BANK.partition("questions:")[0]
    assert editor.proposals(start + begun).keys() == {"type", "Question · 题目"}
    proposals = editor.proposals(start + begun.replace("‸", "type: single-choice\n    ‸"))
    assert {"objective", "level", "prompt", "options", "difficulty", "Single choice · 单选题"} < proposals.keys()
    assert not {"type", "answer", "answers", "pairs", "marking", "questions"} & proposals.keys()


def test_values_to_choose_from_are_offered_with_their_meaning(editor: Editor) -> None:
    levels = editor.proposals(BANK.replace("apply", "‸"))
    assert levels.keys() == {"remember", "understand", "apply", "analyze", "evaluate", "create"}
    assert levels["apply"]["documentation"]["value"] == "carry out a procedure · 应用"
    types = editor.proposals(BANK.replace("single-choice", "‸"))
    assert types.keys() == set(TYPES.replace('"', "").split(", "))
    assert "从几个选项中选一个。" in types["single-choice"]["documentation"]["value"]


def test_an_example_is_written_as_yaml(editor: Editor) -> None:
    offered = editor.proposals(f"{MODULE}    rubric: ‸")["example · 示例：pass, criteria"]["textEdit"]["newText"]
    assert "      levels:\n        - points: ${3:10}\n          title: ${4:优秀}\n" in offered
    assert "object Object" not in offered
    assert "example · 示例：o1" in editor.proposals(MODULE.partition("  o1")[0] + "  ‸")
