"""A number that a rule advises is accepted as soon as it is written."""

import re
from pathlib import Path
from shutil import copytree

import pytest
from tests.rules.expectations import CASES
from tests.rules.pages import BASE, ExampleFile, lay_over_base

from curriculumkit.check import check

_MODES = "base_study_mode: own\nstudy_modes:\n  own:\n    title: Own\n    hours_per_week: {hours}\n"
_ACCESS = "policies:\n  access:\n    all:\n      title: All\n      text: For so long\n      months: {number}\n"
_HEAD = "title: Example\nlanguage: en\npaths: [start]\n"


def _advised(folder: Path, code: str) -> str | None:
    """The number that the finding with this code tells to write; None where there is no such finding."""
    helps = [str(item.finding.help) for item in check(folder).diagnostics if item.code == code]
    match = re.match(r"write (\S+?),? ", helps[0]) if helps else None
    return match[1] if match else None


@pytest.mark.parametrize("weeks", [5, 6, 9, 12, 26, 53])
def test_months_of_an_access(tmp_path: Path, weeks: int) -> None:
    path = f"title: Start\nmodules: [m01]\nweeks:\n  own: {weeks}\n"

    def advised(name: str, months: str) -> str | None:
        curriculum = _HEAD + _MODES.format(hours=5) + _ACCESS.format(number=months)
        return _advised(_written(tmp_path / name, curriculum, path), "CK505")

    first = advised("first", "1")
    assert first is not None
    assert advised("second", first) is None


def test_weeks_without_zeros_that_say_nothing(tmp_path: Path) -> None:
    path = "title: Start\nmodules: [m01]\nweeks:\n  own: 10.0\n"
    root = _written(tmp_path / "example", _HEAD + _MODES.format(hours=5) + _ACCESS.format(number=1), path)
    told = [str(item.finding.message) for item in check(root).diagnostics if item.code == "CK505"]
    assert told == ["this access ends after 1 months, but all paths take up to 10 weeks as own"]


@pytest.mark.parametrize("scheme", ["ects", "uk"])
@pytest.mark.parametrize("hours", ["10", "10-15", "13", "31-32"])
def test_credits_of_a_path(tmp_path: Path, scheme: str, hours: str) -> None:
    def advised(name: str, number: str) -> str | None:
        path = f"title: Start\nmodules: [m01]\nweeks:\n  own: 7\ncredits:\n  {scheme}: {number}\n"
        return _advised(_written(tmp_path / name, _HEAD + _MODES.format(hours=hours), path), "CK507")

    first = advised("first", "100")
    assert first is not None
    assert advised("second", first) is None


def test_pages_that_cannot_be_listed(tmp_path: Path) -> None:
    root = copytree(BASE, tmp_path / "example")
    copytree(CASES / "pages-that-cannot-be-listed", root, dirs_exist_ok=True)
    found = [item for item in check(root).diagnostics if item.code == "CK204"]
    module, start = "paths/start/m01.yaml", "paths/start/m01"
    assert {item.location.file.removeprefix("paths/start/"): str(item.finding.help) for item in found} == {
        "Module_3/page.md": "move it into a module's folder, and list it in that module; or remove it",
        "m01/Other_page.md": f"move it to {start}/other-page.md, and list `other-page` in {module}; or remove it",
        "m01/more/deep/page.md": f"move it to {start}/page.md, and list `page` in {module}; or remove it",
        "m01/more/intro.md": f"move it to {start}/ID.md with an id that is not taken, and list that in {module}; "
        "or remove it",
        "m02/page.md": "write paths/start/m02.yaml, which it belongs to, or remove the file",
    }


def _written(folder: Path, curriculum: str, path: str) -> Path:
    files = {"curriculum.yaml": curriculum, "paths/start/path.yaml": path}
    return lay_over_base(tuple(ExampleFile(name, text.encode()) for name, text in files.items()), folder)
