"""Every file that authors could have written: curricula, tests' cases good and bad, and the examples on pages."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.rules.pages import files, sections

from curriculumkit.rules import RULES

ROOT = Path(__file__).parents[2]
TREES = ("curriculum/celery", "src/curriculumkit/starter", "tests/rules/base", "tests/rules/cases")
BOUND_CASES = ROOT / "tests" / "binding" / "cases"


class Written(NamedTuple):
    """A file's text, and the schema that it is meant for."""

    name: str
    schema: str
    text: bytes


def schema_of(name: str) -> str:
    """The schema that a file in a curriculum's folder is meant for."""
    if name.endswith((".questions.yaml", ".exam.yaml")):
        return "questions"
    return {"curriculum.yaml": "curriculum", "path.yaml": "path"}.get(name, "module")


def written() -> Iterator[Written]:
    """All of them."""
    for file in (file for tree in TREES for file in sorted((ROOT / tree).rglob("*.yaml"))):
        yield Written(str(file.relative_to(ROOT)), schema_of(file.name), file.read_bytes())
    for file in sorted(BOUND_CASES.glob("*.yaml")):
        yield Written(file.name, file.stem.rpartition(".")[2], file.read_bytes())
    for rule in RULES:
        for title, text in sections(rule).items():
            for example in files(text):
                if example.file.endswith(".yaml"):
                    name = example.file.rpartition("/")[2]
                    yield Written(f"{rule.code} {title}: {example.file}", schema_of(name), example.content)
