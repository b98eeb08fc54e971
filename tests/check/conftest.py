"""A folder with a small curriculum that is whole."""

from pathlib import Path
from shutil import copytree

import pytest

from curriculumkit.check import Report

BASE = Path(__file__).parents[1] / "rules" / "base"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copytree(BASE, tmp_path / "example")


def described(report: Report) -> list[str]:
    """The diagnostics, each with its place and code."""
    return [f"{item.location.file}:{item.location.span.line} {item.code}" for item in report.diagnostics]
