"""Interface texts: every one that the code asks for is there in every language, and no other."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import curriculumkit_word.syllabus
from curriculumkit_word.catalogue import LANGUAGES, catalogue

FOLDER = Path(curriculumkit_word.syllabus.__file__).parent


def literals() -> Iterator[str]:
    """All texts in the code of the syllabi."""
    for file in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def asked() -> Iterator[str]:
    """The literal keys of calls that look one up."""
    for file in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in ("text", "said")
            ):
                yield from (str(arg.value) for arg in node.args[:1] if isinstance(arg, ast.Constant))


def placeholders(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_languages_have_the_same_texts() -> None:
    keys = {language: set(catalogue(language).texts) for language in LANGUAGES}
    assert keys["en"] == keys["zh"]
    assert set(asked()) <= keys["en"]
    assert keys["en"] - set(literals()) == set()


def test_placeholders_are_kept() -> None:
    for language in LANGUAGES:
        for key, text in catalogue(language).texts.items():
            assert text
            assert placeholders(text) == placeholders(key), key


def test_english_texts_are_their_keys() -> None:
    assert all(key == text for key, text in catalogue("en").texts.items())
