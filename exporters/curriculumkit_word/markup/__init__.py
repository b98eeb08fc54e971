"""Markdown as Word content: emphasis, code, lists, links, tables, images and formulas."""

from curriculumkit_word.markup.writing import Writing

__all__ = ["Writing"]
