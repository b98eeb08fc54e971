"""What editors show of a schema: titles and descriptions in English and Chinese, and examples to complete with.

Editors look in different places: `title`, `description` and `examples` are JSON Schema's own, `markdownDescription`,
`enumDescriptions`, `defaultSnippets` and `errorMessage` are what those that speak the language server protocol prefer.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from curriculumkit.schema.examples import exemplify
from curriculumkit.schema.words import both, chinese

Schema: TypeAlias = dict[str, Any]


def explained(schema: Schema) -> Schema:
    """The schema with everything that editors show."""
    definitions = schema.get("$defs", {})
    for model in (schema, *definitions.values()):
        for key, value in model.get("properties", {}).items():
            _explain(value, model, key, definitions)
    for model in (schema, *definitions.values()):
        _title(model, re.sub(r"(?<=[a-z])[A-Z]", lambda capital: f" {capital[0].lower()}", model["title"]))
        _describe(model, model.get("description", ""))
    return schema


def _explain(value: Schema, model: Schema, key: str, definitions: Mapping[str, Schema]) -> None:
    if isinstance(value.get("default"), dict | None) or value.get("default") == []:
        value.pop("default", None)
    meaning = value.get("description") or _meaning(value, key, model, definitions)
    _title(value, key.replace("_", " ").capitalize())
    _describe(value, meaning)
    _explain_words(value, key)
    _explain_parts(value, value["title"], definitions)
    exemplify(value, model["title"], key)


def _explain_words(value: Schema, key: str) -> None:
    for part in (value, *value.get("anyOf", ())):
        if "enum" in part:
            part["enumDescriptions"] = [both(f"{key}: {word}") for word in part["enum"]]
            part["markdownEnumDescriptions"] = part["enumDescriptions"]


def _explain_parts(value: Schema, title: str, definitions: Mapping[str, Schema]) -> None:
    """Say what is a part's own; the rest is said of the key.

    The server takes members of an `anyOf` for one where they have the same title, or none, and then shows all titles.
    """
    for index, part in enumerate(value.get("anyOf", ())):
        if index == 0 and "$ref" not in part:
            part["title"] = title
        _explain_parts(part, title, definitions)
    for part in (value.get("items"), value.get("additionalProperties")):
        if isinstance(part, dict):
            _explain_entry(part, definitions)
            _explain_parts(part, title, definitions)


def _explain_entry(part: Schema, definitions: Mapping[str, Schema]) -> None:
    """An entry has no key that says what it is: a quantity says how it is written, a question which types there are."""
    if "description" in part:
        written = part["description"].removeprefix("Written like ").rstrip(".").replace(" or ", ", ")
        part["description"] = part["markdownDescription"] = both("form: quantity", written=written)
        part["anyOf"][0]["errorMessage"] = part["description"]
    if "properties" in part:
        part["title"] = both("question")
        words = part["properties"]["type"]
        _title(words, "Type")
        meanings = [definitions[name]["description"] for name in _refs(part["allOf"])]
        words["enumDescriptions"] = [f"{meaning} · {chinese(meaning)}" for meaning in meanings]
        words["markdownEnumDescriptions"] = words["enumDescriptions"]


def _title(schema: Schema, english: str) -> None:
    schema["title"] = f"{english} · {chinese(english)}"


def _describe(schema: Schema, english: str) -> None:
    if english:
        schema["description"] = schema["markdownDescription"] = f"{english}\n\n{chinese(english)}"


def _meaning(value: Schema, key: str, model: Schema, definitions: Mapping[str, Schema]) -> str:
    """Where a key is not described, it means what the thing that it holds means; a `type`, what its model means."""
    if key == "type":
        return str(model["description"])
    return str(next(definitions[name]["description"] for name in _refs(value)))


def _refs(value: Any) -> Iterator[str]:
    """The names of the definitions that are referred to."""
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"].rpartition("/")[2]
        for inner in value.values():
            yield from _refs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _refs(inner)
