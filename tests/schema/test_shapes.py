"""The JSON Schemas accept what the toolkit accepts, and refuse the shapes that it refuses, where it refuses them."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError
from tests.schema.files import Written, written

from curriculumkit.binding import bind, doubts, faults
from curriculumkit.diagnostics import Fault, Finding, Pointer
from curriculumkit.schema import SCHEMAS, json_schema
from curriculumkit.source import load

UNSAYABLE: dict[Fault, str] = {
    faults.BLANK_COUNT: "a schema cannot count how often `____` stands in a text",
    faults.BACKWARD_RANGE: "a schema cannot compare the two numbers inside of a text",
    faults.NO_SUCH_DAY: "a pattern cannot know the lengths of months and leap years",
    doubts.TEXT: "a schema sees values, not how they are written",
    doubts.KEY: "a schema sees keys, not how they are written",
    doubts.NUMBER: "a schema sees values, not how they are written",
}
"""Faults of shape that JSON Schema cannot express, and why."""
VALIDATORS = {name: Draft202012Validator(json_schema(name)) for name in SCHEMAS}


def _known() -> list[Written]:
    return [file for file in written() if load(file.text, file.name).readable]


FILES = _known()


def places(error: ValidationError) -> Iterator[tuple[object, ...]]:
    """Where a schema refuses something, those of the members of a union included."""
    yield tuple(error.absolute_path)
    for inner in error.context or ():
        yield from places(inner)


def refused(file: Written) -> set[tuple[object, ...]]:
    data = json.loads(json.dumps(load(file.text, file.name).data))
    return {place for error in VALIDATORS[file.schema].iter_errors(data) for place in places(error)}


def is_endless(finding: Finding) -> bool:
    """Whether it is about `.inf` or `.nan`, which JSON does not have, so that no schema can speak of them."""
    return finding.message.args.get("expected") == "a finite number"


def close(found: tuple[object, ...], place: tuple[object, ...]) -> bool:
    """Whether an error is at a place, or at the mapping that holds it: a key's error is its mapping's."""
    return found in {place, place[:-1]} or found[: len(place)] == place


@pytest.mark.parametrize("name", SCHEMAS)
def test_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(json_schema(name))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_agrees_with_the_toolkit(file: Written) -> None:
    findings = bind(load(file.text, file.name), SCHEMAS[file.schema]).findings
    errors = refused(file)
    sayable = [finding for finding in findings if finding.fault not in UNSAYABLE and not is_endless(finding)]
    for finding in sayable:
        assert isinstance(finding.place, Pointer)
        path = finding.place.path
        assert any(close(found, path) for found in errors), f"{finding.place} {finding.message}"
    assert sayable or not errors


def test_each_shape_that_cannot_be_said_is_met() -> None:
    met = {finding.fault for file in FILES for finding in bind(load(file.text, ""), SCHEMAS[file.schema]).findings}
    assert met >= UNSAYABLE.keys()
    assert len(FILES) > 300


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("module", {"title": "a", "weeks": 1}),
        ("module", {"title": "a", "weeks": 1, "objectives": {"O 1": {"text": "a", "level": "apply"}}}),
        ("questions", {"questions": {"q01": {"type": "guess"}}}),
        ("path", {"title": "a", "exam": {"title": "b", "pass": 70}}),
        ("curriculum", {"title": "a", "language": "zh", "paths": []}),
        ("curriculum", {"title": "a", "language": "zh", "paths": ["p"], "credits": {"ects": 0}}),
    ],
)
def test_refuses(name: str, data: dict[str, Any]) -> None:
    assert not VALIDATORS[name].is_valid(data)


def test_keys_of_other_tools_are_accepted() -> None:
    module = {"title": "a", "weeks": 1, "objectives": {"o1": {"text": "a", "level": "apply", "x-colour": {"red": 1}}}}
    assert VALIDATORS["module"].is_valid({**module, "x-editor": []})
