"""Moodle's rules, as a checker: every exported file passes, and each of these bad files fails."""

from pathlib import Path

import pytest
from tests.exporters.moodle.conftest import exported, linked
from tests.exporters.moodle.importer_rules import problems

from curriculumkit_moodle import MoodleOptions

HEAD = """<name><text>n</text></name><questiontext format="html"><text><![CDATA[<p>q</p>]]></text></questiontext>
<generalfeedback format="html"><text></text></generalfeedback><defaultgrade>1</defaultgrade><penalty>0.5</penalty>
<hidden>0</hidden><idnumber>a/1</idnumber><tags><tag><text>t</text></tag></tags>"""
BODIES = {
    "multichoice": """<single>true</single><shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering>
<showstandardinstruction>1</showstandardinstruction><shownumcorrect>1</shownumcorrect>
<answer fraction="100" format="html"><text>a</text></answer>
<answer fraction="0" format="html"><text>b</text></answer>""",
    "truefalse": """<answer fraction="100"><text>true</text></answer>
<answer fraction="0"><text>false</text></answer>""",
    "shortanswer": """<usecase>0</usecase><answer fraction="100"><text>a</text></answer>
<answer fraction="0"><text>b</text></answer>""",
    "numerical": """<answer fraction="100"><text>1.5</text><tolerance>0</tolerance></answer><units>
<unit><multiplier>1</multiplier><unit_name>s</unit_name></unit>
<unit><multiplier>1000</multiplier><unit_name>ms</unit_name></unit></units>
<unitgradingtype>0</unitgradingtype><unitpenalty>0.1</unitpenalty><showunits>0</showunits><unitsleft>0</unitsleft>""",
    "matching": """<shuffleanswers>true</shuffleanswers><shownumcorrect>1</shownumcorrect>
<subquestion format="html"><text>i</text><answer><text>m</text></answer></subquestion>
<subquestion format="html"><text>j</text><answer><text>k</text></answer></subquestion>""",
    "ordering": """<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><selectcount>0</selectcount>
<gradingtype>ABSOLUTE_POSITION</gradingtype><showgrading>SHOW</showgrading><numberingstyle>none</numberingstyle>
<shownumcorrect>1</shownumcorrect>
<answer fraction="1"><text>a</text></answer><answer fraction="2"><text>b</text></answer>
""",
    "essay": """<responseformat>editor</responseformat><responserequired>1</responserequired>
<responsefieldlines>15</responsefieldlines><minwordlimit></minwordlimit><maxwordlimit></maxwordlimit>
<attachments>0</attachments><attachmentsrequired>0</attachmentsrequired><maxbytes>0</maxbytes>
<filetypeslist></filetypeslist><graderinfo format="html"><text></text></graderinfo>
<responsetemplate format="html"><text>t</text></responsetemplate>""",
    "cloze": "",
    "gapselect": "<selectoption><text>a</text></selectoption><selectoption><text>b</text></selectoption>",
    "description": "",
}
PROMPTS = {"cloze": "q {1:SHORTANSWER:=a~b#c}", "gapselect": "q [[1]] [[2]]"}
GOOD = {
    kind: f'<question type="{kind}">{HEAD}{body}</question>'.replace("<p>q</p>", PROMPTS.get(kind, "<p>q</p>"))
    for kind, body in BODIES.items()
} | {
    "category": """<question type="category"><category><text>$course$/top/A//B/C</text></category>
<info format="html"><text>i</text></info><idnumber>a</idnumber></question>""",
}
GOOD["description"] = GOOD["description"].replace("<defaultgrade>1", "<defaultgrade>0")
BAD = [
    ("multichoice", 'fraction="100"', 'fraction="33.33"', "refuses the grade"),
    ("multichoice", 'fraction="100"', 'fraction="66.67"', "refuses the grade"),
    ("multichoice", 'fraction="100"', 'fraction="9.09091"', "refuses the grade"),
    ("multichoice", 'fraction="100"', 'fraction="90"', "the best answer earns 90"),
    ("multichoice", 'fraction="100"', 'fraction=""', "is no number"),
    ("multichoice", 'fraction="100"', 'fraction="1,5"', "is no number"),
    ("multichoice", 'fraction="100"', "", "is no number"),
    ("multichoice", '<answer fraction="0" format="html"><text>b</text></answer>', "", "fewer than two answers"),
    ("multichoice", "<text>b</text>", "<text></text>", "an empty answer"),
    ("multichoice", "<single>true</single>", "", "single is not written"),
    ("multichoice", "<text>t</text>", "<text> </text>", "an empty tag"),
    ("multichoice", "</tag></tags>", "</tag><tag><text>T</text></tag></tags>", "equal but for case"),
    ("multichoice", "<text>t</text>", f"<text>{'t' * 51}</text>", "cut or changed"),
    ("multichoice", "<text>t</text>", "<text>a`b</text>", "cut or changed"),
    ("multichoice", "<name><text>n", "<name><text>" + "n" * 256, "a name that is lost or cut"),
    ("multichoice", "<name><text>n</text></name>", "", "a name that is lost or cut"),
    ("multichoice", "<name><text>n</text>", "<name><text><![CDATA[I <3 x]]></text>", "a name that is lost or cut"),
    ("multichoice", "a/1", "a" * 101, "has 101 characters"),
    ("multichoice", "<idnumber>a/1</idnumber>", "", "has 0 characters"),
    ("multichoice", "<shuffleanswers>true</shuffleanswers>", "", "shuffleanswers is not written"),
    ("multichoice", "<penalty>0.5</penalty>", "", "penalty is not written"),
    ("multichoice", "<![CDATA[<p>q</p>]]>", "&lt;p&gt;q&lt;/p&gt;", "an escaped text"),
    ("multichoice", "<![CDATA[<p>q</p>]]>", "&lt;/b&gt; &lt;i&gt;", "an escaped text"),
    ("multichoice", "<![CDATA[<p>q</p>]]>", "<![CDATA[<p>q]]><![CDATA[</p>]]>", "several CDATA sections"),
    ("multichoice", "<![CDATA[<p>q</p>]]>", "<p>q</p>", "an escaped text"),
    ("multichoice", "<![CDATA[<p>q</p>]]>", "q&nbsp;", "not XML"),
    ("multichoice", "<![CDATA[<p>q</p>]]>", "q <![CDATA[<p>q</p>]]>", "not all in CDATA"),
    ("multichoice", "<p>q</p>", '<p><img src="@@PLUGINFILE@@/a.png"></p>', "a.png is missing"),
    ("multichoice", "<p>q</p>]]></text>", 'q]]></text><file name="a b" path="/" encoding="base64">YQ</file>', "breaks"),
    ("multichoice", "<p>q</p>]]></text>", 'q]]></text><file name="a" path="/" encoding="base64">*</file>', "base64"),
    ("multichoice", "<p>q</p>]]></text>", 'q]]></text><file name="a">YQ==</file>', "no path or encoding"),
    ("multichoice", 'format="html"', 'format="rich"', "has the format"),
    ("multichoice", ' format="html"', "", "questiontext has no format"),
    ("multichoice", "<p>q</p>", "\x07", "not XML"),
    ("multichoice", 'type="multichoice"', 'type="multi"', "does not know"),
    ("truefalse", "<text>true</text>", "<text>True</text>", "not one right and one wrong"),
    ("truefalse", 'fraction="0"', 'fraction="50"', "not one right and one wrong"),
    ("shortanswer", 'fraction="100"', 'fraction="90"', "no answer earns 100"),
    ("shortanswer", "<text>a</text>", "<text>a*</text>", "a wildcard"),
    ("shortanswer", "<text>b</text>", "<text>A</text>", "is reached by none"),
    ("shortanswer", "<usecase>0</usecase>", "", "usecase is not written"),
    ("numerical", "<text>1.5</text>", "<text>three</text>", "is no number for Moodle"),
    ("numerical", "<text>1.5</text>", "<text>\u22121.5</text>", "is no number for Moodle"),
    ("numerical", "<text>1.5</text>", "<text>3,14</text>", "is no number for Moodle"),
    ("numerical", "<tolerance>0</tolerance>", "", "is no number for Moodle"),
    ("numerical", "<multiplier>1000</multiplier>", "<multiplier>0</multiplier>", "a unit that is dropped"),
    ("numerical", "<unit_name>ms</unit_name>", "<unit_name>m s</unit_name>", "nobody can type"),
    ("numerical", "<showunits>0</showunits>", "", "showunits is not written"),
    ("matching", "<text>k</text>", "<text></text>", "stops the import"),
    ("matching", "<text>k</text>", f"<text>{'k' * 256}</text>", "has 256 characters"),
    ("matching", "<text>j</text>", "<text></text>", "fewer than two items"),
    ("matching", "<shownumcorrect>1</shownumcorrect>", "", "shownumcorrect"),
    ("ordering", "<shownumcorrect>1</shownumcorrect>", "", "shownumcorrect"),
    ("ordering", "<text>b</text>", "<text>a</text>", "told apart by nothing"),
    ("ordering", '<answer fraction="2"><text>b</text></answer>', "", "fewer than two items"),
    ("ordering", "<gradingtype>ABSOLUTE_POSITION</gradingtype>", "", "gradingtype is not written"),
    ("essay", "<responsefieldlines>15</responsefieldlines>", "", "responsefieldlines is not written"),
    ("essay", "<text>t</text></r", '<text>t</text><file name="a" path="/" encoding="base64">YQ==</file></r', "no file"),
    ("cloze", "=a", "a", "without a right answer"),
    ("cloze", "=a", "=*", "a wildcard"),
    ("cloze", "=a", "=}", "without a right answer"),
    ("cloze", "=a", "=&amp;lt;a", "not escaped"),
    ("cloze", "~b", "~%50%b", "the share of an answer"),
    ("cloze", "#c", "#@@PLUGINFILE@@", "no file is stored with the feedback of a blank"),
    ("cloze", "{1:SHORTANSWER:=a~b#c}", "____", "no blank"),
    ("gapselect", "[[2]]", "[[3]]", "the gap 3 has no choice"),
    ("description", "<defaultgrade>0", "<defaultgrade>1", "a description has marks"),
    ("category", "$course$/top/", "top/", "not below the course's top category"),
    ("category", "A//B/C", "C" * 256, "has 256 characters"),
    ("category", "A//B/C", "A/", "has 0 characters"),
    ("category", "<text>$course$/top/A//B/C</text>", "<text><![CDATA[$course$/top/<b>]]></text>", "has a tag"),
    ("category", ' format="html"', "", "info has no format"),
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


def test_categories_of_one_idnumber_are_one_category() -> None:
    bad = quiz(GOOD["category"], GOOD["category"].replace("B/C", "B/D").replace("<idnumber>a", "<idnumber>A"))
    assert any("two categories have the idnumber" in problem for problem in problems(bad))


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1", "utf-8-sig"])
def test_only_utf_8_is_read(encoding: str) -> None:
    text = quiz(GOOD["multichoice"].replace("<p>q</p>", "é")).decode()
    assert any("not UTF-8" in problem for problem in problems(text.encode(encoding)))


def test_idnumbers_are_unique_in_a_category_without_regard_to_case() -> None:
    twice = quiz(GOOD["multichoice"], GOOD["multichoice"].replace("a/1", "A/1"))
    assert any("twice but for case" in problem for problem in problems(twice))


@pytest.mark.parametrize("per", ["bank", "curriculum"])
def test_every_exported_file_passes(per: str, celery: Path) -> None:
    for curriculum in (linked(), linked(celery)):
        options = MoodleOptions(per="bank" if per == "bank" else "curriculum")
        files = exported(curriculum, options)[0]
        assert {path: list(problems(data)) for path, data in files.items()} == {path: [] for path in files}
