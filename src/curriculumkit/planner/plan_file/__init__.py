"""Plan files: a plan with its dates frozen, as YAML that people can read and change."""

from curriculumkit.planner.plan_file.moving import Changes, changed
from curriculumkit.planner.plan_file.reading import ReadPlan, read_plan
from curriculumkit.planner.plan_file.writing import plan_data, revised

__all__ = ["Changes", "ReadPlan", "changed", "plan_data", "read_plan", "revised"]
