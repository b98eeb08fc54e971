"""The table of contents: a field of Word's that already shows its entries, so that nobody is asked to update it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from curriculumkit_word.document.paragraphs import KEPT, paragraph
from curriculumkit_word.document.roles import CONTENTS, Style
from curriculumkit_word.document.runs import field, jump, run
from curriculumkit_word.document.styles import Styles
from curriculumkit_word.document.xml import Xml, joined

DEPTH = len(CONTENTS)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the document, and the bookmark at it."""

    text: str
    level: int
    bookmark: str


def contents(
    title: str, headings: Sequence[Heading], styles: Styles, pages: Mapping[str, int] | None, width: int, depth: int
) -> Xml:
    """The table of contents down to a depth; page numbers stand in it where `pages` knows those of the bookmarks."""
    listed = [heading for heading in headings if heading.level <= depth]
    instruction = rf'TOC \o "1-{depth}" \h \z \u'
    open_field, close_field = field(instruction, Xml("\0")).split("\0")
    lines = []
    for index, heading in enumerate(listed):
        content = jump(_entry(heading, pages), heading.bookmark)
        first = open_field if index == 0 else ""
        last = close_field if index == len(listed) - 1 else ""
        style = styles[CONTENTS[heading.level - 1]]
        lines.append(_line(Xml(f"{first}{content}{last}"), style, width if pages else 0))
    head = paragraph(run(title), styles[Style.CONTENTS_TITLE], KEPT)
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
    body = f"{head}{joined(lines)}"
    return Xml(f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{body}</w:sdtContent></w:sdt>")


def _entry(heading: Heading, pages: Mapping[str, int] | None) -> Xml:
    shown = run(heading.text)
    if pages is None or heading.bookmark not in pages:
        return shown
    page = field(rf"PAGEREF {heading.bookmark} \h", run(str(pages[heading.bookmark])))
    return Xml(f"{shown}<w:r><w:tab/></w:r>{page}")


def _line(content: Xml, style: str, width: int) -> Xml:
    # The tab in front of the page's number belongs to the line: a template's own styles know nothing of our paper.
    tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>' if width else ""
    return Xml(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{tab}</w:pPr>{content}</w:p>')
