r"""Cloze: blanks written into the text of a question, `{1:SHORTANSWER:=right~wrong#feedback}`.

Moodle finds a blank with patterns, decodes the entities in its answers, and then turns `\}` into `}` and `\#` into `#`.
So everything that means something is written as an entity, and a backslash before one of the two is doubled.

Moodle's other type with gaps in a text, `gapselect`, would ask something else: there learners pick from a list of words
that all gaps share, and a gap has one right word and no feedback. Authors give no such list, and several right answers.
"""

import re
from html import unescape

from curriculumkit.model.question.interaction import Blank
from curriculumkit_moodle.accepted import accepted_forms, escaped, mistaken_forms
from curriculumkit_moodle.texts import Writing

_SPECIAL = re.compile(r"""[&<>"'{}~#=%\\/@\n]""")
_UNDONE = re.compile(r"\\([}#])")
_OPENING = re.compile(r"\{(?=[0-9]*:|#[0-9])")


def blank_code(blank: Blank, weight: int) -> str:
    """A blank as Moodle reads it, in HTML."""
    writing = Writing(None)  # its feedback takes no files
    kind = "SHORTANSWER_C" if blank.exact.case else "SHORTANSWER"
    right = [f"={coded(escaped(form))}" for form in accepted_forms(blank)]
    wrong = [
        f"{coded(escaped(form))}#{coded(writing.line_html(mistake.feedback))}"
        for mistake in blank.mistakes
        for form in mistaken_forms(mistake.answer, blank)
        if writing.line_html(mistake.feedback)
    ]
    return f"{{{weight}:{kind}:{'~'.join(right + wrong)}}}"


def coded(value: str) -> str:
    """A text of an answer or a feedback, so that nothing in it means something."""
    return _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", _UNDONE.sub(r"\\\\\1", value))


def decoded(value: str) -> str:
    """What Moodle makes of a text of an answer or a feedback."""
    return unescape(value).replace(r"\}", "}").replace(r"\#", "#")


def defused(html: str) -> str:
    """The HTML around the blanks, in which nothing may look like one."""
    return _OPENING.sub("&#123;", html)
