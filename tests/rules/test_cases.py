"""Small curricula and all their findings. `cases/NAME/` holds only what is not as in `base/`."""

from pathlib import Path
from shutil import copytree

import pytest
from tests.rules.expectations import CASES, expected, found
from tests.rules.pages import BASE

from curriculumkit.check import check


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_case(case: Path, tmp_path: Path) -> None:
    copytree(BASE, tmp_path / "case")
    root = copytree(case, tmp_path / "case", dirs_exist_ok=True)
    (root / "expect.txt").unlink(missing_ok=True)
    report = check(root)
    assert found(report.diagnostics, expected(case)) == expected(case), "\n".join(
        f"{item.location.file}:{item.location.span.line}:{item.location.span.column} {item.code} {item.finding.message}"
        for item in report.diagnostics
    )
