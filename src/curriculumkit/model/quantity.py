"""Numbers with a meaning: percentages, ranges, counts, sizes, money, dates, each read from the text an author types."""

import datetime
import re
import unicodedata
from abc import abstractmethod
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from curriculumkit.display import digits

_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_WHOLE = 100
_DASH = r"\s*[-–~～]\s*"


class Quantity:
    """A value that is written as one scalar in YAML; `pattern` reads it, `written` says how it looks."""

    pattern: ClassVar[re.Pattern[str]]
    written: ClassVar[str]

    @classmethod
    @abstractmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """The value that `pattern` found."""

    @classmethod
    def parse(cls, value: object) -> Self:
        """Read what an author typed. Raises PydanticCustomError `quantity` where it does not have the form."""
        if isinstance(value, cls):
            return value
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            text = format(Decimal(repr(value)), "f") if isinstance(value, float) else str(value)
            match = cls.pattern.fullmatch(text.strip())
            if match:
                return cls.from_match(match)
        raise PydanticCustomError("quantity", "{value} is not written like {written}", _context(cls, value))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.to_string_ser_schema(when_used="json")
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        pattern = rf"^\s*(?:{cls.pattern.pattern})\s*$"
        pattern = re.sub(r"\?P<\w+>", "", pattern)
        any_of: list[JsonSchemaValue] = [{"type": "string", "pattern": pattern}]
        if cls.pattern.fullmatch("1"):
            any_of.append({"type": "number", "minimum": 0})
        return {"anyOf": any_of, "description": f"Written like {cls.written}."}


def _context(cls: type[Quantity], value: object) -> dict[str, object]:
    narrow = unicodedata.normalize("NFKC", str(value).strip())
    is_wide = isinstance(value, str) and cls.pattern.fullmatch(narrow) is not None
    return {"value": str(value), "written": cls.written, "narrow": narrow if is_wide else None}


@dataclass(frozen=True, slots=True, order=True)
class Percent(Quantity):
    """A percentage; `value` is 70 for `70%`. Outside of 0 to 100 it can be written, and is refused by a rule."""

    value: Decimal
    pattern: ClassVar[re.Pattern[str]] = re.compile(rf"(?P<value>-?{_NUMBER})\s*[%％]")
    written: ClassVar[str] = "70%"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """The percentage that was written."""
        return cls(Decimal(match["value"]))

    @property
    def is_share(self) -> bool:
        """Whether it is one of a whole, from 0 to 100 %."""
        return 0 <= self.value <= _WHOLE

    def __str__(self) -> str:
        return f"{self.value}%"


@dataclass(frozen=True, slots=True)
class Quota(Quantity):
    """How many of a set: `5`, `5+`, `5-8`, or shares of the whole: `40%`, `40%+`, `30-50%`. No `high`: no limit."""

    low: Decimal
    high: Decimal | None
    relative: bool
    pattern: ClassVar[re.Pattern[str]] = re.compile(
        rf"(?P<low>{_NUMBER})\s*[%％]?(?:{_DASH}(?P<high>{_NUMBER})\s*[%％]?|\s*(?P<open>\+))?"
    )
    written: ClassVar[str] = "5, 5+, 5-8, 40%, 40%+ or 30-50%"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """The quota that was written. Raises PydanticCustomError `range-order` where it runs backwards."""
        low, high = _bounds(match)
        return cls(low, None if match["open"] else high, "%" in match[0] or "％" in match[0])

    def bounds(self, whole: int) -> tuple[int, int]:
        """The least and the most of `whole` items. A share that is no whole number may be rounded either way."""
        low, high = self.low, self.high
        if self.relative:
            low = low * whole / 100
            high = None if high is None else high * whole / 100
        if high is None:
            return ceil(low), whole
        if low == high:
            return floor(low), ceil(high)
        return ceil(low), min(floor(high), whole)

    def __str__(self) -> str:
        sign = "%" if self.relative else ""
        if self.high is None:
            return f"{self.low}{sign}+"
        return f"{self.low}{sign}" if self.low == self.high else f"{self.low}-{self.high}{sign}"


@dataclass(frozen=True, slots=True)
class Range(Quantity):
    """An amount, or the least and the greatest that it may be: `8`, `4-12`, `1.5-2`."""

    low: Decimal
    high: Decimal
    pattern: ClassVar[re.Pattern[str]] = re.compile(rf"(?P<low>{_NUMBER})(?:{_DASH}(?P<high>{_NUMBER}))?")
    written: ClassVar[str] = "8 or 4-12"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """The range that was written. Raises PydanticCustomError `range-order` where it runs backwards."""
        return cls(*_bounds(match))

    def __add__(self, other: "Range") -> "Range":
        return Range(self.low + other.low, self.high + other.high)

    def __mul__(self, other: "Range") -> "Range":
        return Range(self.low * other.low, self.high * other.high)

    def __or__(self, other: "Range") -> "Range":
        return Range(min(self.low, other.low), max(self.high, other.high))

    def __str__(self) -> str:
        return digits(self.low) if self.low == self.high else f"{digits(self.low)}-{digits(self.high)}"


NOTHING = Range(Decimal(0), Decimal(0))
"""The empty sum of ranges."""


@dataclass(frozen=True, slots=True)
class Count(Quantity):
    """How many: `14`, or `100+` for that many and more."""

    number: int
    open: bool
    pattern: ClassVar[re.Pattern[str]] = re.compile(r"(?P<number>[0-9]+)(?P<open>\+)?")
    written: ClassVar[str] = "14 or 100+"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """The count that was written."""
        return cls(int(match["number"]), bool(match["open"]))

    def __str__(self) -> str:
        return f"{self.number}+" if self.open else str(self.number)


def _bounds(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    low = Decimal(match["low"])
    high = Decimal(match["high"] or match["low"])
    if high < low:
        raise PydanticCustomError("range-order", "{low} is more than {high}", {"low": str(low), "high": str(high)})
    return low, high


@dataclass(frozen=True, slots=True)
class Tolerance(Quantity):
    """How far a number may be off: `0.5`, or `2%` of the number."""

    size: Decimal
    relative: bool
    pattern: ClassVar[re.Pattern[str]] = re.compile(rf"(?P<size>{_NUMBER})\s*(?P<relative>[%％])?")
    written: ClassVar[str] = "0.5 or 2%"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """The tolerance that was written."""
        return cls(Decimal(match["size"]), bool(match["relative"]))

    def __str__(self) -> str:
        return f"{self.size}%" if self.relative else str(self.size)


@dataclass(frozen=True, slots=True)
class Size(Quantity):
    """An amount of memory or storage: `8GB`."""

    number: Decimal
    unit: str
    pattern: ClassVar[re.Pattern[str]] = re.compile(rf"(?P<number>{_NUMBER})\s*(?P<unit>[MGT]B)")
    written: ClassVar[str] = "8GB"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """The size that was written."""
        return cls(Decimal(match["number"]), match["unit"])

    def __str__(self) -> str:
        return f"{self.number}{self.unit}"


@dataclass(frozen=True, slots=True)
class Money(Quantity):
    """A range of money with its ISO 4217 currency: `70000-90000 USD`, or `160000-200000+ USD` where the top is open."""

    low: Decimal
    high: Decimal
    open: bool
    currency: str
    pattern: ClassVar[re.Pattern[str]] = re.compile(
        rf"(?P<low>{_NUMBER})(?:{_DASH}(?P<high>{_NUMBER}))?(?P<open>\+)?\s*(?P<currency>[A-Z]{{3}})"
    )
    written: ClassVar[str] = "70000-90000 USD"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """The sum that was written. Raises PydanticCustomError `range-order` where it runs backwards."""
        return cls(*_bounds(match), bool(match["open"]), match["currency"])

    def __str__(self) -> str:
        top = "" if self.low == self.high else f"-{self.high}"
        return f"{self.low}{top}{'+' if self.open else ''} {self.currency}"


@dataclass(frozen=True, slots=True, order=True)
class Date(Quantity):
    """A day: `2025-11-15`."""

    day: datetime.date
    pattern: ClassVar[re.Pattern[str]] = re.compile(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})")
    written: ClassVar[str] = "2025-11-15"

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        """The day that was written. Raises PydanticCustomError `no-such-day` where the calendar has none."""
        try:
            return cls(datetime.date.fromisoformat(match["day"]))
        except ValueError as error:
            raise PydanticCustomError(
                "no-such-day", "{day} is no day of the calendar", {"day": match["day"]}
            ) from error

    def __str__(self) -> str:
        return self.day.isoformat()
