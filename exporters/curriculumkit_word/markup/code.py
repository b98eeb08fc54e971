"""Code in colours: Pygments' tokens as runs with character styles."""

from collections.abc import Iterator
from functools import lru_cache

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Token
from pygments.util import ClassNotFound

from curriculumkit_word.document import Character, WordFile, Xml, joined

_STYLES = (
    (Token.Comment, Character.CODE_COMMENT),
    (Token.Literal.String, Character.CODE_TEXT),
    (Token.Literal.Number, Character.CODE_NUMBER),
    (Token.Keyword, Character.CODE_KEYWORD),
    (Token.Operator.Word, Character.CODE_KEYWORD),
    (Token.Name.Function, Character.CODE_NAME),
    (Token.Name.Class, Character.CODE_NAME),
    (Token.Name.Decorator, Character.CODE_NAME),
    (Token.Name.Tag, Character.CODE_NAME),
    (Token.Name.Attribute, Character.CODE_NAME),
)


def code_runs(word: WordFile, code: str, language: str) -> Xml:
    """Lines of code as runs, coloured where the language is known."""
    text = code.rstrip("\n")
    lexer = _lexer(language.lower()) if language else None
    if lexer is None:
        return word.run(text)
    # Some lexers, such as that of consoles, give nothing for a last line that has no end.
    pieces = list(_pieces(lexer, f"{text}\n"))
    if "".join(piece for piece, _ in pieces) != text:
        return word.run(text)
    return joined(word.run(piece, style) for piece, style in pieces)


def _pieces(lexer: Lexer, code: str) -> Iterator[tuple[str, Character | None]]:
    """Stretches of the same style, as long as can be."""
    held, held_style = "", None
    for kind, value in lexer.get_tokens(code):
        # The stubs take a kind for a tuple of texts: it is one of kinds, and `in` tells whether it is below another.
        style = next((style for parent, style in _STYLES if kind in parent), None)  # type: ignore[comparison-overlap]
        # Blanks have no colour: they may go with what stands before them.
        if style != held_style and value.strip():
            if held:
                yield held, held_style
            held, held_style = "", style
        held += value
    if held.rstrip("\n"):
        yield held.rstrip("\n"), held_style


@lru_cache(64)
def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
