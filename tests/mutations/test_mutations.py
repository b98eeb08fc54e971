"""Each fault that is put into the Celery curriculum is found where it is, nothing else is, and nothing is hidden."""

import pytest
from tests.mutations.mutations import MUTATIONS, Mutation
from tests.mutations.workbench import Workbench

LEAST = 80


def mutated(text: str, mutation: Mutation) -> str:
    if not mutation.old:
        return text.rstrip("\n") + "\n" + mutation.new
    assert mutation.old in text, f"{mutation.old!r} is not in {mutation.file} any more"
    return text.replace(mutation.old, mutation.new, 1)


def expected(text: str, mutation: Mutation) -> str:
    """The place and the code that a mutation must give."""
    before, mark, behind = mutation.at.partition("▸")
    wanted = before + behind
    start = text.index(wanted) + (len(before) if mark else len(wanted) - len(wanted.lstrip()))
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return f"{mutation.file}:{line}:{column} {mutation.code}"


def test_there_are_enough() -> None:
    assert len(MUTATIONS) >= LEAST
    assert len({(m.file, m.new) for m in MUTATIONS}) == len(MUTATIONS)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda m: f"{m.code}-{MUTATIONS.index(m)}")
def test_mutation(mutation: Mutation, workbench: Workbench) -> None:
    text = mutated((workbench.root / mutation.file).read_text(encoding="utf-8"), mutation)
    new, gone = workbench.found(mutation.file, text)
    assert new == [expected(text, mutation)]
    assert {code for code, _, _ in gone} == set(mutation.hides)
