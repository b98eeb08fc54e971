"""The styles that our documents use, by the names that Word shows them under."""

from enum import StrEnum


class Style(StrEnum):
    """Styles of paragraphs."""

    BODY = "Normal"
    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADING_1 = "Heading 1"
    HEADING_2 = "Heading 2"
    HEADING_3 = "Heading 3"
    HEADING_4 = "Heading 4"
    BULLETS = "List Bullet"
    NUMBERS = "List Number"
    CONTINUED = "List Continue"
    QUOTE = "Quote"
    CODE = "Source Code"
    CAPTION = "Caption"
    NOTE = "Document Note"
    CONTENTS_TITLE = "TOC Heading"
    CONTENTS_1 = "TOC 1"
    CONTENTS_2 = "TOC 2"
    CONTENTS_3 = "TOC 3"
    TABLE_HEADING = "Table Heading"
    TABLE_TEXT = "Table Text"
    TABLE_BULLETS = "Table Bullet"
    HEADER = "Header"
    FOOTER = "Footer"


class Character(StrEnum):
    """Styles of characters."""

    STRONG = "Strong"
    EMPHASIS = "Emphasis"
    LINK = "Hyperlink"
    CODE = "Inline Code"
    CODE_KEYWORD = "Code Keyword"
    CODE_NAME = "Code Name"
    CODE_TEXT = "Code String"
    CODE_NUMBER = "Code Number"
    CODE_COMMENT = "Code Comment"


class TableStyle(StrEnum):
    """Styles of tables."""

    GRID = "Curriculum Table"


Role = Style | Character | TableStyle
HEADINGS = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4)
CONTENTS = (Style.CONTENTS_1, Style.CONTENTS_2, Style.CONTENTS_3)
ROLES: tuple[Role, ...] = (*Style, *Character, *TableStyle)
KINDS = {Style: "paragraph", Character: "character", TableStyle: "table"}

FALLBACKS: dict[Role, tuple[str, ...]] = {
    Style.TABLE_TEXT: ("Table Contents", "Compact"),
    Style.TABLE_HEADING: ("Table Heading",),
    Style.CODE: ("HTML Preformatted", "Plain Text", "Preformatted Text"),
    Style.QUOTE: ("Intense Quote", "Block Text", "Quotations"),
    Style.CONTENTS_TITLE: ("Contents Heading",),
    Character.CODE: ("HTML Code", "Source Text", "Verbatim Char"),
    Character.STRONG: ("Strong Emphasis",),
    Character.LINK: ("Internet Link",),
}
"""What else a template may call a style; the first that it has is used."""
