"""Highlighting code with Pygments: classes in the HTML; whoever shows it brings the colours."""

from functools import cache

from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_all_lexers, get_lexer_by_name
from pygments.util import ClassNotFound


@cache
def languages() -> frozenset[str]:
    """All names of languages that are known, in lower case."""
    return frozenset(name.lower() for _, names, _, _ in get_all_lexers(plugins=False) for name in names)


@cache
def _formatter() -> HtmlFormatter[str]:
    return HtmlFormatter(nowrap=True)


@cache
def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language)
    except ClassNotFound:
        return None


def highlighted(code: str, language: str) -> str | None:
    """The code as HTML with Pygments' classes; None where the language is not known."""
    lexer = _lexer(language.lower()) if language else None
    return highlight(code, lexer, _formatter()) if lexer else None
