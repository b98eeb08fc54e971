"""Moodle's rules, as a checker: every exported file passes, and each of these bad files fails."""

from pathlib import Path

import pytest
from tests.exporters.moodle.conftest import exported, linked
from tests.exporters.moodle.importer_rules import problems

from curriculumkit_moodle import MoodleOptions

GOOD = {
    "multichoice": """<question type="multichoice"><name><text>n</text></name>
<questiontext format="html"><text><![CDATA[<p>q</p>]]></text></questiontext>
<generalfeedback format="html"><text></text></generalfeedback><defaultgrade>1</defaultgrade><penalty>0.5</penalty>
<hidden>0</hidden><idnumber>a/1</idnumber><single>true</single><shuffleanswers>true</shuffleanswers>
<answernumbering>abc</answernumbering><showstandardinstruction>1</showstandardinstruction><shownumcorrect>1</shownumcorrect>
<answer fraction="100" format="html"><text>a</text></answer><answer fraction="0" format="html"><text>b</text></answer>
<tags><tag><text>t</text></tag></tags></question>""",
    "matching": """<question type="matching"><name><text>n</text></name>
<questiontext format="html"><text>q</text></questiontext><generalfeedback format="html"><text></text></generalfeedback>
<defaultgrade>1</defaultgrade><penalty>0.5</penalty><hidden>0</hidden><idnumber>a/2</idnumber>
<shuffleanswers>true</shuffleanswers><shownumcorrect>1</shownumcorrect>
<subquestion format="html"><text>i</text><answer><text>m</text></answer></subquestion>
<subquestion format="html"><text>j</text><answer><text>k</text></answer></subquestion></question>""",
    "cloze": """<question type="cloze"><name><text>n</text></name>
<questiontext format="html"><text>q {1:SHORTANSWER:=a~b#c}</text></questiontext>
<generalfeedback format="html"><text></text></generalfeedback><defaultgrade>1</defaultgrade><penalty>0.5</penalty>
<hidden>0</hidden><idnumber>a/3</idnumber></question>""",
}
BAD = [
    ("multichoice", 'fraction="100"', 'fraction="33.33"', "refuses the grade"),
    ("multichoice", 'fraction="100"', 'fraction="9.09091"', "refuses the grade"),
    ("multichoice", 'fraction="100"', 'fraction="90"', "the best answer earns 90"),
    ("multichoice", 'fraction="100"', 'fraction=""', "is no number"),
    ("multichoice", "<text>b</text>", "<text></text>", "an empty answer"),
    ("multichoice", "<text>t</text>", "<text> </text>", "an empty tag"),
    ("multichoice", "</tag></tags>", "</tag><tag><text>T</text></tag></tags>", "equal but for case"),
    ("multichoice", "<name><text>n", "<name><text>" + "n" * 256, "a name that is lost or cut"),
    ("multichoice", "<name><text>n</text>", "<name><text><![CDATA[I <3 x]]></text>", "a name that is lost or cut"),
    ("multichoice", "a/1", "a" * 101, "has 101 characters"),
    ("multichoice", "<shuffleanswers>true</shuffleanswers>", "", "shuffleanswers is not written"),
    ("multichoice", "<![CDATA[<p>q</p>]]>", "&lt;p&gt;q&lt;/p&gt;", "an escaped text"),
    ("multichoice", "<![CDATA[<p>q</p>]]>", "<![CDATA[<p>q]]><![CDATA[</p>]]>", "several CDATA sections"),
    ("multichoice", "<![CDATA[<p>q</p>]]>", "<p>q</p>", "an escaped text"),
    ("multichoice", "<p>q</p>", '<p><img src="@@PLUGINFILE@@/a.png"></p>', "a.png is missing"),
    ("multichoice", "<p>q</p>]]></text>", 'q]]></text><file name="a b" path="/" encoding="base64">YQ</file>', "breaks"),
    ("multichoice", "<p>q</p>]]></text>", 'q]]></text><file name="a" path="/" encoding="base64">*</file>', "base64"),
    ("multichoice", 'format="html"', 'format="rich"', "has the format"),
    ("multichoice", "<p>q</p>", "\x07", "not XML"),
    ("multichoice", 'type="multichoice"', 'type="multi"', "does not know"),
    ("matching", "<text>k</text>", "<text></text>", "stops the import"),
    ("matching", "<text>k</text>", f"<text>{'k' * 256}</text>", "has 256 characters"),
    ("matching", "<text>j</text>", "<text></text>", "fewer than two items"),
    ("matching", "<shownumcorrect>1</shownumcorrect>", "", "shownumcorrect"),
    ("cloze", "=a", "a", "without a right answer"),
    ("cloze", "=a", "=*", "a wildcard"),
    ("cloze", "=a", "=}", "without a right answer"),
    ("cloze", "{1:SHORTANSWER:=a~b#c}", "____", "no blank"),
]  # fmt: skip


def quiz(*questions: str) -> bytes:
    """A file with these questions."""
    return ("<quiz>" + "".join(questions) + "</quiz>").encode()


@pytest.mark.parametrize("kind", sorted(GOOD))
def test_good_files_pass(kind: str) -> None:
    assert list(problems(quiz(GOOD[kind]))) == []


@pytest.mark.parametrize(("kind", "old", "new", "told"), BAD)
def test_bad_files_fail(kind: str, old: str, new: str, told: str) -> None:
    assert old in GOOD[kind]
    found = list(problems(quiz(GOOD[kind].replace(old, new, 1))))
    assert any(told in problem for problem in found), found


def test_multichoice_with_several_answers_must_make_a_hundred() -> None:
    bad = GOOD["multichoice"].replace("<single>true", "<single>false").replace('fraction="0"', 'fraction="50"')
    assert any("150 % together" in problem for problem in problems(quiz(bad)))


def test_idnumbers_are_unique_in_a_category_without_regard_to_case() -> None:
    twice = quiz(GOOD["multichoice"], GOOD["multichoice"].replace("a/1", "A/1"))
    assert any("twice but for case" in problem for problem in problems(twice))


@pytest.mark.parametrize("per", ["bank", "curriculum"])
def test_every_exported_file_passes(per: str, celery: Path) -> None:
    for curriculum in (linked(), linked(celery)):
        options = MoodleOptions(per="bank" if per == "bank" else "curriculum")
        files = exported(curriculum, options)[0]
        assert {path: list(problems(data)) for path, data in files.items()} == {path: [] for path in files}
