"""The JSON Schemas accept what the toolkit accepts, and refuse the shapes that it refuses."""

import json
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from curriculumkit.schema import SCHEMAS, json_schema
from curriculumkit.source import load

ROOT = Path(__file__).parents[1]
CURRICULA = [ROOT / "curriculum" / "celery", ROOT / "src" / "curriculumkit" / "starter"]
FILES = sorted(file for root in CURRICULA for file in root.rglob("*.yaml"))


def schema_of(file: Path) -> str:
    if fnmatch(file.name, "*.questions.yaml") or fnmatch(file.name, "*.exam.yaml"):
        return "questions"
    return {"curriculum.yaml": "curriculum", "path.yaml": "path"}.get(file.name, "module")


def plain(file: Path) -> Any:
    return json.loads(json.dumps(load(file.read_bytes(), file.name).data))


@pytest.mark.parametrize("name", SCHEMAS)
def test_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(json_schema(name))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_accepts(file: Path) -> None:
    validator = Draft202012Validator(json_schema(schema_of(file)))
    assert [error.message for error in validator.iter_errors(plain(file))] == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("module", {"title": "a", "weeks": 1}),
        ("module", {"title": "a", "weeks": "many", "objectives": {}}),
        ("module", {"title": "a", "weeks": 1, "objectives": {}, "topic": []}),
        ("module", {"title": "a", "weeks": 1, "objectives": {"O 1": {"text": "a", "level": "apply"}}}),
        ("module", {"title": "a", "weeks": 1, "objectives": {"o1": {"text": "a", "level": "use"}}}),
        ("questions", {"questions": {"q01": {"type": "guess"}}}),
        ("path", {"title": "a", "exam": {"title": "b", "pass": 70}}),
        ("curriculum", {"title": "a", "language": "zh", "paths": []}),
    ],
)
def test_refuses(name: str, data: dict[str, Any]) -> None:
    assert not Draft202012Validator(json_schema(name)).is_valid(data)


def test_keys_of_other_tools_are_accepted() -> None:
    module = {"title": "a", "weeks": 1, "objectives": {"o1": {"text": "a", "level": "apply", "x-colour": {"red": 1}}}}
    assert Draft202012Validator(json_schema("module")).is_valid({**module, "x-editor": []})


@pytest.mark.parametrize("name", SCHEMAS)
def test_keys_are_described_for_hovering(name: str) -> None:
    schema = json_schema(name)
    described = [key for key, value in schema["properties"].items() if "description" in value or "$ref" in str(value)]
    assert described, "an editor would have nothing to show"
