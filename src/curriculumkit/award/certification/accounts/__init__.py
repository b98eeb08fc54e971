"""Accounts of decisions, as text and as JSON."""

from curriculumkit.award.certification.accounts.as_json import finding_json, json_of
from curriculumkit.award.certification.accounts.as_text import finding_line, text_of
from curriculumkit.award.certification.accounts.places import FindLocation

__all__ = ["FindLocation", "finding_json", "finding_line", "json_of", "text_of"]
