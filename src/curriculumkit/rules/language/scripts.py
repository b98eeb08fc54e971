"""Which script a language is written in, and which characters belong to it."""

import re
from functools import lru_cache

from curriculumkit.graph import LinkedCurriculum

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Chinese characters, for use in a class of a pattern."""
KANA = "\u3040-\u30ff"
HANGUL = "\uac00-\ud7af"
EAST_ASIAN = re.compile(f"[{HAN}{KANA}{HANGUL}]")
_EAST_ASIAN_LANGUAGES = frozenset(("zh", "ja", "ko", "yue"))
_OTHER_SCRIPTS = frozenset(
    ("ar", "be", "bg", "bn", "el", "fa", "he", "hi", "hy", "ka", "ru", "sr", "ta", "th", "uk", "und", "ur")
)


@lru_cache(maxsize=64)
def script(language: str) -> str:
    """`han` for Chinese and its neighbours, `latin` for languages in Latin letters, `other` for the rest."""
    primary = language.partition("-")[0]
    if primary in _EAST_ASIAN_LANGUAGES:
        return "han"
    return "other" if primary in _OTHER_SCRIPTS else "latin"


def is_chinese(curriculum: LinkedCurriculum) -> bool:
    """Whether a curriculum's texts are Chinese, where punctuation is full-width."""
    return curriculum.model.language.partition("-")[0] in {"zh", "yue"}
