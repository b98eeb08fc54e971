"""JSON Schemas (2020-12) of the files that authors write, generated from the models."""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from curriculumkit.model import Bank, Curriculum, Module, Path
from curriculumkit.model.base import Model

SCHEMAS: dict[str, type[Model]] = {"curriculum": Curriculum, "path": Path, "module": Module, "questions": Bank}
"""By the name of the schema's file."""


class _AsTyped(GenerateJsonSchema):
    """Text may be typed without quotes where YAML reads a number or a truth value: it is taken as it was typed."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        text = super().str_schema(schema)
        if "pattern" in text:
            return text
        return {**text, "type": ["string", "number", "boolean"]}

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        model = super().model_schema(schema)
        if model.get("additionalProperties") is False:
            model["patternProperties"] = {"^x-": {"description": "Of another tool."}}
        return model

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        mapping = super().dict_schema(schema)
        if "patternProperties" in mapping:
            mapping["additionalProperties"] = False
        return mapping


def json_schema(name: str) -> dict[str, Any]:
    """A schema by its name, a key of `SCHEMAS`."""
    generated = SCHEMAS[name].model_json_schema(schema_generator=_AsTyped)
    return {"$schema": GenerateJsonSchema.schema_dialect, "$id": f"{name}.schema.json", **generated}


def schema_text(name: str) -> str:
    """A schema as the text of its file."""
    return json.dumps(json_schema(name), ensure_ascii=False, indent=2) + "\n"
