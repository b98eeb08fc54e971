"""Markdown texts: parsed once, maths cut out first, rendered as sanitised HTML."""

from curriculumkit.markup.highlight import highlight_css
from curriculumkit.markup.html import images, inline_html, is_plain, to_html

__all__ = ["highlight_css", "images", "inline_html", "is_plain", "to_html"]
