"""Certification: what a curriculum's rules make of what a learner has shown, and what can be proved of the rules.

All rules are monotone: more evidence never takes a certificate away. That makes every question about them exact.
"""

from curriculumkit.award.certification.completion import Completion
from curriculumkit.award.certification.decide import Account, Decision, Outcome, Registrar, Status
from curriculumkit.award.certification.evidence import Evidence, RawTranscript, Record
from curriculumkit.award.certification.facts import Fact, Verb
from curriculumkit.award.certification.rulebook import Rulebook, rulebook
from curriculumkit.award.certification.trace import Step
from curriculumkit.award.certification.transcripts import SUFFIXES, TranscriptFile
from curriculumkit.award.certification.witness import witness

__all__ = [
    "SUFFIXES",
    "Account",
    "Completion",
    "Decision",
    "Evidence",
    "Fact",
    "Outcome",
    "RawTranscript",
    "Record",
    "Registrar",
    "Rulebook",
    "Status",
    "Step",
    "TranscriptFile",
    "Verb",
    "rulebook",
    "witness",
]
