"""Reading results: YAML and JSON documents, and tables, to what each learner has reached in each assessment."""

from curriculumkit.award.grading.results.interpret import Results
from curriculumkit.award.grading.results.reading import SUFFIXES, read_results

__all__ = ["SUFFIXES", "Results", "read_results"]
