"""Drawing questions from pools by blueprint, and setting papers of them."""

from curriculumkit.drawing.cells import Cell, Unit, cells_of, units_of
from curriculumkit.drawing.forms import Draw, UnsatisfiableError, draw
from curriculumkit.drawing.paper import Paper, PaperQuestion, matches_of, papers

__all__ = [
    "Cell",
    "Draw",
    "Paper",
    "PaperQuestion",
    "Unit",
    "UnsatisfiableError",
    "cells_of",
    "draw",
    "matches_of",
    "papers",
    "units_of",
]
