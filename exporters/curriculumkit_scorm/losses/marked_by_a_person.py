"""A question asks for a free text, and no package can mark one.

The player shows a field for the text and hands it to the platform as a neutral answer: in SCORM 1.2 in pieces of 255
characters, in SCORM 2004 as one of up to 4,000. Score and status come from the other questions alone. A person has to
read the report and to mark.

Where that is not wanted, ask a question with a right answer instead, or collect the text as an assignment.
"""

from curriculumkit.diagnostics import Fault, Severity

MARKED_BY_A_PERSON = Fault(
    "CK813",
    "marked-by-a-person",
    Severity.WARNING,
    "the answer to {question} must be marked by a person: the score of the package counts the other questions only",
    "mark these answers from the platform's report, or use a type of question that can be marked by a machine",
)
