"""Each fault that is put into the Celery curriculum is found where it is, and nothing else is."""

from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from tests.mutations.mutations import MUTATIONS, Mutation

from curriculumkit.check import Report, check
from curriculumkit.diagnostics import Diagnostic, Pointer
from curriculumkit.model.base import Model
from curriculumkit.source import Document

LEAST = 80
reading: Any = import_module("curriculumkit.check.folder")
Key = tuple[str, str, str]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    celery = Path(__file__).parents[2] / "curriculum" / "celery"
    return copytree(celery, tmp_path_factory.mktemp("mutations") / "celery")


@pytest.fixture(scope="module", autouse=True)
def _remembered() -> Iterator[None]:
    """Reads and binds each content of a file once: all but one are the same in every test."""
    documents: dict[tuple[bytes, str], Document] = {}
    bound: dict[tuple[int, type[Model]], object] = {}
    load, bind = reading.load, reading.bind

    def load_once(content: bytes, file: str) -> Document:
        if (content, file) not in documents:
            documents[content, file] = load(content, file)
        return documents[content, file]

    def bind_once(document: Document, model: type[Model]) -> object:
        at = id(document), model
        if at not in bound:
            bound[at] = bind(document, model)
        return bound[at]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "load", load_once)
        patch.setattr(reading, "bind", bind_once)
        yield


@pytest.fixture(scope="module")
def sound(folder: Path) -> Counter[Key]:
    """What is found without a mutation."""
    return described(check(folder))


def described(report: Report) -> Counter[Key]:
    return Counter(map(key, (*report.diagnostics, *report.acknowledged)))


def key(diagnostic: Diagnostic) -> Key:
    """What a finding is known by, though lines move and numbers in its message change."""
    place = diagnostic.finding.place
    where = place.path if isinstance(place, Pointer) else str(diagnostic.finding.message)
    return diagnostic.code, diagnostic.location.file, str(where)


def mutated(text: str, mutation: Mutation) -> str:
    if not mutation.old:
        return text.rstrip("\n") + "\n" + mutation.new
    assert mutation.old in text, f"{mutation.old!r} is not in {mutation.file} any more"
    return text.replace(mutation.old, mutation.new, 1)


def test_there_are_enough() -> None:
    assert len(MUTATIONS) >= LEAST
    assert len({(m.file, m.new) for m in MUTATIONS}) == len(MUTATIONS)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda m: f"{m.code}-{MUTATIONS.index(m)}")
def test_mutation(mutation: Mutation, folder: Path, sound: Counter[Key]) -> None:
    path = folder / mutation.file
    original = path.read_bytes()
    text = mutated(original.decode(), mutation)
    try:
        path.write_text(text, encoding="utf-8")
        report = check(folder)
    finally:
        path.write_bytes(original)
    found = described(report)
    new = [
        f"{d.location.file}:{d.location.span.line} {d.code} {d.finding.message}"
        for d in report.diagnostics
        if found[key(d)] > sound[key(d)]
    ]
    before = text.index(mutation.at)
    line = text.count("\n", 0, before + len(mutation.at) - len(mutation.at.lstrip("\n"))) + 1
    assert len(new) == 1, "\n".join(new)
    assert new[0].startswith(f"{mutation.file}:{line} {mutation.code} ")
