"""Plain scalars that programs read differently, where that matters to the field that they are written for."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from curriculumkit.binding.keys import annotations_at, parts
from curriculumkit.diagnostics import Fault, Finding, Location, Pointer, Severity
from curriculumkit.model.base import Model
from curriculumkit.source import Document
from curriculumkit.source.positions import Doubt
from curriculumkit.source.scalars import old_reading, otherwise, resolve
from curriculumkit.source.suspicion import quoted

TEXT = Fault(
    "CK050",
    "ambiguous-value",
    Severity.WARNING,
    "`{text}` is text here; some programs read it as {other}",
    "put it in quotes: {quoted}",
)
KEY = Fault(
    "CK050",
    "ambiguous-value",
    Severity.WARNING,
    "the key `{text}` is text here; some programs read it as {other}",
    "put it in quotes: {quoted}",
)
NUMBER = Fault(
    "CK050",
    "ambiguous-value",
    Severity.WARNING,
    "`{text}` is the number {number} here; some programs read it as {other}",
    "write {number}",
)


def doubted(document: Document, model: type[Model], said: set[Pointer]) -> Iterator[Finding]:
    """The findings for a document's doubtful scalars, except where something else is wrong with them already."""
    for doubt in document.doubts:
        place = Pointer(document.file, doubt.path, doubt.on_key)
        if place in said:
            continue
        if doubt.on_key and str not in _kinds_of_keys(model, document, doubt.path[:-1]):
            continue
        if found := _doubted(doubt, place, _kinds(model, document, doubt.path)):
            finding, mend = found
            yield finding.mended(mend, Location(document.file, document.span(doubt.path, doubt.on_key)))


def _doubted(doubt: Doubt, place: Pointer, kinds: set[Any]) -> tuple[Finding, str] | None:
    """The finding for a doubtful scalar, and what to write instead."""
    if str in kinds or (doubt.on_key and kinds):
        fault, mend = KEY if doubt.on_key else TEXT, quoted(doubt.text)
        return fault.at(place, text=doubt.text, other=otherwise(doubt.text), quoted=mend), mend
    number = resolve(doubt.text)
    if not kinds or bool in kinds or not isinstance(number, int):
        return None
    return NUMBER.at(place, text=doubt.text, number=number, other=old_reading(doubt.text)), str(number)


def _kinds(model: type[Model], document: Document, path: tuple[str | int, ...]) -> set[Any]:
    """The types of which a value at a path can be; none where nothing is known of it."""
    return {kind for annotation in annotations_at(model, document.data, path) for kind in parts(annotation)}


def _kinds_of_keys(model: type[Model], document: Document, path: tuple[str | int, ...]) -> set[Any]:
    """The types that the keys of a mapping at a path can be of: days, for the sessions of a plan, and mostly text."""
    mappings = [kind for kind in _kinds(model, document, path) if get_origin(kind) is Mapping]
    return {kind for mapping in mappings for kind in parts(get_args(mapping)[0])} or {str}
