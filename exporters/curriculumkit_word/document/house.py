"""Our own template: a package made of the files in `house`, with the fonts and languages of a document."""

from functools import cache
from importlib.resources import files
from string import Template

from curriculumkit_word.document.archive import packed
from curriculumkit_word.document.fonts import LATIN, MONO, script
from curriculumkit_word.document.xml import DECLARED

ACCENT = "1F3A5F"
_FILES = {
    "[Content_Types].xml": "types.xml",
    "_rels/.rels": "package.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "fonts.xml",
    "word/numbering.xml": "numbering.xml",
    "word/theme/theme1.xml": "theme.xml",
    "word/_rels/document.xml.rels": "relationships.xml",
}


@cache
def house(language: str) -> bytes:
    """An empty document with our styles, for a BCP 47 language."""
    return packed({name: part(file, language) for name, file in _FILES.items()})


@cache
def part(file: str, language: str) -> bytes:
    """One of the files that the template is made of, filled in."""
    chosen = script(language)
    source = files("curriculumkit_word.document").joinpath("house", file).read_text(encoding="utf-8")
    filled = Template(source).safe_substitute(
        accent=ACCENT,
        alternative=chosen.alternative,
        charset=chosen.charset,
        declared=DECLARED,
        eastAsian=chosen.east_asian,
        eastAsianLanguage=chosen.east_asian_language,
        emphasis=chosen.emphasis,
        hint='w:hint="eastAsia"' if chosen.ambiguous_is_east_asian else "",
        language=chosen.language,
        latin=LATIN,
        line=chosen.line,
        mono=MONO,
    )
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{filled}'.encode()
