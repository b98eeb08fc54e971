"""Interface texts of papers and certificates: the same in every language, each one asked for, none missing."""

import ast
from pathlib import Path
from string import Formatter

import pytest

import curriculumkit_word
from curriculumkit.catalogue import catalogue

FOLDER = Path(curriculumkit_word.__file__).parent


def literals(folder: Path) -> set[str]:
    """All texts in the code of a folder."""
    nodes = (node for file in folder.glob("*.py") for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


@pytest.mark.parametrize("name", ["papers", "certificates"])
def test_languages_have_the_same_texts_and_all_are_used(name: str) -> None:
    english, chinese = (catalogue("curriculumkit_word", name, language).texts for language in ("en", "zh"))
    assert english.keys() == chinese.keys()
    assert english.keys() - literals(FOLDER / name) == set()
    assert all(key == text for key, text in english.items())
    for key, text in chinese.items():
        assert _fields(key) == _fields(text), key


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
