"""Draws keep every cell of the blueprint, repeat by seed, and share no more than they must."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from curriculumkit.drawing import Draw, UnsatisfiableError, draw, papers
from curriculumkit.drawing.forms import largest_overlap
from curriculumkit.graph import AssessmentNode

MakeExam = Callable[..., AssessmentNode]
LOW, HIGH = ("o1", "remember", "easy", "[]"), ("o2", "apply", "hard", "[case]")
BY_WEEKS = "  blueprint:\n    modules: by-weeks\n    levels:\n      apply-or-above: 50%+\n"


def satisfied(drawn: Draw) -> bool:
    return all(
        cell.least <= sum(size for unit, size in cell.sizes.items() if unit in form) <= cell.most
        for form in drawn.forms
        for cell in drawn.cells
    )


def test_cells_that_overlap_are_all_kept(make_exam: MakeExam) -> None:
    exam = make_exam(6, BY_WEEKS, [[LOW] * 5 + [HIGH], [LOW] * 3 + [HIGH] * 3])
    drawn = draw(exam, 6, 1, seed=1)
    chosen = [drawn.units[unit].questions[0] for unit in drawn.forms[0]]
    assert Counter(question.module.local_id for question in chosen) == {"m1": 3, "m2": 3}
    assert sum(question.model.level == "apply" for question in chosen) >= 3


def test_the_same_seed_draws_the_same_paper_and_another_one_another(make_exam: MakeExam) -> None:
    exam = make_exam(5, "", [[LOW, HIGH] * 10])
    orders = [[q.node.id for q in papers(exam, draw(exam, 5, 1, s), ["A"], s)[0].questions] for s in (3, 3, 4)]
    assert orders[0] == orders[1]
    assert orders[0] != orders[2]


def test_a_cell_that_cannot_be_filled_says_what_it_lacks(make_exam: MakeExam) -> None:
    exam = make_exam(6, "  blueprint:\n    difficulties:\n      hard: 4\n", [[LOW] * 8 + [HIGH] * 1])
    with pytest.raises(UnsatisfiableError) as error:
        draw(exam, 6, 1, seed=0)
    assert [(s.cell.name, s.missing) for s in error.value.missing] == [("difficulty hard", 3)]


def test_cells_that_contradict_each_other_are_named(make_exam: MakeExam) -> None:
    blueprint = "  blueprint:\n    difficulties:\n      hard: 5\n    levels:\n      remember: 3\n"
    exam = make_exam(6, blueprint, [[LOW] * 8 + [HIGH] * 8])
    with pytest.raises(UnsatisfiableError) as error:
        draw(exam, 6, 1, seed=0)
    assert sum(abs(shortage.missing) for shortage in error.value.missing) == 2


def test_fixed_questions_are_in_every_form(make_exam: MakeExam) -> None:
    exam = make_exam(3, "  blueprint:\n    fixed: [m1/exam/q7]\n", [[LOW] * 9])
    drawn = draw(exam, 3, 3, seed=0)
    assert all("p/m1/exam/q7" in {drawn.units[unit].node.id for unit in form} for form in drawn.forms)


def test_objectives_and_tags_have_quotas(make_exam: MakeExam) -> None:
    blueprint = "  blueprint:\n    objectives:\n      m1/o2: 2\n    tags:\n      case: 1-2\n"
    exam = make_exam(4, blueprint, [[LOW] * 6 + [HIGH] * 6])
    drawn = draw(exam, 4, 1, seed=9)
    chosen = [drawn.units[unit].questions[0] for unit in drawn.forms[0]]
    assert sum(q.objective is not None and q.objective.local_id == "o2" for q in chosen) == 2


def test_forms_share_nothing_where_the_pool_is_large_enough(make_exam: MakeExam) -> None:
    exam = make_exam(4, BY_WEEKS, [[LOW, HIGH] * 4, [LOW, HIGH] * 4])
    drawn = draw(exam, 4, 4, seed=2)
    assert drawn.overlap == drawn.least_overlap == 0
    assert satisfied(drawn)


def test_least_overlap_is_what_the_pool_forces(make_exam: MakeExam) -> None:
    exam = make_exam(8, "", [[LOW] * 10])
    drawn = draw(exam, 8, 2, seed=0)
    assert (drawn.overlap, drawn.least_overlap) == (6, 6)


def test_a_module_that_is_short_forces_its_own_questions_to_be_shared(make_exam: MakeExam) -> None:
    exam = make_exam(4, "  blueprint:\n    modules: evenly\n", [[LOW] * 2, [LOW] * 50])
    drawn = draw(exam, 4, 3, seed=0)
    assert drawn.overlap == drawn.least_overlap == 2


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pools=st.lists(
        st.lists(st.sampled_from([LOW, HIGH, ("o1", "create", "medium", "[case]")]), min_size=3, max_size=9),
        min_size=1,
        max_size=3,
    ),
    number=st.integers(1, 8),
    forms=st.integers(1, 3),
    seed=st.integers(0, 5),
)
def test_a_draw_keeps_all_cells_or_says_that_none_can(
    make_exam: MakeExam, pools: list[list[tuple[str, str, str, str]]], number: int, forms: int, seed: int
) -> None:
    exam = make_exam(number, BY_WEEKS, pools)
    try:
        drawn = draw(exam, number, forms, seed)
    except UnsatisfiableError as error:
        missing = error.missing
        event("cannot be filled")
    else:
        missing = []
    if missing:
        assert all(shortage.missing for shortage in missing)
        return
    assert satisfied(drawn)
    assert len(drawn.forms) == forms
    assert drawn.overlap == largest_overlap(drawn.forms, [len(unit.questions) for unit in drawn.units])
    assert drawn.least_overlap <= drawn.overlap
