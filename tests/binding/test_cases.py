"""Files and all findings about their shape. `cases/NAME.KIND.yaml` is bound as what KIND says."""

from pathlib import Path

import pytest
from tests.rules.expectations import Expected, expected

from curriculumkit.binding import bind
from curriculumkit.diagnostics import Finding, Pointer
from curriculumkit.model import Bank, Curriculum, Module
from curriculumkit.model import Path as PathModel
from curriculumkit.model.base import Model
from curriculumkit.source import Document, load

CASES = Path(__file__).parent / "cases"
KINDS: dict[str, type[Model]] = {"curriculum": Curriculum, "path": PathModel, "module": Module, "questions": Bank}


def placed(document: Document, finding: Finding) -> Expected:
    assert isinstance(finding.place, Pointer)
    span = document.span(finding.place.path, finding.place.on_key)
    return Expected(document.file, span.line, span.column, finding.fault.code)


@pytest.mark.parametrize("path", sorted(CASES.glob("*.yaml")), ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    document = load(path.read_bytes(), path.name)
    bound = bind(document, KINDS[path.stem.rpartition(".")[2]])
    wanted = [item for item in expected(CASES) if item.file == path.name]
    assert sorted(placed(document, finding) for finding in bound.findings) == wanted, "\n".join(
        f"{placed(document, finding)} {finding.message} | {finding.help}" for finding in bound.findings
    )
