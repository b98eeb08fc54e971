"""The shipped curriculum, read and rendered the way that users do it, as it is and with edits."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from curriculumkit.check import check
from curriculumkit.graph import LinkedCurriculum
from curriculumkit.render import render


@pytest.fixture(scope="session")
def celery() -> Path:
    return Path(__file__).parents[2] / "curriculum" / "celery"


@pytest.fixture(scope="session")
def template(celery: Path) -> Path:
    return celery / "templates" / "syllabus.md.j2"


@pytest.fixture
def curriculum(celery: Path) -> LinkedCurriculum:
    linked = check(celery).curriculum
    assert linked is not None
    return linked


@pytest.fixture(scope="session")
def rendered(celery: Path, template: Path) -> str:
    linked = check(celery).curriculum
    assert linked is not None
    return render(linked, template)


@pytest.fixture
def rendered_with(celery: Path, template: Path, tmp_path: Path) -> Callable[[str, str, str], str]:
    """Renders a copy of the curriculum in which one text of one file is another."""

    def edit(file: str, old: str, new: str) -> str:
        copy = copytree(celery, tmp_path / "celery", ignore=ignore_patterns("*.md", "*.svg", "*.questions.yaml"))
        text = (copy / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {file}"
        (copy / file).write_text(text.replace(old, new), encoding="utf-8")
        linked = check(copy).curriculum
        assert linked is not None
        return render(linked, template)

    return edit
