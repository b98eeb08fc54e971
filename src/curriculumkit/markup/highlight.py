"""Highlighting code with Pygments: classes in the HTML, colours in a style sheet."""

from functools import cache

from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

LIGHT_STYLE, DARK_STYLE = "a11y-light", "a11y-dark"


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


def highlight_css(style: str, scope: str) -> str:
    """The style sheet of a Pygments style, for code inside the elements that `scope` selects."""
    css: str = HtmlFormatter(style=style).get_style_defs(scope)  # type: ignore[no-untyped-call]
    return css
