"""Which script a language is written in, and which characters belong to it."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from curriculumkit.graph import LinkedCurriculum

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Chinese characters, for use in a class of a pattern."""
KANA = "\u3040-\u30ff"
HANGUL = "\uac00-\ud7af"
EAST_ASIAN = re.compile(f"[{HAN}{KANA}{HANGUL}]")
_EAST_ASIAN_LANGUAGES = frozenset(("zh", "ja", "ko", "yue"))
_OTHER_SCRIPTS = frozenset(
    ("ar", "be", "bg", "bn", "el", "fa", "he", "hi", "hy", "ka", "ru", "sr", "ta", "th", "uk", "ur")
)


_SHORT = 2
"""Letters of the codes of ISO 639-1."""
_OFTEN = frozenset(("en", "zh"))
"""Languages for which nothing has to be looked up: the tables take as long to load as a small check takes."""


@lru_cache(maxsize=64)
def script(language: str) -> str:
    """`han` for Chinese and its neighbours, `latin` for languages in Latin letters, `other` for the rest.

    `unknown` for what is no language.
    """
    primary = language.partition("-")[0]
    if primary in _EAST_ASIAN_LANGUAGES:
        return "han"
    if primary == "und" or not tells_language(primary) or shorter_code(primary):
        return "unknown"
    return "other" if primary in _OTHER_SCRIPTS else "latin"


def tells_language(code: str) -> bool:
    """Whether a code may be one of ISO 639; those with three letters are too many."""
    return (
        code in _OFTEN or len(code) > _SHORT or code in _table("likely_subtags") or code in _table("language_aliases")
    )


def shorter_code(code: str) -> str | None:
    """The code of two letters for a language that has one, but is written with three letters."""
    if len(code) <= _SHORT:
        return None
    alias = _table("language_aliases").get(code, "").partition("_")[0]
    return alias if len(alias) == _SHORT else None


def _table(name: Literal["likely_subtags", "language_aliases"]) -> Mapping[str, str]:
    """A table of CLDR by the codes of languages."""
    from babel.core import get_global  # noqa: PLC0415 — see _OFTEN

    return get_global(name)


def is_chinese(curriculum: LinkedCurriculum) -> bool:
    """Whether a curriculum's texts are Chinese, where punctuation is full-width."""
    return curriculum.model.language.partition("-")[0] in {"zh", "yue"}
