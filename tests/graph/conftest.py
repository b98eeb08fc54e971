"""Small curricula, written in the tests."""

from collections.abc import Callable
from pathlib import Path

import pytest

from curriculumkit.check import check
from curriculumkit.graph import LinkedCurriculum

Linked = Callable[[dict[str, str]], LinkedCurriculum]


@pytest.fixture
def linked(tmp_path: Path) -> Linked:
    """Links a curriculum of these files; modules that consist of a title only get the rest."""

    def link(files: dict[str, str]) -> LinkedCurriculum:
        for file, text in {"curriculum.yaml": "title: Example\nlanguage: en\npaths: [start]\n", **files}.items():
            path = tmp_path / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        curriculum = check(tmp_path).curriculum
        assert curriculum is not None
        return curriculum

    return link
