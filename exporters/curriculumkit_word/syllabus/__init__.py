"""Syllabi of a curriculum and its paths, and handouts of its modules."""

from curriculumkit_word.syllabus.documents import documents

__all__ = ["documents"]
