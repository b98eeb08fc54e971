"""Exam papers as Word files: paper, answer sheet and key. Importing this is cheap.

`forms` decides which papers there are, `files` makes three documents of each: `paper`, `answer_sheet` and `key`.
What a right answer is, and how the paper writes it, is said once, in `right`.
"""

from curriculumkit_word.papers.exporter import PaperExporter, PaperOptions

exporter = PaperExporter()

__all__ = ["PaperExporter", "PaperOptions", "exporter"]
