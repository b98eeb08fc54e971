"""Attempts, lateness, caps, rounding, bands: each policy by itself."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculumkit.award.grading import Attempt, Policy, counted, place_total, rounded, shown
from curriculumkit.model.grading import Band, Grading, Late, Rounding, RoundingMode
from curriculumkit.model.quantity import Percent

BANDS = {
    "A+": Band.model_validate({"from": 90}),
    "A": Band.model_validate({"from": 85}),
    "B": Band.model_validate({"from": 70, "label": "good"}),
    "F": Band.model_validate({"from": 0, "certified": False}),
}
PERCENTAGES = st.fractions(0, 100, max_denominator=1000)
MODES: list[RoundingMode] = ["half-up", "half-even", "down"]


def scheme(**policies: Any) -> Grading:
    return Grading(bands=BANDS, **policies)


def percent(text: str) -> Percent:
    return Percent.parse(text)


def policy(counts: Any = "best") -> Policy:
    return Policy(marks=True, pass_mark=Fraction(70), weight=Fraction(1), attempts=None, counts=counts)


def result(attempts: list[Attempt], grading: Grading | None, counts: str = "best") -> Fraction:
    return counted(attempts, policy(counts), grading).percentage


@pytest.mark.parametrize(
    ("percentage", "band"),
    [("0", "F"), ("69.999", "F"), ("70", "B"), ("84.5", "B"), ("84.99999", "B"), ("85", "A"), ("89.5", "A"),
     ("89.9999999999", "A"), ("90", "A+"), ("100", "A+")],
)  # fmt: skip
def test_bands_are_half_open_and_compared_exactly(percentage: str, band: str) -> None:
    placing = place_total(scheme(), Fraction(percentage))
    assert placing.name == band
    assert placing.compared == placing.percentage


def test_a_placing_says_from_where_to_where_the_band_holds() -> None:
    placing = place_total(scheme(), Fraction(75))
    assert placing.lower == 70
    assert placing.upper == 85
    assert place_total(scheme(), Fraction(95)).upper is None


def test_bands_may_stand_in_any_order_and_need_not_begin_at_nothing() -> None:
    grading = Grading(bands={"B": BANDS["B"], "A": BANDS["A"]})
    assert place_total(grading, Fraction(86)).name == "A"
    below = place_total(grading, Fraction(69))
    assert below.name is None
    assert below.band is None
    assert below.upper == 70


@pytest.mark.parametrize(
    ("mode", "decimals", "percentage", "expected"),
    [("half-up", 0, "89.5", "90"), ("half-up", 0, "89.49999", "89"), ("half-even", 0, "88.5", "88"),
     ("half-even", 0, "89.5", "90"), ("half-even", 0, "88.500001", "89"), ("down", 0, "89.99", "89"),
     ("half-up", 1, "89.95", "90"), ("half-up", 2, "66.665", "66.67"), ("half-even", 2, "66.665", "66.66")],
)  # fmt: skip
def test_rounding(mode: RoundingMode, decimals: int, percentage: str, expected: str) -> None:
    assert rounded(Fraction(percentage), mode, decimals) == Fraction(expected)


def test_rounding_lifts_over_an_edge_only_where_the_scheme_says_so() -> None:
    percentage = Fraction("89.5")
    of_total, of_assessment = Rounding(), Rounding(of=("assessment",))
    assert place_total(scheme(rounding=of_total), percentage).name == "A+"
    assert place_total(scheme(rounding=of_assessment), percentage).name == "A"
    assert place_total(scheme(rounding=Rounding(mode="down")), percentage).name == "A"
    assert result([Attempt(percentage)], scheme(rounding=of_assessment)) == 90
    assert result([Attempt(percentage)], scheme(rounding=of_total)) == percentage


@pytest.mark.parametrize(("counts", "expected"), [("best", "80"), ("last", "60"), ("average", "200/3")])
def test_which_attempt_counts(counts: str, expected: str) -> None:
    attempts = [Attempt(Fraction(number)) for number in (60, 80, 60)]
    assert result(attempts, None, counts) == Fraction(expected)


@pytest.mark.parametrize(("days", "expected"), [(0, 80), (1, 70), (3, 50), (4, 0), (9, 0)])
def test_late_work_loses_by_the_day_until_the_cut_off(days: int, expected: int) -> None:
    grading = scheme(late=Late(per_day=percent("10%"), cut_off=3))
    assert result([Attempt(Fraction(80), days)], grading) == expected


def test_late_work_never_falls_below_nothing() -> None:
    assert result([Attempt(Fraction(25), 9)], scheme(late=Late(per_day=percent("10%")))) == 0


def test_only_resits_are_capped() -> None:
    grading = scheme(resit_cap=percent("70%"))
    assert result([Attempt(Fraction(95))], grading) == 95
    assert result([Attempt(Fraction(50)), Attempt(Fraction(95))], grading) == 70
    assert result([Attempt(Fraction(80)), Attempt(Fraction(95))], grading) == 80
    assert result([Attempt(Fraction(80)), Attempt(Fraction(60))], grading, "last") == 60


def test_policies_follow_each_other_in_the_documented_order() -> None:
    grading = scheme(late=Late(per_day=percent("5%")), resit_cap=percent("80%"), rounding=Rounding(of=("assessment",)))
    reached = counted(
        [Attempt(Fraction("60.4")), Attempt(Fraction(90), 1), Attempt(Fraction("70.7"), 1)], policy("average"), grading
    )
    assert reached.percentage == 69
    assert [str(step) for step in reached.steps] == [
        "attempt 2, days late: 1; 90% becomes 85%",
        "attempt 2 is a resit: 85% is capped at 80%",
        "attempt 3, days late: 1; 70.7% becomes 65.7%",
        "average of 3 attempts: 68.7%",
        "rounded half-up to 69%",
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("100", "100"),
        ("84.5", "84.5"),
        ("200/3", "66.66"),
        ("69.99999", "69.99"),
        ("0.001", "0"),
        ("5/100", "0.05"),
    ],
)
def test_what_is_shown_is_never_more_than_what_was_earned(value: str, text: str) -> None:
    assert shown(Fraction(value)) == text
    assert Fraction(text) <= Fraction(value)


@given(PERCENTAGES, PERCENTAGES, st.sampled_from([None, *MODES]), st.integers(0, 2))
def test_the_grade_is_monotone_in_the_score(
    one: Fraction, other: Fraction, mode: RoundingMode | None, places: Any
) -> None:
    grading = scheme(rounding=Rounding(mode=mode, decimals=places) if mode else None)
    low, high = (place_total(grading, value) for value in sorted((one, other)))
    assert low.lower is not None
    assert high.lower is not None
    assert low.lower <= high.lower


@given(PERCENTAGES, st.sampled_from(MODES), st.integers(0, 2))
def test_rounding_moves_by_half_a_step_at_most(value: Fraction, mode: RoundingMode, decimals: int) -> None:
    moved = rounded(value, mode, decimals) - value
    step = Fraction(1, 10**decimals)
    assert -step < moved <= 0 if mode == "down" else abs(moved) <= step / 2


@given(PERCENTAGES)
def test_without_a_policy_no_edge_is_crossed(value: Fraction) -> None:
    placing = place_total(scheme(), value)
    assert placing.lower is not None
    assert placing.lower <= value
    assert placing.upper is None or value < placing.upper


@given(st.lists(PERCENTAGES, min_size=1, max_size=4), st.integers(0, 3), st.sampled_from(["best", "last", "average"]))
def test_what_counts_is_a_percentage_and_monotone(values: list[Fraction], days: int, counts: str) -> None:
    grading = scheme(late=Late(per_day=percent("7.5%"), cut_off=2), resit_cap=percent("80%"))
    lower = result([Attempt(value, days) for value in values], grading, counts)
    higher = result([Attempt(min(Fraction(100), value + 1), days) for value in values], grading, counts)
    assert 0 <= lower <= higher <= 100


def test_bounds_written_as_decimals_are_exact() -> None:
    grading = Grading(bands={"A": Band.model_validate({"from": Decimal("66.7")}), "F": BANDS["F"]})
    assert place_total(grading, Fraction(200, 3)).name == "F"
    assert place_total(grading, Fraction("66.7")).name == "A"
