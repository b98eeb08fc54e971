"""Writing workbooks: openpyxl makes everything around the cells, the cells themselves are written here.

openpyxl stores no results with formulas, and looks at a whole style whenever a cell is given one; both are why the
cells are written here. `docs/adr/0009-excel-cells-are-written-directly.md` has the figures.
"""

from curriculumkit_excel.workbook import looks
from curriculumkit_excel.workbook.area import Area
from curriculumkit_excel.workbook.book import Book
from curriculumkit_excel.workbook.cells import Formula, Value, serial
from curriculumkit_excel.workbook.look import Look
from curriculumkit_excel.workbook.sheet import Column, Sheet

__all__ = ["Area", "Book", "Column", "Formula", "Look", "Sheet", "Value", "looks", "serial"]
