"""No rule of the Celery curriculum can change unnoticed: a finding comes or goes, or a witness changes."""

from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from tests.award.certification.mutations import Mutation, mutations

from curriculumkit.award.certification import Fact, Rulebook, witness
from curriculumkit.award.certification.formula import holds
from curriculumkit.award.certification.proofs import Proofs
from curriculumkit.check import check
from curriculumkit.graph import PathNode

CELERY = Path(__file__).parents[3] / "curriculum" / "celery"
MUTATIONS = list(mutations(CELERY))
KEPT_OUT = ignore_patterns("*.questions.yaml", "*.exam.yaml", "*.md", "*.svg", "*.po", "*.j2")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The curriculum without questions and lessons: rules do not speak of them."""
    return copytree(CELERY, tmp_path_factory.mktemp("mutated") / "celery", ignore=KEPT_OUT)


@pytest.fixture(scope="module")
def unchanged(copy: Path) -> tuple[object, ...]:
    return _noticed(copy)


def _noticed(folder: Path) -> tuple[object, ...]:
    report = check(folder)
    findings = sorted(
        (diagnostic.code, diagnostic.location.file, str(diagnostic.finding.message))
        for diagnostic in report.diagnostics
    )
    if report.curriculum is None:
        return (findings,)
    linked, proofs = report.curriculum, Proofs(report.curriculum)
    earned = {key: witness(linked, node) for key, node in linked.certifications.items()}
    admitted = {
        path.id: [fact.id for fact in proofs.book.facts if _opens(proofs.book, path, fact)] for path in linked.paths
    }
    return (findings, earned, admitted)


def _opens(book: Rulebook, path: PathNode, fact: Fact) -> bool:
    """Whether a fact opens a path by itself."""
    return holds(book.admissions[path.id], book.closure({fact}))


def test_there_are_mutations_of_every_kind() -> None:
    names = " ".join(mutation.name for mutation in MUTATIONS)
    kinds = (
        "pass: 70 +1",
        "take: 1 -1",
        "from: 85",
        "any at",
        "requires any",
        "without - hold",
        "without m01",
        "leads_to",
    )
    assert [kind for kind in kinds if kind not in names] == []
    assert len(MUTATIONS) > 80


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: f"{mutation.file}: {mutation.name}")
def test_a_mutation_is_noticed(mutation: Mutation, copy: Path, unchanged: tuple[object, ...]) -> None:
    file = copy / mutation.file
    text = file.read_text(encoding="utf-8")
    file.write_text(mutation.text, encoding="utf-8")
    try:
        assert _noticed(copy) != unchanged
    finally:
        file.write_text(text, encoding="utf-8")
