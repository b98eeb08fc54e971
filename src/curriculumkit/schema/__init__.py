"""JSON Schemas (2020-12) of the files that authors write, generated from the models, for editors and other tools."""

import json

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from curriculumkit.model import Bank, Curriculum, Module, Path
from curriculumkit.model.base import Model
from curriculumkit.schema.hover import explained
from curriculumkit.schema.shape import Shape

SCHEMAS: dict[str, type[Model]] = {"curriculum": Curriculum, "path": Path, "module": Module, "questions": Bank}
"""By the name of the schema's file."""


def json_schema(name: str) -> JsonSchemaValue:
    """A schema by its name, a key of `SCHEMAS`; every property with a title, a description and an example."""
    generated = explained(SCHEMAS[name].model_json_schema(schema_generator=Shape))
    return {"$schema": GenerateJsonSchema.schema_dialect, "$id": f"{name}.schema.json", **generated}


def schema_text(name: str) -> str:
    """A schema as the text of its file."""
    return json.dumps(json_schema(name), ensure_ascii=False, indent=2) + "\n"
