"""An entry of a list that cannot be read is found, and nothing that is found without it is hidden or added."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.mutations.workbench import Workbench

from curriculumkit.diagnostics import Span
from curriculumkit.source import load

CELERY = Path(__file__).parents[2] / "curriculum" / "celery"
OF_IDS = (
    *("objectives", "activities", "lessons", "assessments", "questions", "certifications", "tracks", "criteria"),
    *("case_studies", "study_modes", "assessment_strategy", "forms"),
)
PROOFS = {"CK432", "CK436"}
"""What is proved about certifications, where what they depend on is known."""
Steps = tuple[str | int, ...]


def entries(data: object, path: Steps = ()) -> Iterator[Steps]:
    """The first entries of all lists."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from entries(value, (*path, key))
    elif isinstance(data, tuple):
        for index, value in enumerate(data):
            yield (*path, index)
            yield from entries(value, (*path, index))


def kinds() -> dict[str, tuple[str, Steps]]:
    """One entry of each kind of list that the Celery curriculum has, by what kind it is."""
    found: dict[str, tuple[str, Steps]] = {}
    for file in sorted(CELERY.rglob("*.yaml")):
        name = file.relative_to(CELERY).as_posix()
        document = load(file.read_bytes(), name)
        kind = file.name if file.name in {"curriculum.yaml", "path.yaml"} else "-".join(file.name.split(".")[1:])
        for path in entries(document.data):
            steps = zip(path, (None, *path), strict=False)
            shape = [step for step, above in steps if isinstance(step, str) and above not in OF_IDS]
            found.setdefault(".".join([kind, *shape, first_key(document.data, path)]), (name, path))
    return found


def first_key(data: object, path: Steps) -> str:
    """The first key of an entry that is a mapping: conditions and options differ by it."""
    for step in path:
        assert isinstance(data, dict | tuple)
        data = data[step]  # type: ignore[index]
    return next(iter(data)) if isinstance(data, dict) else ""


KINDS = kinds()


@pytest.mark.parametrize("kind", KINDS)
def test_an_unreadable_entry(kind: str, workbench: Workbench) -> None:
    file, path = KINDS[kind]
    text = (workbench.root / file).read_text(encoding="utf-8")
    span = load(text.encode(), file).span(path)
    new, gone = workbench.found(file, replaced(text, span, "[]"))
    assert [place for place, _ in (item.split() for item in new)] == [f"{file}:{span.line}:{span.column}"]
    assert new[0].split()[1] < "CK200"
    hides = PROOFS if {"entry", "requires", "paths", "tracks"} & set(path) else set()
    assert {code for code, _, _ in gone} <= hides


def replaced(text: str, span: Span, new: str) -> str:
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[: span.line - 1]) + span.column - 1
    end = sum(len(line) + 1 for line in lines[: span.end_line - 1]) + span.end_column - 1
    return text[:start] + new + text[end:]
