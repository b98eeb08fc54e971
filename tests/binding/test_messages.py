"""What authors read, for the mistakes that are made most often."""

import pytest

from curriculumkit.binding import bind
from curriculumkit.diagnostics import Finding
from curriculumkit.model import Bank, Curriculum, Module
from curriculumkit.model import Path as PathModel
from curriculumkit.model.base import Model
from curriculumkit.source import load


def findings(text: str, model: type[Model]) -> list[Finding]:
    return list(bind(load(text.encode(), "f.yaml"), model).findings)


MODULE = "title: First\nweeks: 1\nobjectives:\n  o1:\n    text: Start\n    level: apply\n"
CRITERIA = "    criteria:\n      c:\n        title: C\n        levels:\n" + "".join(
    f"          - {{title: A, text: Good, points: {points}}}\n" for points in (2, 0)
)
CASES: dict[str, tuple[type[Model], str, str, str]] = {
    "no number that can be counted with": (
        PathModel,
        "title: Start\nexam:\n  title: Exam\n  weight: .inf\n",
        "`weight` needs a finite number, but the number Infinity is written here",
        "write a number such as 70",
    ),
    "a percentage of what is counted in points": (
        PathModel,
        "title: Start\ncapstone:\n  summary: Build it\n  rubric:\n    pass: 50%\n" + CRITERIA,
        "`pass` needs a plain number, but the text “50%” is written here",
        "write a number without “%”: The points that must be reached to pass.",
    ),
    "the name of a language": (
        Curriculum,
        "title: Example\nlanguage: English\npaths: [start]\n",
        "`language` does not have the form that it needs: English",
        "write it like en",
    ),
    "a language as programs write it": (
        Curriculum,
        "title: Example\nlanguage: en_US\npaths: [start]\n",
        "`language` does not have the form that it needs: en_US",
        "write it like en-US",
    ),
    "hours and minutes": (
        PathModel,
        "title: Start\nexam:\n  title: Exam\n  minutes: 1h30\n",
        "`minutes` needs a number, but the text “1h30” is written here",
        "write 90",
    ),
    "a comma that may divide thousands": (
        PathModel,
        "title: Start\nexam:\n  title: Exam\n  minutes: 1,000\n",
        "`minutes` needs a whole number, but the text “1,000” is written here",
        "write a number such as 15",
    ),
    "a list where entries have ids": (
        Module,
        "title: First\nweeks: 1\nobjectives:\n  - text: Start\n    level: apply\n",
        "`objectives` needs a mapping, but a list is written here",
        "write an id in place of each dash: `o1:`, and what belongs to it indented below it",
    ),
    "entries with ids behind dashes": (
        Module,
        "title: First\nweeks: 1\nobjectives:\n  - goal:\n      text: Start\n      level: apply\n",
        "`objectives` needs a mapping, but a list is written here",
        "write each entry without a dash: `goal:`, and what belongs to it indented below it",
    ),
    "a text in place of an entry": (
        Module,
        "title: First\nweeks: 1\nobjectives:\n  o1: Start\n",
        "`o1` needs a mapping, but the text “Start” is written here",
        "write `text: Start` below it, indented",
    ),
    "weeks without a study mode": (
        PathModel,
        "title: Start\nweeks: 3\n",
        "`weeks` needs a mapping, but the number 3 is written here",
        "write the weeks of each study mode in a line of its own below it, such as `part-time: 3`",
    ),
    "a prerequisite with a verb": (
        Module,
        MODULE + "requires:\n  - complete: m01\n",
        "an entry of `requires` needs to be a text, but a mapping is written here",
        "write the id alone: `- m01`",
    ),
    "a key of another name": (
        Module,
        MODULE.replace("level:", "bloom:"),
        "`bloom` is not a key that can stand here, and `level` is missing",
        "did you mean `level`: Cognitive level, revised Bloom taxonomy.",
    ),
    "ids without commas": (
        PathModel,
        "title: Start\nmodules: [m01 m02]\n",
        "`m01 m02` cannot be an id",
        "write commas between ids: `m01, m02`, or each in a line of its own after `- `",
    ),
    "a file in place of an id": (
        PathModel,
        "title: Start\nmodules: [m01.yaml]\n",
        "`m01.yaml` cannot be an id",
        "ids consist of lower-case letters a-z, digits and single hyphens between them; for example `m01`",
    ),
    "a number with its unit": (
        PathModel,
        "title: Start\nexam:\n  title: Exam\n  minutes: 90 min\n",
        "`minutes` needs a plain number, but the text “90 min” is written here",
        "write a number without “min”: Time allowed, or expected working time.",
    ),
    "a number in quotes": (
        PathModel,
        "title: Start\nexam:\n  title: Exam\n  minutes: '90'\n",
        "`minutes` needs a number, but 90 is a text here, since it stands in quotes",
        "write 90 without quotes",
    ),
    "a number where a percentage is needed": (
        PathModel,
        "title: Start\nexam:\n  title: Exam\n  pass: 70\n",
        "`pass` is a percentage, but 70 is written here",
        "write 70%, if that is meant",
    ),
    "a share where a percentage is needed": (
        PathModel,
        "title: Start\nexam:\n  title: Exam\n  pass: .7\n",
        "`pass` is a percentage, but 0.7 is written here",
        "write 70%, if that is meant",
    ),
    "missing, with its meaning": (
        Module,
        MODULE.replace("weeks: 1\n", ""),
        "`weeks` is missing",
        "write `weeks:` here: Duration in the curriculum's base study mode.",
    ),
    "misspelt and required": (
        Module,
        MODULE.replace("weeks", "week"),
        "`week` is not a key that can stand here",
        "did you mean `weeks`?",
    ),
    "too far out": (
        Module,
        MODULE.replace("    level", "  level"),
        "`level` is not a key that can stand here",
        "indent it deeper, so that it belongs to `o1` above",
    ),
    "too far in": (
        Module,
        MODULE + "    o2:\n      text: Stop\n      level: apply\n",
        "`o2` is not a key that can stand here",
        "indent it less, so that it belongs to `objectives` above",
    ),
    "of the whole file": (
        Module,
        MODULE.replace("weeks: 1\n", "") + "    weeks: 1\n",
        "`weeks` is not a key that can stand here",
        "begin it at the start of its line: it is a key of the whole file",
    ),
    "perhaps too far out": (
        Module,
        MODULE + "lessons:\n  intro:\n    title: Start\nminutes: 5\n",
        "`minutes` is not a key that can stand here",
        "the keys are: title, aliases, text, weeks, requires, ",
    ),
    "unlike any key": (
        PathModel,
        "title: Start\nexam:\n  title: Exam\n  xyz: 1\n",
        "`xyz` is not a key that can stand here",
        "the keys are: title, aliases, kind, text, ",
    ),
    "a key of the alias": (
        PathModel,
        "title: Start\nexam:\n  title: Exam\n  pass_mark: 70%\n",
        "`pass_mark` is not a key that can stand here",
        "did you mean `pass`?",
    ),
    "a word of two sets": (
        PathModel,
        "title: Start\nexam:\n  title: Exam\n  blueprint:\n    levels:\n      above: 40%\n",
        "`above` is not a key that can stand here",
        "the keys are: remember, understand, apply, analyze, evaluate, create, understand-or-above, apply-or-above",
    ),
    "a word where a mapping could stand": (
        PathModel,
        "title: Start\nexam:\n  title: Exam\n  blueprint:\n    modules: by-week\n",
        "`by-week` is not one of the values of `modules`",
        "did you mean `by-weeks`? The values are: by-weeks, evenly",
    ),
    "a mapping where a word could stand": (
        PathModel,
        "title: Start\nexam:\n  title: Exam\n  blueprint:\n    modules:\n      m01: some\n",
        "`m01` cannot be read: some",
        "write it like 5",
    ),
    "two verbs": (
        PathModel,
        "title: Start\nentry:\n  - complete: start\n    hold: first\n",
        "`hold` cannot stand together with the other keys here",
        "begin a new entry with `- ` for it, or remove it",
    ),
    "a misspelt verb": (
        PathModel,
        "title: Start\nentry:\n  - holds: first\n",
        "`holds` is nothing that can be checked",
        "did you mean `hold`? A condition begins with one of: complete:, pass:, ",
    ),
    "no verb": (
        PathModel,
        "title: Start\nentry:\n  - text: Python\n",
        "this condition says nothing that can be checked",
        "begin it with one of: complete:, pass:, submit:, hold:, judged:, all:, any:, at_least:",
    ),
    "a misspelt choice": (
        Module,
        MODULE.replace("apply", "Analyse"),
        "`Analyse` is not one of the values of `level`",
        "did you mean `analyze`? The values are: remember, understand, apply, analyze, evaluate, create",
    ),
    "a list for a choice": (
        Module,
        MODULE.replace("apply", "[apply]"),
        "`level` needs one word, but a list is written here",
        "write one of: remember, understand, apply, analyze, evaluate, create",
    ),
    "a text for a list": (
        Module,
        MODULE + "topics: Queues\n",
        "`topics` needs a list, but the text “Queues” is written here",
        "write each entry in a line of its own after `- `",
    ),
    "a mapping for an entry": (
        Module,
        MODULE + "topics:\n  - Queues: Redis\n",
        "an entry of `topics` needs to be a text, but a mapping is written here",
        "write quotes around the whole text: `- 'Queues: Redis'`",
    ),
    "a quantity": (
        Module,
        MODULE.replace("weeks: 1", "weeks: 2 weeks"),
        "`weeks` cannot be read: 2 weeks",
        "write it like 8 or 4-12",
    ),
    "no quantity": (
        Module,
        MODULE.replace("weeks: 1", "weeks:"),
        "nothing is written for `weeks`",
        "write a value such as 8 or 4-12 after it, or remove the key",
    ),
    "a range backwards": (
        Module,
        MODULE.replace("weeks: 1", "weeks: 4-2"),
        "the range of `weeks` runs backwards: 4 is more than 2",
        "write the smaller number first",
    ),
    "an id": (
        Module,
        MODULE.replace("o1", "First Goal"),
        "`First Goal` cannot be an id",
        "ids consist of lower-case letters a-z, digits and single hyphens between them; for example `first-goal`",
    ),
    "an id without anything to keep": (
        Module,
        MODULE.replace("o1", "目标"),
        "`目标` cannot be an id",
        "ids consist of lower-case letters a-z, digits and single hyphens between them",
    ),
    "a question type": (
        Bank,
        "questions:\n  q01:\n    type: true/false\n",
        "`true/false` is not one of the values of `type`",
        "did you mean `true-false`? The values are: ",
    ),
}


@pytest.mark.parametrize(("model", "text", "message", "help_text"), CASES.values(), ids=CASES)
def test_message(model: type[Model], text: str, message: str, help_text: str) -> None:
    [finding] = findings(text, model)
    assert str(finding.message) == message
    assert str(finding.help).startswith(help_text)


@pytest.mark.parametrize(
    ("key", "guess", "edits"),
    [
        ("corect", "correct", ["correct"]),
        ("Wrong", "wrong", ["wrong"]),
        ("incorrect", "wrong", []),
        ("right", "correct", []),
    ],
)
def test_misspelt_correctness(key: str, guess: str, edits: list[str]) -> None:
    question = "type: single-choice\n    objective: o1\n    level: apply\n    prompt: Who?\n    options:"
    options = f"\n      - correct: a\n      - {key}: b\n      - wrong: c\n"
    [finding] = findings(f"questions:\n  q01:\n    {question}{options}", Bank)
    assert str(finding.message) == f"`{key}` says neither that this option is right nor that it is wrong"
    assert str(finding.help) == f"did you mean `{guess}`? Write `- correct: …` or `- wrong: …`"
    assert [edit.text for edit in finding.edits] == edits
