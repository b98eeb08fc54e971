"""Exact decimal numbers, as an author writes them: 0.1 is a tenth."""

from decimal import Decimal
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field


def _decimal(value: object) -> object:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Decimal(repr(value))
    return value


Number: TypeAlias = Annotated[Decimal, BeforeValidator(_decimal)]
Points: TypeAlias = Annotated[Decimal, BeforeValidator(_decimal), Field(ge=0)]
