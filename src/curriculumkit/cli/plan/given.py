"""The options of `curriculumkit plan` that say what is wished for: those of `PlanOptions`."""

import dataclasses
from collections.abc import Callable
from typing import Any, Literal, get_args, get_origin, get_type_hints

import click

from curriculumkit.planner.options import PlanOptions, UnfitWishError

_FIELDS = dataclasses.fields(PlanOptions)


def wish_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command an option for each field of `PlanOptions`."""
    hints = get_type_hints(PlanOptions)
    for field in reversed(_FIELDS):
        command = _option(field, hints[field.name])(command)
    return command


def _option(field: "dataclasses.Field[Any]", hint: object) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    flag, text = _flag(field.name), field.metadata["help"]
    if get_origin(hint) is tuple:
        return click.option(flag, field.name, multiple=True, help=text)
    if get_origin(hint) is Literal:
        choice = click.Choice(get_args(hint))
        return click.option(flag, field.name, type=choice, default=field.default, show_default=True, help=text)
    kind = click.IntRange(0) if hint is int else None
    shown = bool(field.default) or hint is int
    return click.option(flag, field.name, type=kind, default=field.default, show_default=shown, help=text)


def _flag(name: str) -> str:
    return "--" + name.replace("_", "-")


def options_of(values: dict[str, Any]) -> PlanOptions:
    """The options out of a command's values."""
    return PlanOptions(**{field.name: values[field.name] for field in _FIELDS})


def given_names(ctx: click.Context) -> frozenset[str]:
    """The options that somebody wrote."""
    written = click.core.ParameterSource.COMMANDLINE
    return frozenset(field.name for field in _FIELDS if ctx.get_parameter_source(field.name) is written)


def what_if(text: str, options: PlanOptions) -> tuple[PlanOptions, frozenset[str]]:
    """The options with those replaced that a text such as `start=2026-10-05,hours=20` names, and which they are."""
    hints = get_type_hints(PlanOptions)
    values: dict[str, Any] = {}
    for part in _parts(text):
        key, _, value = part.partition("=")
        name = key.strip().replace("-", "_")
        hint = hints[name]
        if get_origin(hint) is tuple:
            values[name] = (*values.get(name, ()), value)
        elif get_origin(hint) is Literal and value not in get_args(hint):
            raise UnfitWishError(f"what-if: {key} is one of {', '.join(get_args(hint))}, not {value!r}")
        elif hint is int and not value.isdecimal():
            raise UnfitWishError(f"what-if: {key} is a whole number, not {value!r}")
        else:
            values[name] = int(value) if hint is int else value
    return dataclasses.replace(options, **values), frozenset(values)


def _parts(text: str) -> list[str]:
    """The single options; a comma that no option's name follows belongs to the value: `days=tue,thu`."""
    known = {field.name for field in _FIELDS}
    parts: list[str] = []
    for piece in text.split(","):
        name = piece.partition("=")[0].strip().replace("-", "_")
        if "=" in piece and name in known:
            parts.append(piece)
        elif parts and ("=" not in piece or parts[-1].startswith("at=")):
            parts[-1] += f",{piece}"
        else:
            names = ", ".join(name.replace("_", "-") for name in sorted(known))
            raise UnfitWishError(f"what-if: {piece!r} sets nothing; write start=2026-10-05,hours=20; known are {names}")
    return parts
