"""Markdown texts: parsed once, maths cut out first, rendered as sanitised HTML, and looked through."""

from curriculumkit.markup.found import Reference, is_elsewhere, named_file
from curriculumkit.markup.html import inline_html, is_plain, to_html
from curriculumkit.markup.maths import spare_character
from curriculumkit.markup.scan import images, references

__all__ = [
    "Reference",
    "images",
    "inline_html",
    "is_elsewhere",
    "is_plain",
    "named_file",
    "references",
    "spare_character",
    "to_html",
]
