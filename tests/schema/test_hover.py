"""Every property has what editors show: a title and a description in both languages, and examples that are valid."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from jsonschema import Draft202012Validator

from curriculumkit.catalogue import catalogue
from curriculumkit.schema import SCHEMAS, json_schema

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_LETTERS = re.compile(r"[A-Za-z]{2}")


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


by_schema = pytest.mark.parametrize("name", SCHEMAS)


def in_both(text: str, between: str) -> bool:
    english, _, chinese = text.rpartition(between)
    return bool(_LETTERS.search(english)) and bool(_CHINESE.search(chinese))


@by_schema
def test_every_key_is_explained_in_both_languages(name: str) -> None:
    for item in properties(name):
        assert in_both(item.value["title"], " · "), item.key
        assert in_both(item.value["description"], "\n\n"), item.key
        assert item.value["markdownDescription"] == item.value["description"]


@by_schema
def test_every_key_has_examples_that_are_valid(name: str) -> None:
    for item in properties(name):
        validator = Draft202012Validator({**item.value, "$defs": JSON_SCHEMAS[name].get("$defs", {})})
        assert item.value["examples"], item.key
        for example in item.value["examples"]:
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


def test_every_translation_is_used() -> None:
    shown = {
        text
        for name in SCHEMAS
        for model in models(JSON_SCHEMAS[name])
        for part in (model, *model.get("properties", {}).values())
        for text in (part["title"].partition(" · ")[0], part.get("description", "").rpartition("\n\n")[0])
    }
    assert catalogue("curriculumkit.schema", "schema", "zh").texts.keys() - shown == set()
