"""Grades by formulas, as `curriculumkit.award` computes them.

The toolkit counts with fractions, a spreadsheet with binary numbers: 70.00000000000001 is what it may make of 70. So
a total is rounded to nine decimals before it is compared. Scores with a few decimals cannot come closer to a bound
than that without reaching it.
"""

from curriculumkit.award.grading.rounding import stated_rounding
from curriculumkit.model.grading import Grading, Rounded
from curriculumkit_excel import ranges

DECIMALS = 9


def rounded_formula(value: str, grading: Grading | None, what: Rounded) -> str:
    """A percentage as the scheme compares it."""
    rounding = stated_rounding(grading, what)
    if rounding is None:
        return value
    decimals = rounding.decimals
    match rounding.mode:
        case "half-up":
            return f"ROUND({value},{decimals})"
        case "down":
            return f"ROUNDDOWN({value},{decimals})"
        case "half-even":
            scaled = f"ROUND({value}*10^{decimals},{DECIMALS - decimals})"
            even = f"IF(AND({scaled}-INT({scaled})=0.5,MOD(INT({scaled}),2)=0),1,0)"
            return f"(INT({scaled}+0.5)-{even})/10^{decimals}"


def band_formula(value: str) -> str:
    """The band of a percentage: bounds stand from the highest to the lowest, so those above are counted."""
    place = f"SUMPRODUCT(--({ranges.BOUNDS}>{value}))+1"
    return f'IFERROR(INDEX({ranges.BANDS},{place}),"")'


def total_formula(scores: str, weights: str, grading: Grading | None) -> str:
    """The weighted mean of scores; a text where nothing counts."""
    mean = f"ROUND(SUMPRODUCT({scores},{weights})/SUM({weights}),{DECIMALS})"
    return f'IF(SUM({weights})=0,"",{rounded_formula(mean, grading, "total")})'


def weight_formula(score: str, weight: str, block: str, before: str, lowest: int) -> str:
    """What a score counts: nothing where there is none, or where it is among the lowest that do not count.

    `block` has the scores of its kind, `before` those of them that come first; of equal ones the first is dropped.
    """
    if not lowest:
        return f'IF({score}="",0,{weight})'
    earlier = f"+COUNTIF({before},{score})" if before else ""
    rank = f'COUNTIF({block},"<"&{score}){earlier}'
    return f'IF({score}="",0,IF({rank}<MIN({lowest},COUNT({block})-1),0,{weight}))'
