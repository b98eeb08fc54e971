"""Our own template: one page on its side, with a border; all of its looks are styles that can be changed in Word."""

from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files
from string import Template

from docx.oxml.parser import parse_xml
from lxml import etree

from curriculumkit.catalogue import Catalogue
from curriculumkit_word.document import TAB, PaperName, Properties, WordFile, Xml, begin, joined
from curriculumkit_word.document.house import ACCENT
from curriculumkit_word.document.xml import DECLARED, escaped, name_of

MOST_SIGNATORIES = 3
_MARGINS = (1247, 1418, 1360, 1418)
_FOOTER = "900"
_SIDES = ("top", "left", "bottom", "right")
_LINE = "_" * 18


def own_template(language: str, paper: PaperName | None, signatories: Sequence[str], texts: Catalogue) -> bytes:
    """The template in a language, with placeholders."""
    word = begin(language, paper)
    word.page = replace(word.page.turned(landscape=True), margins=_MARGINS)
    _add_styles(word, 1 + len(signatories or (1, 1)))
    _add_border(word.opened.section)
    # Below the page, where it stays however long the texts above it are.
    word.footer(word.run(texts.text("Certificate no. {number}", number="{{ certificate_id }}")))
    word.add(*_paragraphs(word, list(signatories), texts))
    return word.packed(Properties(texts.text("Certificate"), language=language))


def _paragraphs(word: WordFile, signatories: list[str], texts: Catalogue) -> list[Xml]:
    text = texts.text
    below = signatories or [text("Head of the course"), text("For the institution")]
    fields = ["{{ date }}", *([_LINE] * len(below))]
    return [
        _paragraph(word, "CertificateIssuer", "{{ issuer }}"),
        _paragraph(word, "CertificateTitle", text("Certificate")),
        _paragraph(word, "CertificateText", text("This is to certify that")),
        _paragraph(word, "CertificateName", "{{ learner }}"),
        _paragraph(word, "CertificateText", text("has been awarded, in the course {course},", course="{{ edition }}")),
        _paragraph(word, "CertificateAward", "{{ certification }}"),
        _paragraph(word, "CertificateText", text("having met all of its requirements:")),
        _paragraph(word, "CertificateShown", "{{ shown }}"),
        _paragraph(word, "CertificateSpecimen", "{{ specimen }}"),
        _tabbed(word, "CertificateSignature", fields),
        _tabbed(word, "CertificateRole", [text("Date of award"), *below]),
    ]


def _paragraph(word: WordFile, style: str, text: str) -> Xml:
    return Xml(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{word.run(text)}</w:p>')


def _tabbed(word: WordFile, style: str, fields: Sequence[str]) -> Xml:
    """Fields side by side: each is centred below a tab stop of the style."""
    content = joined(Xml(TAB + word.run(field)) for field in fields)
    return Xml(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>')


def _add_styles(word: WordFile, columns: int) -> None:
    width = word.page.text_width
    stops = "".join(
        f'<w:tab w:val="center" w:pos="{width * (2 * column + 1) // (2 * columns)}"/>' for column in range(columns)
    )
    source = files("curriculumkit_word.certificates").joinpath("styles.xml").read_text(encoding="utf-8")
    styles = Template(source).substitute(accent=escaped(ACCENT), stops=stops, declared=DECLARED)
    word.opened.document.styles.element.extend(list(parse_xml(styles)))


def _add_border(section: etree._Element) -> None:
    """A double line around the page, behind the margins in the order of the schema."""
    lines = "".join(
        f'<w:{side} w:val="thinThickMediumGap" w:sz="24" w:space="26" w:color="{ACCENT}"/>' for side in _SIDES
    )
    border = parse_xml(f'<w:pgBorders {DECLARED} w:offsetFrom="page">{lines}</w:pgBorders>')
    margins = section.find(name_of("w:pgMar"))
    if margins is None:
        section.append(border)
    else:
        margins.set(name_of("w:footer"), _FOOTER)
        margins.addnext(border)
