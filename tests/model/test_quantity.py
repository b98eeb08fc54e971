"""Quantities: every form that authors type, and none of the others."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from curriculumkit.model.quantity import NOTHING, Count, Date, Money, Percent, Quantity, Quota, Range, Size, Tolerance

GOOD: list[tuple[type[Quantity], object, str]] = [
    (Percent, "70%", "70%"),
    (Percent, " 72.5 ％ ", "72.5%"),
    (Percent, "-5%", "-5%"),
    (Percent, "0%", "0%"),
    (Quota, 5, "5"),
    (Quota, "5+", "5+"),
    (Quota, "5-8", "5-8"),
    (Quota, "40%", "40%"),
    (Quota, "40 % +", "40%+"),
    (Quota, "30%–50%", "30-50%"),
    (Tolerance, 0.5, "0.5"),
    (Tolerance, "2 %", "2%"),
    (Range, 8, "8"),
    (Range, "8", "8"),
    (Range, 1.5, "1.5"),
    (Range, "4-12", "4-12"),
    (Range, "4 – 12", "4-12"),
    (Range, "4~12", "4-12"),
    (Range, "4～12", "4-12"),
    (Range, "1.50-2.0", "1.5-2"),
    (Range, "100", "100"),
    (Range, 1e3, "1000"),
    (Count, 14, "14"),
    (Count, "100+", "100+"),
    (Size, "8GB", "8GB"),
    (Size, "1.5 TB", "1.5TB"),
    (Money, "70000-90000 USD", "70000-90000 USD"),
    (Money, "160000-200000+ USD", "160000-200000+ USD"),
    (Money, "5000 CNY", "5000 CNY"),
    (Date, "2024-02-29", "2024-02-29"),
]
BAD: list[tuple[type[Quantity], object]] = [
    (Percent, "70"),
    (Percent, 70),
    (Percent, "70 percent"),
    (Percent, "70%%"),
    (Quota, "some"),
    (Quota, "5-"),
    (Quota, "5-8+"),
    (Quota, "40%%"),
    (Tolerance, "-1"),
    (Range, "-3"),
    (Range, -3),
    (Range, "4-"),
    (Range, "4--12"),
    (Range, "4-12-20"),
    (Range, "four"),
    (Range, ""),
    (Range, None),
    (Range, True),
    (Range, [4, 12]),
    (Range, float("nan")),
    (Range, float("inf")),
    (Count, "1.5"),
    (Count, "100 +"),
    (Size, "8"),
    (Size, "8gb"),
    (Money, "70000-90000"),
    (Money, "70,000 USD"),
    (Money, "70000 usd"),
    (Date, "15.11.2025"),
    (Date, "2025-1-5"),
]


@pytest.mark.parametrize(("kind", "typed", "written"), GOOD)
def test_what_is_read_and_how_it_is_printed(kind: type[Quantity], typed: object, written: str) -> None:
    value = kind.parse(typed)
    assert str(value) == written
    assert kind.parse(str(value)) == value
    assert kind.parse(value) is value


@pytest.mark.parametrize(("kind", "typed"), BAD)
def test_what_is_refused(kind: type[Quantity], typed: object) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        kind.parse(typed)
    assert raised.value.type == "quantity"
    assert (raised.value.context or {})["written"] == kind.written


@pytest.mark.parametrize(
    ("kind", "typed"),
    [(Range, "12-4"), (Quota, "8-5"), (Quota, "50-30%"), (Range, "1.5-1.4"), (Money, "90000-70000 USD")],
)
def test_ranges_do_not_run_backwards(kind: type[Quantity], typed: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        kind.parse(typed)
    assert raised.value.type == "range-order"


@pytest.mark.parametrize("typed", ["2025-02-29", "2025-13-01", "2025-00-10", "0000-01-01"])
def test_days_are_days_of_the_calendar(typed: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        Date.parse(typed)
    assert raised.value.type == "no-such-day"


def test_how_each_is_said_to_be_written_can_be_read() -> None:
    for kind in (Percent, Range, Count, Size, Tolerance, Money, Date):
        for form in kind.written.split(" or "):
            assert str(kind.parse(form)) == form


@given(*[st.decimals(0, 1000, places=2)] * 4)
def test_ranges_are_added_and_multiplied_at_both_ends(a: Decimal, b: Decimal, c: Decimal, d: Decimal) -> None:
    first, second = Range(min(a, b), max(a, b)), Range(min(c, d), max(c, d))
    assert first + second == Range(first.low + second.low, first.high + second.high)
    assert (first * second).low == first.low * second.low
    assert first + NOTHING == first
    assert first | second == Range(min(a, b, c, d), max(a, b, c, d))
    assert Range.parse(str(first)) == first


def test_sums_are_exact() -> None:
    assert str(sum((Range.parse(0.1) for _ in range(3)), NOTHING)) == "0.3"
    assert str(Range.parse(1.5) + Range.parse("0.5")) == "2"


def test_values() -> None:
    assert Percent.parse("72.5%").value == Decimal("72.5")
    assert Percent.parse("5%") < Percent.parse("40%")
    assert Count.parse("100+").open
    assert Money.parse("160000+ USD").open
    assert Date.parse("2025-11-15").day == date(2025, 11, 15)
