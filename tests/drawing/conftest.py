"""Curricula with a pool of any make."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from curriculumkit.check import check
from curriculumkit.diagnostics import Severity
from curriculumkit.graph import AssessmentNode

UNFIT_POOL = {"CK602", "CK607"}
"""What the validator says of a pool that cannot give what is asked: these tests draw from such pools, too."""
MakeExam = Callable[..., AssessmentNode]
QUESTION = """  {id}:
    type: true-false
    objective: {objective}
    level: {level}
    difficulty: {difficulty}
    tags: {tags}
    prompt: Statement {id} of {module}
    answer: true
"""


@pytest.fixture
def make_exam(tmp_path: Path) -> MakeExam:
    """An exam over modules, each given as a list of (objective, level, difficulty, tags)."""

    def make(questions: int, blueprint: str, modules: Sequence[Sequence[tuple[str, str, str, str]]]) -> AssessmentNode:
        folder = tmp_path / "paths" / "p"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        ids = [f"m{number}" for number in range(1, len(modules) + 1)]
        (tmp_path / "curriculum.yaml").write_text("title: T\nlanguage: en\npaths: [p]\n", encoding="utf-8")
        exam = f"exam:\n  title: Exam\n  questions: {questions}\n{blueprint}"
        (folder / "path.yaml").write_text(f"title: P\nmodules: [{', '.join(ids)}]\n{exam}", encoding="utf-8")
        for module, pool in zip(ids, modules, strict=True):
            objectives = "".join(f"  {o}:\n    text: {o}\n    level: apply\n" for o in sorted({q[0] for q in pool}))
            (folder / f"{module}.yaml").write_text(
                f"title: {module}\nweeks: 1\nobjectives:\n{objectives}", encoding="utf-8"
            )
            texts = [
                QUESTION.format(id=f"q{i}", objective=o, level=level, difficulty=d, tags=tags, module=module)
                for i, (o, level, d, tags) in enumerate(pool, start=1)
            ]
            (folder / f"{module}.exam.yaml").write_text("questions:\n" + "".join(texts), encoding="utf-8")
        report = check(tmp_path)
        assert {d.code for d in report.diagnostics if d.severity is Severity.ERROR} <= UNFIT_POOL
        assert report.curriculum is not None
        node = report.curriculum.paths[0].exam
        assert node is not None
        return node

    return make
