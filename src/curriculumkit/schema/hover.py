"""What editors show of a schema: titles and descriptions in English and Chinese, and examples to complete with.

Editors look in different places: `title`, `description` and `examples` are JSON Schema's own, `markdownDescription`,
`enumDescriptions` and `markdownEnumDescriptions` are what those that speak the language server protocol prefer.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

from curriculumkit.catalogue import catalogue
from curriculumkit.source import load

Schema: TypeAlias = dict[str, Any]
_PACKAGE = "curriculumkit.schema"


def explained(schema: Schema) -> Schema:
    """The schema with everything that editors show."""
    definitions = schema.get("$defs", {})
    for model in (schema, *definitions.values()):
        for key, value in model.get("properties", {}).items():
            _explain(value, model, key, definitions)
    for model in (schema, *definitions.values()):
        _title(model, model["title"])
        _describe(model, model.get("description", ""))
    return schema


def _explain(value: Schema, model: Schema, key: str, definitions: Mapping[str, Schema]) -> None:
    if value.get("default", 0) is None:
        del value["default"]
    meaning = value.get("description") or _meaning(value, key, model, definitions)
    _title(value, key.replace("_", " ").capitalize())
    _describe(value, meaning)
    value["examples"] = list(_examples(value, model["title"], key))
    for part in (value, *value.get("anyOf", ())):
        if "enum" in part:
            part["enumDescriptions"] = [_both(f"{key}: {word}") for word in part["enum"]]
            part["markdownEnumDescriptions"] = part["enumDescriptions"]


def _title(schema: Schema, english: str) -> None:
    schema["title"] = f"{english} · {_chinese(english)}"


def _describe(schema: Schema, english: str) -> None:
    if english:
        schema["description"] = schema["markdownDescription"] = f"{english}\n\n{_chinese(english)}"


def _both(key: str) -> str:
    """What a word of a closed set means. English, then Chinese."""
    english = catalogue(_PACKAGE, "words", "en").text(key)
    return f"{english} · {catalogue(_PACKAGE, 'words', 'zh').text(key)}"


def _chinese(english: str) -> str:
    return catalogue(_PACKAGE, "schema", "zh").texts[english]


def _meaning(value: Schema, key: str, model: Schema, definitions: Mapping[str, Schema]) -> str:
    """Where a key is not described, it means what the thing that it holds means; a `type`, what its model means."""
    if key == "type":
        return str(model["description"])
    referred = (ref.rpartition("/")[2] for ref in _refs(value))
    return str(next(definitions[name]["description"] for name in referred))


def _refs(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for inner in value.values():
            yield from _refs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _refs(inner)


def _examples(value: Schema, model: str, key: str) -> Iterator[Any]:
    """What can stand there: written for this model, or for the key wherever it stands, or all that is possible."""
    written = _written()
    found = written.get(model, {}).get(key) or written["any"].get(key)
    if found:
        yield from found
    elif "const" in value:
        yield value["const"]
    else:
        yield from (word for part in (value, *value.get("anyOf", ())) for word in _words(part))


def _words(schema: Schema) -> list[Any]:
    return [True, False] if schema.get("type") == "boolean" else schema.get("enum", [])


@cache
def _written() -> Mapping[str, Mapping[str, list[Any]]]:
    text = (files(_PACKAGE) / "examples.yaml").read_bytes()
    data: Any = load(text, "examples.yaml").data
    return {model: {key: list(map(_plain, found)) for key, found in keys.items()} for model, keys in data.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value
