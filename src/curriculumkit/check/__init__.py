"""Files in, diagnostics out: every stage runs, and a fault in one file hides nothing in the others."""

from curriculumkit.check.report import Report, Summary
from curriculumkit.check.run import check

__all__ = ["Report", "Summary", "check"]
