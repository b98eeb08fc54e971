"""Excel workbooks. Importing this is cheap: what is heavy is imported by the export itself."""

from curriculumkit_excel.exporter import ExcelExporter, ExcelOptions

exporter = ExcelExporter()

__all__ = ["ExcelExporter", "ExcelOptions", "exporter"]
