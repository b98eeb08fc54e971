"""The player marks like the toolkit: the cases of `tests/award/marking` in its own script, run by node."""

import json
import os
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.award.marking.cases import CASES, REST, Case

from curriculumkit.check import check
from curriculumkit.diagnostics import Severity
from curriculumkit.graph import LinkedCurriculum
from curriculumkit_scorm.catalogue import catalogue
from curriculumkit_scorm.course import course_script
from curriculumkit_scorm.lowering import Lowering

PLAYED = [case for case in CASES if case.question["type"] != "essay"]
"""What a machine can mark."""
FILES = {
    "curriculum.yaml": "title: Cases\nlanguage: en\npaths: [start]\n",
    "paths/start/path.yaml": "title: Start\nmodules: [m01]\n",
    "paths/start/m01.yaml": """title: First
weeks: 1
objectives:
  o1:
    text: Start a worker
    level: apply
assessments:
  quiz:
    title: Quiz
    objectives: [o1]
""",
}
HARNESS = """
globalThis.window = globalThis;
const { script, cases } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
(0, eval)(script);
const { share } = curriculumkit.marking;
console.log(JSON.stringify(cases.map(([question, given]) => share(question, given))));
"""


COURSE = {
    "curriculum.yaml": "title: Marking\nlanguage: en\npaths: [start]\n",
    "paths/start/path.yaml": "title: Start\nmodules: [m01]\n",
    "paths/start/m01.yaml": """\
title: Cases
weeks: 1
objectives:
  o1:
    text: Tell right from wrong
    level: remember
assessments:
  quiz:
    title: Quiz
    objectives: [o1]
""",
}


def curriculum_of(questions: list[dict[str, Any]], folder: Path) -> LinkedCurriculum:
    """A curriculum whose only module has a bank with these questions."""
    bank = {"questions": {f"q{number}": {**REST, **question} for number, question in enumerate(questions)}}
    text = yaml.safe_dump(bank, allow_unicode=True, sort_keys=False)
    for name, content in {**COURSE, "paths/start/m01.questions.yaml": text}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    report = check(folder)
    assert report.curriculum is not None
    # The cases are alike, and some keys odd on purpose: what rules say of banks is none of this test's business.
    assert [item for item in report.diagnostics if item.severity is Severity.ERROR and item.code[:3] != "CK6"] == []
    return report.curriculum


def lowered(questions: list[dict[str, Any]], folder: Path) -> list[dict[str, Any]]:
    """What a package gives the player for these questions."""
    curriculum = curriculum_of(questions, folder)
    package = Lowering(curriculum, next(curriculum.modules)).package()
    script = course_script(package, (), catalogue("en"), ())
    course = json.loads(script.removeprefix("window.curriculumkit = { course: ").removesuffix(" };\n"))
    found: list[dict[str, Any]] = course["questions"]
    assert len(found) == len(questions)
    return found


def given(case: Case, question: dict[str, Any]) -> str:
    """An answer as the player stores it."""
    match case.question["type"]:
        case "true-false":
            return {None: "", True: "t", False: "f"}[case.given]
        case "fill-in":
            return "\n".join(case.given)
        case "matching":
            keys = {text: key for key, text in question["targets"].items()}
            return "".join(f"{item}{keys[match]}" for item, match in case.given.items())
        case "numerical":
            return str(case.given)
        case "ordering":
            return "".join(question["right"][int(item) - 1] for item in case.given)
        case _:
            return "".join(sorted(case.given))


@pytest.fixture(scope="module")
def questions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """The questions of the cases as packages have them, by what they are about."""
    authored = {case.about: case.question for case in PLAYED}
    found = lowered(list(authored.values()), tmp_path_factory.mktemp("cases"))
    return dict(zip(authored, found, strict=True))


def test_player_gives_the_same_shares(questions: dict[str, dict[str, Any]]) -> None:
    node = shutil.which("node")
    if node is None:
        if os.environ.get("CI"):
            pytest.fail("node is missing", pytrace=False)
        pytest.skip("node is missing")
    player = files("curriculumkit_scorm") / "player"
    script = "".join((player / name).read_text(encoding="utf-8") for name in ("numbers.js", "marking.js"))
    cases = [(questions[case.about], given(case, questions[case.about])) for case in PLAYED]
    done = subprocess.run(
        [node, "-e", HARNESS],
        input=json.dumps({"script": script, "cases": cases}),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    shares = [(str(case), share) for case, share in zip(PLAYED, json.loads(done.stdout), strict=True)]
    assert shares == [(str(case), float(case.share or 0)) for case in PLAYED]
