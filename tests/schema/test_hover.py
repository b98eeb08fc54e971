"""Every property has what editors show: a title and a description in both languages, and examples that are valid."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from jsonschema import Draft202012Validator

from curriculumkit.catalogue import catalogue
from curriculumkit.schema import SCHEMAS, json_schema
from curriculumkit.source import load

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_LETTERS = re.compile(r"[A-Za-z]{2}")
_STOP = re.compile(r"\$\{\d+:(.*)\}")


JSON_SCHEMAS = {name: json_schema(name) for name in SCHEMAS}


class Property(NamedTuple):
    """A key of a model, in a schema."""

    key: str
    value: dict[str, Any]


def models(schema: dict[str, Any]) -> list[dict[str, Any]]:
    return [schema, *schema.get("$defs", {}).values()]


def properties(name: str) -> Iterator[Property]:
    for model in models(JSON_SCHEMAS[name]):
        for key, value in model.get("properties", {}).items():
            yield Property(f"{model['title']}.{key}", value)


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """All schemas in a schema."""
    if isinstance(schema, dict):
        yield schema
    for part in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from parts(part)


def offered(schema: dict[str, Any]) -> Iterator[Any]:
    """What an editor writes: mappings, and a list of those that are entries."""
    snippets = schema.get("defaultSnippets", ())
    entries = [written(snippet) for snippet in snippets if snippet["type"] == "array"]
    yield from (written(snippet) for snippet in snippets if snippet["type"] != "array")
    if entries:
        yield entries


def written(snippet: dict[str, Any]) -> Any:
    """What a snippet writes, when an editor has stepped through it."""

    def plain(part: Any) -> Any:
        if isinstance(part, dict):
            return {key: plain(value) for key, value in part.items()}
        if isinstance(part, list):
            return [plain(item) for item in part]
        found = _STOP.fullmatch(part)
        assert found, part
        text = re.sub(r"\\(.)", r"\1", found[1])
        return load(text.encode(), "").data if re.fullmatch(r"[\d.]+|true|false", text) else text

    return plain(snippet["body"])


by_schema = pytest.mark.parametrize("name", SCHEMAS)


def in_both(text: str, between: str) -> bool:
    english, _, chinese = text.rpartition(between)
    return bool(_LETTERS.search(english)) and bool(_CHINESE.search(chinese))


@by_schema
def test_every_key_is_explained_in_both_languages(name: str) -> None:
    for item in properties(name):
        assert in_both(item.value["title"], " · "), item.key
        assert in_both(item.value["description"], "\n\n"), item.key
        assert item.value["markdownDescription"].startswith(item.value["description"])


@by_schema
def test_every_key_has_examples_that_are_valid(name: str) -> None:
    for item in properties(name):
        validator = Draft202012Validator({**item.value, "$defs": JSON_SCHEMAS[name].get("$defs", {})})
        examples = [*item.value.get("examples", ()), *offered(item.value)]
        assert examples, item.key
        for example in examples:
            assert [error.message for error in validator.iter_errors(example)] == [], item.key


@by_schema
def test_words_to_choose_from_are_explained(name: str) -> None:
    for item in properties(name):
        for part in (item.value, *item.value.get("anyOf", ())):
            if "enum" in part:
                assert len(part["enumDescriptions"]) == len(part["enum"])
                assert all(in_both(text, " · ") for text in part["enumDescriptions"]), item.key


@by_schema
def test_nothing_is_proposed_that_says_nothing(name: str) -> None:
    assert not [item.key for item in properties(name) if item.value.get("default", 0) is None]


@by_schema
def test_an_example_is_offered_so_that_an_editor_can_write_it(name: str) -> None:
    for item in properties(name):
        assert "{" not in json.dumps(item.value.get("examples", ())), item.key


@by_schema
def test_what_a_pattern_asks_for_is_said(name: str) -> None:
    for schema in parts(JSON_SCHEMAS[name]):
        if isinstance(schema.get("pattern"), str):
            assert in_both(schema["errorMessage"], " · "), schema
            assert "  " not in schema["errorMessage"], schema


def test_every_translation_is_used() -> None:
    shown = {
        text
        for name in SCHEMAS
        for model in models(JSON_SCHEMAS[name])
        for part in (model, *model.get("properties", {}).values())
        for text in (part["title"].partition(" · ")[0], part.get("description", "").rpartition("\n\n")[0])
    }
    assert catalogue("curriculumkit.schema", "schema", "zh").texts.keys() - shown == set()
