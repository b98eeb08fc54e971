"""Two templates as somebody else could have made them."""

import io
import zipfile

import docx
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt, RGBColor

LOGO = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89"
    b"\0\0\0\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\0\x05\0\x01\xff\x89\x99=\x1d\0\0\0\0IEND\xaeB`\x82"
)


def university() -> bytes:
    """Built-in styles in another dress, with theme fonts; a header with a logo, a footer, own bullets, some text."""
    document = docx.Document()
    for name, size in (("Title", 34), ("Heading 1", 22), ("Heading 2", 16), ("Heading 3", 13)):
        font = document.styles[name].font
        font.size, font.color.rgb, font.name = Pt(size), RGBColor(0x7A, 0x00, 0x19), "Georgia"
    section = document.sections[0]
    section.left_margin = section.right_margin = Cm(3)
    paragraph = section.header.paragraphs[0]
    paragraph.add_run("University of Elsewhere ").add_picture(io.BytesIO(LOGO), width=Cm(0.6))
    section.footer.paragraphs[0].text = "Faculty of Queues"
    document.add_heading("To be replaced", 1)
    document.add_picture(io.BytesIO(LOGO))
    return _saved(document)


def firm() -> bytes:
    """A .dotx with hardly any styles, under names of its own, on narrow paper that lies on its side."""
    document = docx.Document()
    keep = {"Normal", "Header", "Footer", "Default Paragraph Font", "Normal Table", "No List"}
    for style in list(document.styles):
        if style.name not in keep:
            style.delete()
    for name, size in (("Kapitel", 20), ("Abschnitt", 15)):
        style = document.styles.add_style(name, 1)
        style.font.size, style.font.bold, style.font.color.rgb = Pt(size), True, RGBColor(0x00, 0x50, 0x30)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.top_margin = Cm(2)
    return as_template(_saved(document))


MAPPING = b'[styles]\n"Heading 1" = "Kapitel"\n"heading 2" = "Abschnitt"\n'


def as_template(content: bytes) -> bytes:
    """A document as a .dotx."""
    return with_type(content, b"wordprocessingml.template.main+xml")


def with_type(content: bytes, kind: bytes) -> bytes:
    """A document that says that it is of another kind."""
    source, target = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            data = source.read(name)
            if name == "[Content_Types].xml":
                data = data.replace(b"wordprocessingml.document.main+xml", kind)
            archive.writestr(name, data)
    return target.getvalue()


def _saved(document: "docx.document.Document") -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()
