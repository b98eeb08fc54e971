"""The shapes that files may have, as the models say it, and as authors may write it."""

from decimal import Decimal
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

from curriculumkit.model.question.fill_in import FillIn

_BOUNDS = {"gt": "exclusiveMinimum", "ge": "minimum", "lt": "exclusiveMaximum", "le": "maximum"}
_ONE_OR_SEVERAL: JsonSchemaValue = {
    "if": {"required": ["blanks"]},
    "then": {"properties": {"answers": False}},
    "else": {"required": ["answers"]},
}


class Shape(GenerateJsonSchema):
    """Text may be typed without quotes where YAML reads a number or a truth value: it is taken as it was typed.

    Editors show the errors of all members of a `oneOf` that fit equally badly; so what decides which member is meant
    is said by `if`.
    """

    def generate(self, schema: core_schema.CoreSchema, mode: JsonSchemaMode = "validation") -> JsonSchemaValue:
        """The whole schema, with JSON Schema's own words for bounds of numbers that are read by a function."""
        bounded: JsonSchemaValue = _bounded(super().generate(schema, mode))
        return bounded

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Text, or what can be typed for it; ids and the like have to be text."""
        text = super().str_schema(schema)
        if "pattern" in text:
            return text
        return {**text, "type": ["string", "number", "boolean"]}

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A mapping with the model's keys, and any that begin with `x-`."""
        model = super().model_schema(schema)
        if model.get("additionalProperties") is False:
            model["patternProperties"] = {"^x-": {"description": "Of another tool. · 供其他工具使用。"}}
        if schema["cls"] is FillIn:
            model |= _ONE_OR_SEVERAL
        return model

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Where a key tells the members apart, it decides which one is meant."""
        union = super().tagged_union_schema(schema)
        if "discriminator" not in union:
            return union
        key, members = union["discriminator"]["propertyName"], union["discriminator"]["mapping"]
        tags = [tag for tag in schema["choices"] if tag in members]
        return {
            "type": "object",
            "properties": {key: {"type": "string", "enum": tags}},
            "required": [key],
            "allOf": [
                {"if": {"properties": {key: {"const": tag}}, "required": [key]}, "then": {"$ref": members[tag]}}
                for tag in tags
            ],
        }

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Something or nothing, on one level."""
        members = [
            part for member in super().nullable_schema(schema)["anyOf"] for part in member.get("anyOf", [member])
        ]
        return {"anyOf": members}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """A mapping whose keys have the form that they need."""
        mapping = super().dict_schema(schema)
        if "patternProperties" in mapping:
            [(pattern, values)] = mapping.pop("patternProperties").items()
            return {
                **mapping,
                "propertyNames": {"pattern": pattern, "doNotSuggest": True},
                "additionalProperties": values,
            }
        if "enum" in str(keys := self.generate_inner(schema.get("keys_schema", core_schema.any_schema()))):
            mapping["propertyNames"] = keys
        return mapping

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        """A number; text that looks like one is refused."""
        given: dict[str, Any] = dict(schema)
        return {"type": "number", **{word: float(given[key]) for key, word in _BOUNDS.items() if key in given}}

    def encode_default(self, dft: Any) -> Any:
        """What is taken where nothing is written, as it would be written."""
        return float(dft) if isinstance(dft, Decimal) else super().encode_default(dft)


def _bounded(part: Any) -> Any:
    if isinstance(part, dict):
        return {
            _BOUNDS.get(key, key): _number(_bounded(value)) if key in _BOUNDS else _bounded(value)
            for key, value in part.items()
        }
    return [_bounded(item) for item in part] if isinstance(part, list) else part


def _number(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value
