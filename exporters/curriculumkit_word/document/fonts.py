"""Fonts and languages: those that Windows and macOS with Office have, and that LibreOffice has a match for."""

from dataclasses import dataclass

LATIN = "Arial"
MONO = "Courier New"
_ITALIC = "<w:i/><w:iCs/>"
_DOTS = '<w:em w:val="dot"/>'
_TIGHT, _AIRY = 252, 276


@dataclass(frozen=True, slots=True)
class Script:
    """How a language is set. `alternative` are fonts of other systems that stand in for the East Asian one.

    `charset` is the number by which Windows knows the characters of a font, `line` the distance of lines in 240ths:
    East Asian fonts bring more space of their own.
    """

    language: str
    east_asian_language: str
    east_asian: str
    alternative: str
    charset: str
    emphasis: str = _ITALIC
    line: int = _TIGHT
    ambiguous_is_east_asian: bool = True


_SIMPLIFIED = ("Microsoft YaHei", "微软雅黑;PingFang SC;Noto Sans CJK SC", "86", _DOTS)
_TRADITIONAL = ("Microsoft JhengHei", "微軟正黑體;PingFang TC;Noto Sans CJK TC", "88", _DOTS)
_JAPANESE = ("Yu Gothic", "游ゴシック;Hiragino Sans;Noto Sans CJK JP", "80", _DOTS)
_KOREAN = ("Malgun Gothic", "맑은 고딕;Apple SD Gothic Neo;Noto Sans CJK KR", "81", _ITALIC)
_FAMILIES = {"zh": _SIMPLIFIED, "ja": _JAPANESE, "ko": _KOREAN}
_USUAL = {"zh": "zh-CN", "ja": "ja-JP", "ko": "ko-KR", "en": "en-US"}
_TRADITIONAL_MARKS = {"Hant", "TW", "HK", "MO"}


def script(language: str) -> Script:
    """How a BCP 47 language is set. Latin words in East Asian texts are taken for English."""
    primary, *marks = language.split("-")
    if primary not in _FAMILIES:
        family = _SIMPLIFIED
        own = language if marks else _USUAL.get(primary, primary)
        return Script(own, "zh-CN", *family[:3], line=_AIRY, ambiguous_is_east_asian=False)
    traditional = primary == "zh" and bool(_TRADITIONAL_MARKS & set(marks))
    region = next((mark for mark in marks if len(mark) == 2 and mark.isupper()), None)
    tag = f"{primary}-{region}" if region else "zh-TW" if traditional else _USUAL[primary]
    return Script("en-US", tag, *(_TRADITIONAL if traditional else _FAMILIES[primary]))
