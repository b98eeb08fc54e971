"""Which keys a model knows at the place that an error speaks of."""

from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from curriculumkit.diagnostics import Step

ABSENT = object()
"""Stands for a value that is not there."""


def fields_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model, by the key that authors write."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


def fields_at(model: type[BaseModel], data: object, path: tuple[Step, ...]) -> dict[str, FieldInfo]:
    """The fields, by the key that authors write, of the model that the mapping at `path` is meant to be."""
    found: dict[str, FieldInfo] = {}
    for candidate in _models_at(model, data, path):
        found |= fields_of(candidate)
    return found


def _models_at(model: type[BaseModel], data: object, path: tuple[Step, ...]) -> list[type[BaseModel]]:
    annotations = annotations_at(model, data, path)
    for step in path:
        data = child(data, step)
    return _narrow(models_in(annotations), data)


def types_with(key: str, model: type[BaseModel], data: object, path: tuple[Step, ...]) -> list[str]:
    """The other types, of those that the mapping at `path` could be, that have a key; none where its own has it."""
    candidates = [m for m in models_in(annotations_at(model, data, path)) if "type" in m.model_fields]
    if key in fields_at(model, data, path):
        return []
    having = [m for m in candidates if key in fields_of(m)]
    return [str(kind) for m in having for kind in _literals(m.model_fields["type"])]


def annotations_at(model: type[BaseModel], data: object, path: tuple[Step, ...]) -> list[Any]:
    """The annotations of what may stand at a path; none where nothing is known of it."""
    annotations: list[Any] = [model]
    for step in path:
        models = _narrow(models_in(annotations), data)
        infos = [fields[step] for fields in map(fields_of, models) if isinstance(step, str) and step in fields]
        nested = [item for annotation in annotations for item in _items(annotation)]
        annotations = [info.annotation for info in infos] or nested
        data = child(data, step)
    return annotations


def child(data: object, step: Step) -> object:
    """What lies one step below in located data; `ABSENT` where nothing does."""
    if isinstance(data, Mapping):
        return data.get(step, ABSENT)
    if isinstance(data, tuple) and isinstance(step, int) and step < len(data):
        return data[step]
    return ABSENT


def parts(annotation: Any) -> list[Any]:
    """The types of an annotation: without `Annotated`, unions taken apart."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return parts(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return [part for arg in get_args(annotation) for part in parts(arg)]
    return [annotation]


def _items(annotation: Any) -> list[Any]:
    return [get_args(part)[-1 if get_origin(part) is Mapping else 0] for part in parts(annotation) if get_args(part)]


def models_in(annotations: list[Any]) -> list[type[BaseModel]]:
    """The models among annotations."""
    found = [part for annotation in annotations for part in parts(annotation)]
    return [part for part in found if isinstance(part, type) and issubclass(part, BaseModel)]


def _narrow(models: list[type[BaseModel]], data: object) -> list[type[BaseModel]]:
    """The members of a union that the data's own keys point to, where they do."""
    if len(models) < 2 or not isinstance(data, Mapping):
        return models
    typed = [m for m in models if "type" in m.model_fields and data.get("type") in _literals(m.model_fields["type"])]
    if typed:
        return typed
    required = [(m, {key for key, info in fields_of(m).items() if info.is_required()}) for m in models]
    return [m for m, keys in required if keys & data.keys()] or models


def _literals(info: FieldInfo) -> tuple[object, ...]:
    return get_args(info.annotation)
