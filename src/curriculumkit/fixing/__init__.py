"""Mending what is certain: edits applied to files, which stay as they are byte for byte everywhere else."""

from curriculumkit.fixing.fix import Fixed, fix, mend_all

__all__ = ["Fixed", "fix", "mend_all"]
