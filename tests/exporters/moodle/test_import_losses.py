"""What an import says of questions that Moodle knows more of than a curriculum."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.exporters.moodle.conftest import imported

CHOICE = """<question type="multichoice"><name><text>q</text></name>
<questiontext format="html"><text>q</text></questiontext><penalty>0.3333333</penalty><single>true</single>
<shuffleanswers>true</shuffleanswers>{more}<answer fraction="100"><text>a</text></answer>
<answer fraction="0"><text>b</text></answer></question>"""
PLAIN = """<question type="{kind}"><name><text>q</text></name><questiontext format="html"><text>{text}</text>
</questiontext>{more}</question>"""
MATCHING = """<shuffleanswers>1</shuffleanswers><subquestion format="html"><text>i</text><answer><text>m</text></answer>
</subquestion><subquestion format="html"><text>j</text><answer><text>k</text></answer></subquestion>"""
ANSWER = '<answer fraction="{}"><text>{}</text><feedback><text>{}</text></feedback></answer>'
NUMBER = '<answer fraction="100"><text>5</text><tolerance>0.1</tolerance></answer>'
UNITS = """<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit>
<unit><multiplier>0</multiplier><unit_name>z</unit_name></unit></units>"""
RIGHT = ANSWER.format(100, "true", "")
WRONG = ANSWER.format(0, "false", "")


def plain(kind: str, more: str, text: str = "q") -> str:
    """A question of this type."""
    return PLAIN.format(kind=kind, more=more, text=text)


LOSSES = [
    (CHOICE.format(more=""), ""),
    (CHOICE.format(more="").replace(">true</sh", ">false</sh"), "shuffleanswers 'false'"),
    (CHOICE.format(more="<answernumbering>123</answernumbering>"), "answernumbering '123'"),
    (CHOICE.format(more="<hidden>1</hidden>"), "hidden '1'"),
    (CHOICE.format(more="<penalty>0.5</penalty>").replace("<penalty>0.3333333</penalty>", ""), "the penalty '0.5'"),
    (CHOICE.format(more="<idnumber>MY ID</idnumber>"), "the idnumber 'MY ID'"),
    (CHOICE.format(more="").replace("<name><text>q", "<name><text>My name"), "the name 'My name'"),
    (CHOICE.format(more="<extra>7</extra>"), "extra"),
    (CHOICE.format(more="<hint><text>h</text><shownumcorrect/><clearwrong/></hint>"), "clearwrong"),
    (CHOICE.format(more="<hint><text>h</text></hint>"), "hints without shownumcorrect"),
    (CHOICE.format(more="<hint><text></text><shownumcorrect/></hint>"), "a hint without a text"),
    (CHOICE.format(more="<correctfeedback><text>Wow</text></correctfeedback>"), ": correctfeedback"),
    (CHOICE.format(more="<incorrectfeedback><text>No</text></incorrectfeedback>"), ": incorrectfeedback"),
    (CHOICE.format(more='<answer fraction="0"><text></text></answer>'), "without a text is left out"),
    (CHOICE.format(more="").replace("<text>q</text></questiontext>", "</questiontext>"), "it has no text"),
    (plain("truefalse", RIGHT + WRONG), ""),
    (plain("truefalse", RIGHT + WRONG.replace('"0"', '"50"')), "other shares"),
    (plain("truefalse", ANSWER.format(100, "true", "Yes") + WRONG), "feedback on the right answer"),
    (plain("truefalse", RIGHT + WRONG.replace('"0"', '"100"')), "none is right"),
    (plain("truefalse", RIGHT + WRONG + WRONG), "are not true and false"),
    (plain("matching", MATCHING), ""),
    (plain("matching", MATCHING.replace(">1<", ">0<")), "shuffleanswers '0'"),
    (plain("matching", MATCHING + "<correctfeedback><text>Wow</text></correctfeedback>"), ": correctfeedback"),
    (plain("matching", MATCHING + "<partiallycorrectfeedback><text>H</text></partiallycorrectfeedback>"), ": part"),
    (plain("ordering", ANSWER.format(1, "a", "") + ANSWER.format(2, "b", "") + "<gradingtype>0</gradingtype>"), ""),
    (plain("ordering", ANSWER.format(1, "a", "") + ANSWER.format(2, "b", "Hm")), "the feedback on its items"),
    (plain("ordering", ANSWER.format(2, "a", "") + ANSWER.format(1, "b", "")), "another order"),
    (plain("ordering", ANSWER.format(1, "a", "") * 2 + "<selecttype>RANDOM</selecttype>"), "selecttype 'RANDOM'"),
    (plain("essay", ""), ""),
    (plain("essay", "<minwordlimit>50</minwordlimit>"), "minwordlimit '50'"),
    (plain("essay", "<attachments>2</attachments>"), "attachments '2'"),
    (plain("essay", "<responseformat>noinline</responseformat>"), "responseformat 'noinline'"),
    (plain("numerical", NUMBER), ""),
    (plain("numerical", NUMBER.replace("0.1", "-0.1")), "is negative"),
    (plain("numerical", NUMBER + ANSWER.format(0, "*", "No")), "every other answer"),
    (plain("numerical", NUMBER + ANSWER.format(0, "5.05", "No")), "as near to the right one"),
    (plain("numerical", NUMBER + ANSWER.format(0, "7", "")), "it has no feedback"),
    (plain("numerical", NUMBER.replace("</a", "<feedback><text>Yes</text></feedback></a")), "on the right answer"),
    (plain("numerical", NUMBER + UNITS + "<showunits>0</showunits>"), "the unit 'z' is left out"),
    (plain("numerical", NUMBER + UNITS + "<showunits>1</showunits>"), "chosen from a list"),
    (plain("numerical", NUMBER + "<unitgradingtype>1</unitgradingtype>"), "unitgradingtype '1'"),
    (plain("shortanswer", ANSWER.format(100, "a", "")), ""),
    (plain("shortanswer", ANSWER.format(100, "a", "Yes")), "feedback on a right answer"),
    (plain("shortanswer", ANSWER.format(100, "a", "") + ANSWER.format(0, "b", "")), "without feedback are left"),
    (plain("shortanswer", ANSWER.format(100, "a", "") + ANSWER.format(0, "*", "No")), "any other answer"),
    (plain("shortanswer", ANSWER.format(100, "a*", "")), "in the place of its asterisk"),
    (plain("shortanswer", ANSWER.format(100, "a", "") + ANSWER.format(50, "", "No")), "an empty answer is left out"),
    (plain("cloze", "", "q {1:SA:=a} {1:MW:=b}"), ""),
    (plain("cloze", "", "{1:SA:=a} {:sa:=b}"), "'{:sa:' is no blank"),
    (plain("cloze", "", "{1:SA:=a} {2:SA:=b}"), "count differently"),
    (plain("cloze", "", "{1:SA:=a#good}"), "feedback on a right answer"),
    (plain("cloze", "", "{99999:SA:=a}"), "not short answers"),
    (plain("cloze", "", f"{{{'9' * 5000}:SA:=a}}"), "not short answers"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "told"), LOSSES)
def test_what_is_lost_is_told(question: str, told: str, tmp_path: Path) -> None:
    findings = [one for one in imported(f"<quiz>{question}</quiz>".encode(), tmp_path) if one.fault.code != "CK865"]
    if not told:
        assert findings == []
    assert told in "\n".join(str(one.message) for one in findings)


def the_question(source: str, folder: Path) -> Any:
    """The only question of an imported file."""
    imported(f"<quiz>{source}</quiz>".encode(), folder)
    (bank,) = folder.rglob("*.questions.yaml")
    (question,) = yaml.safe_load(bank.read_text(encoding="utf-8"))["questions"].values()
    return question


def test_html_that_stands_open_in_a_text_is_read(tmp_path: Path) -> None:
    question = the_question(plain("essay", "", "<p>one <b>two</b> &amp; <br/>three</p>"), tmp_path)
    assert question["prompt"] == "<p>one <b>two</b> &amp; <br>three</p>"


@pytest.mark.parametrize("count", [20, 21, 24])
def test_as_many_right_options_as_there_may_be_are_right(count: int, tmp_path: Path) -> None:
    from curriculumkit_moodle.shares import right_shares, wrong_share

    answers = [ANSWER.format(share, f"r{number}", "") for number, share in enumerate(right_shares(count))]
    answers.append(ANSWER.format(wrong_share(count), "w", ""))
    more = f"<single>false</single><shuffleanswers>1</shuffleanswers>{''.join(answers)}"
    options = the_question(plain("multichoice", more), tmp_path)["options"]
    assert [next(iter(option)) for option in options] == ["correct"] * count + ["wrong"]


TABLE = "<table><thead><tr><th{0}>a</th></tr></thead><tbody><tr><td{0}>1</td></tr></tbody></table>"


@pytest.mark.parametrize(
    ("html", "prompt", "told"),
    [
        ("<p>a</p><p><br></p><p>b</p>", "<p>a</p><p><br></p><p>b</p>", ""),
        ("<p><strong>Bold </strong>text</p>", "<p><strong>Bold </strong>text</p>", ""),
        ("<h1>H</h1><p>x</p>", "## H\n\nx", "formatting"),
        ('<table><tr><td rowspan="2">a</td></tr></table>', '<table><tr><td rowspan="2">a</td></tr></table>', ""),
        ("<table><thead><tr><th>a</th></tr></thead></table>", "| a |\n|---|", ""),
        ("<section>one</section><section>two</section>", "<div>one</div><div>two</div>", "formatting"),
        ('a <iframe src="https://v.org/1"></iframe> b', "a [1](https://v.org/1) b", "not let through: iframe"),
        ("<script>run()</script><p>q</p>", "q", "not let through: script"),
        ('<p style="text-align: center">q</p>', "q", "formatting"),
        (TABLE.format(' style="text-align: right;"'), "| a |\n|---:|\n| 1 |", ""),
        (TABLE.format(' style="text-align:center"'), "| a |\n|:---:|\n| 1 |", ""),
    ],
)
def test_what_editors_write_keeps_its_words(html: str, prompt: str | None, told: str, tmp_path: Path) -> None:
    source = plain("essay", "", f"<![CDATA[{html}]]>")
    findings = imported(f"<quiz>{source}</quiz>".encode(), tmp_path / "a")
    messages = "\n".join(str(one.message) for one in findings if one.fault.code in {"CK863", "CK864"})
    assert told in messages
    assert bool(told) == bool(messages)
    assert prompt in {None, the_question(source, tmp_path / "b")["prompt"]}


CATEGORY = """<question type="category"><category><text>$course$/top/{}</text></category>
<info format="html"><text>{}</text></info><idnumber>{}</idnumber></question>"""


@pytest.mark.parametrize(
    ("category", "told"),
    [
        (CATEGORY.format("Geo", "", ""), ""),
        (CATEGORY.format("Geo", "About it", ""), ""),
        (CATEGORY.format("Geo/Rivers", "", ""), "'Rivers' loses something: that it stands in Geo"),
        (CATEGORY.format("Empty", "", "") + CATEGORY.format("Geo", "", ""), "'Empty' loses something"),
        (CATEGORY.format("Geo", "About", "") + CATEGORY.format("Geo/R", "", ""), "'Geo' loses something"),
        (CATEGORY.format("X/p/m01 A/Week 1", "", "c/p/m01/questions"), "'Week 1' loses something: its name"),
        (CATEGORY.format("X/p/m01 A/m01 Quiz", "", "c/p/m01/questions"), ""),
        (CATEGORY.format("X/p/m01 A/m01 Quiz", "", "My Course/p/m01/questions"), "'My Course' is called"),
        (CATEGORY.format("Geo", "&lt;h1&gt;A&lt;/h1&gt;", ""), "formatting"),
    ],
)
def test_what_categories_lose_is_told(category: str, told: str, tmp_path: Path) -> None:
    source = f"<quiz>{category}{plain('essay', '')}</quiz>".encode()
    findings = [one for one in imported(source, tmp_path) if one.fault.code != "CK865"]
    assert told in "\n".join(str(one.message) for one in findings)
    assert bool(told) == bool(findings)


def test_what_is_said_of_a_category_is_kept(tmp_path: Path) -> None:
    the_question(CATEGORY.format("Geo", "About *it*", "") + plain("essay", ""), tmp_path)
    module = yaml.safe_load((tmp_path / "paths/imported/m01.yaml").read_text(encoding="utf-8"))
    assert module["text"] == r"About \*it\*"


ROW = '<tr class="criterion {}"><th scope="row">x</th><td title="{}">y</td></tr>\n'
RUBRIC = '<h4>Rubric</h4>\n<table class="table table-bordered rubric">\n{}</table>'


@pytest.mark.parametrize(
    "info",
    [
        '<table><tr class="criterion "><th>x</th></tr></table>',
        RUBRIC.format(ROW.format("BAD", 1)),
        RUBRIC.format(ROW.format("a", "abc")),
        RUBRIC.format(ROW.format("a", 1) * 2),
        RUBRIC.format(ROW.format("a", 1)) + "<p>And be kind.</p>",
        "<p>Be kind.</p>" + RUBRIC.format(ROW.format("a", 1)),
    ],
)
def test_what_is_no_rubric_of_ours_is_kept_as_a_text(info: str, tmp_path: Path) -> None:
    more = f'<graderinfo format="html"><text><![CDATA[{info}]]></text></graderinfo>'
    question = the_question(plain("essay", more), tmp_path)
    assert "rubric" not in question
    assert "x" in question["sample"]


def test_a_rubric_of_ours_is_one(tmp_path: Path) -> None:
    info = RUBRIC.format(ROW.format("a", 1))
    more = f'<graderinfo format="html"><text><![CDATA[{info}]]></text></graderinfo>'
    assert the_question(plain("essay", more), tmp_path)["rubric"]["criteria"].keys() == {"a"}


def test_numbers_that_nobody_counts_to_are_no_crash(tmp_path: Path) -> None:
    many = "9" * 5000
    text = f'<![CDATA[<ol start="{many}"><li>a</li></ol>]]>'
    assert the_question(plain("essay", f"<responsefieldlines>{many}</responsefieldlines>", text), tmp_path)["prompt"]


@pytest.mark.parametrize(
    ("text", "told"),
    [("a&nbsp;b", "an entity of HTML"), ("a" * 11_000_000, "larger than 10 MB"), ("<a>" * 300, "nested deeper")],
)
def test_a_file_that_cannot_be_read_is_told_why(text: str, told: str, tmp_path: Path) -> None:
    (finding,) = imported(f"<quiz>{plain('essay', '', text)}</quiz>".encode(), tmp_path)
    assert told in str(finding.message)


def test_tags_that_say_nothing_to_us_are_the_authors(tmp_path: Path) -> None:
    tags = ["level:apply", "level:high", "difficulty:hard", "seconds:soon", "module:a", "objective:x", "mine"]
    more = f"<tags>{''.join(f'<tag><text>{tag}</text></tag>' for tag in tags)}</tags>"
    question = the_question(plain("essay", more), tmp_path)
    assert question["level"] == "apply"
    assert question["difficulty"] == "hard"
    assert question["tags"] == ["level:high", "seconds:soon", "module:a", "objective:x", "mine"]


def test_a_right_number_may_say_what_an_export_says_of_wrong_units(tmp_path: Path) -> None:
    answer = ANSWER.format("100", "3", "Check the unit.")
    assert the_question(plain("numerical", answer), tmp_path)["answer"] == 3
