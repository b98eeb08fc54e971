"""Markdown texts: parsed once, maths cut out first, rendered as sanitised HTML."""

from curriculumkit.markup.html import images, inline_html, is_plain, to_html
from curriculumkit.markup.maths import spare_character

__all__ = ["images", "inline_html", "is_plain", "spare_character", "to_html"]
