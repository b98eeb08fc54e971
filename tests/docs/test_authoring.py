"""The examples in the guide for authors are one curriculum without findings; every question type is among them."""

import re
from pathlib import Path
from typing import get_args

import pytest

from curriculumkit.check import Report, check
from curriculumkit.model import Group
from curriculumkit.model.question.single import SingleQuestion
from curriculumkit.source import load

DOCS = Path(__file__).parents[2] / "docs"
_FENCE = re.compile(r"^```(?:yaml|markdown) (?P<file>\S+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_YAML = re.compile(r"^```yaml[^\n]*\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """What is found in the files that the guide shows."""
    root = tmp_path_factory.mktemp("authoring")
    for example in _FENCE.finditer((DOCS / "authoring.md").read_text(encoding="utf-8")):
        file = root / example["file"]
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(before + example["text"], encoding="utf-8")
    return check(root)


def test_the_guide_is_a_curriculum_without_findings(report: Report) -> None:
    assert [f"{d.location.file}:{d.location.span.line} {d.code} {d.finding.message}" for d in report.diagnostics] == []


def test_the_guide_shows_every_question_type(report: Report) -> None:
    assert report.curriculum is not None
    models: set[str] = {question.model.type for question in report.curriculum.questions}
    models |= {"group" for node in report.curriculum.nodes.values() if isinstance(getattr(node, "model", None), Group)}
    union = get_args(get_args(SingleQuestion)[0])
    assert models == {get_args(model.model_fields["type"].annotation)[0] for model in union} | {"group"}


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.stem)
def test_yaml_on_pages_can_be_read(page: Path) -> None:
    for example in _YAML.finditer(page.read_text(encoding="utf-8")):
        found = load(example["text"].encode(), page.name)
        assert [str(finding.message) for finding in found.findings if finding.fault.severity == "error"] == []
