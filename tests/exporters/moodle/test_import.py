"""The way back: a fixed point for what we write, as much as can be of what others write, and no harm from anybody."""

import time
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.exporters.moodle.conftest import codes, imported, linked, only_file

from curriculumkit_moodle.reading.blanks import cut_blanks
from curriculumkit_moodle.reading.markdown import candidates, escaped

DEEP = b"<quiz>" + b"<question>" * 5000
LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]><quiz>&d;</quiz>"""
QUESTION = """<question type="truefalse"><name><text>n</text></name><questiontext format="html">
<text>{text}</text>{file}</questiontext><answer fraction="100"><text>true</text></answer>
<answer fraction="0"><text>false</text></answer></question>"""
QUESTION_CATEGORY = """<question type="category"><category><text>$course$/top/{}</text></category>
<idnumber>{}</idnumber></question>"""


def question(text: str = "q", file: str = "") -> bytes:
    return f"<quiz>{QUESTION.format(text=text, file=file)}</quiz>".encode()


def test_a_course_with_everything_comes_back(course: bytes, tmp_path: Path) -> None:
    assert imported(course, tmp_path) == []
    assert only_file(linked(tmp_path)) == course


def test_the_celery_banks_come_back(celery: Path, tmp_path: Path) -> None:
    exported = only_file(linked(celery))
    assert imported(exported, tmp_path) == []
    assert only_file(linked(tmp_path)) == exported


def test_an_import_reads_like_what_an_author_wrote(course: bytes, tmp_path: Path) -> None:
    imported(course, tmp_path)
    bank = yaml.safe_load((tmp_path / "paths/basics/m01.questions.yaml").read_text(encoding="utf-8"))
    assert bank["questions"]["enter-texts"]["blanks"][0]["answers"] == [r'set({x}) ~ = # / "\}" *']
    assert bank["questions"]["choose-one"]["options"][2] == {"wrong": "None & more <3"}
    assert bank["questions"]["enter-number"]["other_units"] == {"ms": 0.001, "min": 60, "week": 604800}
    assert bank["questions"]["write"]["rubric"]["criteria"]["clear"]["objectives"] == ["o1"]
    assert bank["questions"]["scene"]["questions"].keys() == {"what", "next"}
    assert (tmp_path / "paths/basics/m01/_961f_20_5217.svg").exists()


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (LAUGHS, "CK860"),
        (b'<!DOCTYPE quiz SYSTEM "http://127.0.0.1:1/x.dtd"><quiz/>', "CK860"),
        (b'<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz><question>&x;</question></quiz>', "CK860"),
        (DEEP, "CK860"),
        (b"", "CK860"),
        (b"\x00\xff", "CK860"),
        (b"<quiz>", "CK860"),
        (b"<html/>", "CK860"),
        (b"<quiz/>", "CK860"),
        ("<quiz/>".encode("utf-16"), "CK860"),
        (b'<?xml version="1.0" encoding="latin-1"?><quiz/>', "CK860"),
        (question("\x07"), "CK860"),
        (question("&#0;"), "CK860"),
        (question("&#xD800;"), "CK860"),
        (question("a" * 11_000_000), "CK860"),
        (
            question().replace(b"<quiz>", b"<quiz>" + b"<a>" * 300).replace(b"</quiz>", b"</a>" * 300 + b"</quiz>"),
            "CK860",
        ),
        (
            b'<quiz xmlns:x="http://www.w3.org/2001/XInclude"><x:include href="/etc/passwd" parse="text"/></quiz>',
            "CK860",
        ),
        (b'<?xml-stylesheet href="file:///etc/passwd"?><quiz/>', "CK860"),
        (question("&x;"), "CK860"),
        (question(file='<file name="../../x" path="/" encoding="base64">YQ==</file>'), "CK861"),
        (question(file='<file name="/etc/x" path="/" encoding="base64">YQ==</file>'), "CK861"),
        (question(file='<file name=".htaccess" path="/" encoding="base64">YQ==</file>'), "CK861"),
        (question(file='<file name="..\\x" path="/" encoding="base64">YQ==</file>'), "CK861"),
        (question(file='<file name="a/b.png" path="/" encoding="base64">YQ==</file>'), "CK861"),
        (question(file='<file name="" path="/" encoding="base64">YQ==</file>'), "CK861"),
        (question(file='<file name="a.png" path="/../" encoding="base64">YQ==</file>'), "CK861"),
        (question(file='<file name="a.png" path="/" encoding="base64">Y*==</file>'), "CK861"),
        (question(file='<file name="a.png" path="/" encoding="base64">YQ</file>'), "CK861"),
        (question(file='<file name="a.png" path="/" encoding="hex">61</file>'), "CK861"),
    ],
)
def test_hostile_files_are_errors_without_effects(source: bytes, code: str, tmp_path: Path) -> None:
    findings = imported(source, tmp_path / "out")
    assert codes(one for one in findings if one.fault.severity == "error") == [code]
    assert list(tmp_path.iterdir()) == []


def test_entities_cost_no_memory(tmp_path: Path) -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    source = f'<!DOCTYPE quiz [<!ENTITY e0 "lol">{levels}]><quiz a="&e11;"/>'.encode()
    tracemalloc.start()
    assert codes(imported(source, tmp_path)) == ["CK860"]
    assert tracemalloc.get_traced_memory()[1] < 2_000_000
    tracemalloc.stop()


def test_a_finding_says_where(tmp_path: Path) -> None:
    (finding,) = imported(b"<quiz>\n\n<question></quiz>", tmp_path)
    assert (finding.place.file, finding.place.span.line) == ("bank.xml", 3)  # type: ignore[union-attr]


def test_two_images_of_one_name_are_both_kept(tmp_path: Path) -> None:
    file = '<file name="image.png" path="/" encoding="base64">{}</file>'
    shown = '&lt;p&gt;one &lt;img src="@@PLUGINFILE@@/image.png" alt="i"&gt;&lt;/p&gt;'
    same, other = (QUESTION.format(text=shown, file=file.format(data)) for data in ("YQ==", "Yg=="))
    findings = imported(f"<quiz>{same}{other}{same}{other}</quiz>".encode(), tmp_path)
    assert codes(findings) == ["CK865"] * 5 + ["CK867"] * 4
    folder = tmp_path / "paths/imported"
    bank = yaml.safe_load((folder / "m01.questions.yaml").read_text(encoding="utf-8"))["questions"]
    assert [question["prompt"] for question in bank.values()] == ["one ![i](image.png)", "one ![i](2-image.png)"] * 2
    assert (folder / "m01/image.png").read_bytes() == b"a"
    assert (folder / "m01/2-image.png").read_bytes() == b"b"


FOREIGN = """<quiz><question type="category"><category><text>$course$/top/Geo A//B</text></category></question>
<question type="multichoice"><name><text>Rivers &amp;lt;1</text></name>
<questiontext format="html"><text><![CDATA[<p dir="ltr" style="text-align: left;">
Which <font color="red">one</font>?</p>]]>
</text></questiontext><defaultgrade>2.0000000</defaultgrade><single>true</single>
<answer fraction="100" format="html"><text><![CDATA[<p>Rhine</p>]]></text></answer>
<answer fraction="50" format="html"><text><![CDATA[<p>Ruhr</p>]]></text></answer></question>
<question type="calculated"><name><text>Sum</text></name></question>
<question type="gapselect"><name><text>Gaps</text></name></question>
<question type="shortanswer"><name><text>s</text></name>
<questiontext format="markdown"><text>*Name* it</text></questiontext>
<usecase>0</usecase><answer fraction="100"><text>Rhine*</text></answer></question>
<question type="description"><name><text>Read</text></name></question></quiz>"""


def test_what_others_write_is_kept_as_well_as_can_be(tmp_path: Path) -> None:
    findings = imported(FOREIGN.encode(), tmp_path)
    assert codes(findings) == ["CK862"] * 3 + ["CK863"] * 3 + ["CK864"] + ["CK865"] * 3 + ["CK867"] * 2
    bank = yaml.safe_load((tmp_path / "paths/imported/m01.questions.yaml").read_text(encoding="utf-8"))["questions"]
    assert bank["q001"]["points"] == 2
    assert [next(iter(option)) for option in bank["q001"]["options"]] == ["correct", "wrong"]
    assert "Which" in bank["q001"]["prompt"]
    module = yaml.safe_load((tmp_path / "paths/imported/m01.yaml").read_text(encoding="utf-8"))
    assert module["title"] == "Geo A/B"
    assert linked(tmp_path).title == "imported"


def named(says: str, idnumber: str = "") -> str:
    """A true-false question that says so."""
    written = QUESTION.format(text=f"&lt;p&gt;{says}&lt;/p&gt;", file="")
    return written.replace("<text>n<", f"<text>{says}<").replace(
        "<answer", f"<idnumber>{idnumber}</idnumber><answer", 1
    )


def stem(text: str, idnumber: str) -> str:
    """The text of a group."""
    return named(text, idnumber).replace("truefalse", "description")


def bank_of(folder: Path, module: str = "p/m01") -> Any:
    """The questions of an imported module."""
    return yaml.safe_load((folder / f"paths/{module}.questions.yaml").read_text(encoding="utf-8"))["questions"]


def test_questions_of_one_idnumber_are_all_kept(tmp_path: Path) -> None:
    texts = ("one", "c/p/m01/questions/q1-2"), ("two", "c/p/m01/questions/q1"), ("three", "c/p/m01/questions/q1")
    findings = imported(f"<quiz>{''.join(named(*one) for one in texts)}</quiz>".encode(), tmp_path)
    assert [str(one.message) for one in findings if one.fault.code == "CK866"] == [
        "'q1' is called 'q1-3' here: something before it has this id"
    ]
    assert {key: one["prompt"] for key, one in bank_of(tmp_path).items()} == {
        "q1-2": "one", "q1": "two", "q1-3": "three",
    }  # fmt: skip


def test_what_a_teacher_added_to_a_category_of_ours_stays_there_and_takes_no_id(tmp_path: Path) -> None:
    category = QUESTION_CATEGORY.format("X/imported/m01", "c/imported/m01/questions")
    added = named("added") + named("q001", "c/imported/m01/questions/q001")
    imported(f"<quiz>{named('foreign')}{category}{added}</quiz>".encode(), tmp_path)
    assert [one["prompt"] for one in bank_of(tmp_path, "imported-2/m01").values()] == ["foreign"]
    assert {key: one["prompt"] for key, one in bank_of(tmp_path, "imported/m01").items()} == {
        "q002": "added", "q001": "q001",
    }  # fmt: skip
    linked(tmp_path)


def test_a_group_is_one_wherever_its_text_stands(tmp_path: Path) -> None:
    own = "c/p/m01/questions/g1"
    parts = named("a", f"{own}/a"), named("b", f"{own}/b"), stem("scene", own), named("c", f"{own}/b")
    findings = imported(f"<quiz>{''.join(parts)}</quiz>".encode(), tmp_path)
    assert "CK866" in codes(findings)
    assert bank_of(tmp_path)["g1"]["prompt"] == "scene"
    assert list(bank_of(tmp_path)["g1"]["questions"]) == ["a", "b", "b-2"]


def test_what_is_no_group_is_told(tmp_path: Path) -> None:
    own = "c/p/m01/questions"
    parts = stem("empty", f"{own}/g1"), stem("one", f"{own}/g2"), named("a", f"{own}/g2/a"), named("b", f"{own}/g3/b")
    findings = imported(f"<quiz>{''.join(parts)}</quiz>".encode(), tmp_path)
    assert [code for code in codes(findings) if code not in {"CK865", "CK867"}] == ["CK862", "CK863", "CK866", "CK866"]
    assert {key: one["prompt"] for key, one in bank_of(tmp_path).items()} == {"g2-a": "one\n\na", "g3-b": "b"}


@pytest.mark.parametrize("other", ["<question/>", "<thing/>", '<question type=""/>'])
def test_what_is_no_question_is_told(other: str, tmp_path: Path) -> None:
    findings = imported(f"<quiz>{other}{named('q')}</quiz>".encode(), tmp_path)
    assert "CK862" in codes(findings)


@pytest.mark.parametrize(
    "source", ['<quiz><question type="stack"/></quiz>', f"<quiz>{stem('s', 'c/p/m/exam/g')}</quiz>"]
)
def test_nothing_imported_is_an_error(source: str, tmp_path: Path) -> None:
    findings = imported(source.encode(), tmp_path / "out")
    assert [code for code in codes(findings) if code != "CK867"] == ["CK862", "CK868"]
    assert list(tmp_path.iterdir()) == []


def true_false(text: str, grade: str = "") -> bytes:
    """A file with one question that has this HTML, and this default grade."""
    asked = QUESTION.format(text=f"<![CDATA[{text}]]>", file="")
    return f"<quiz>{asked.replace('<answer', f'{grade}<answer', 1)}</quiz>".encode()


@pytest.mark.parametrize("grade", ["abc", "nan", "0", "-1", "inf", "1e999", "0.0000000", "1,5", "9" * 5000])
def test_a_grade_that_no_question_can_have_is_told(grade: str, tmp_path: Path) -> None:
    findings = imported(true_false("<p>q</p>", f"<defaultgrade>{grade}</defaultgrade>"), tmp_path)
    assert "CK863" in codes(findings)
    assert "points" not in bank_of(tmp_path, "imported/m01")["q001"]
    linked(tmp_path)


@pytest.mark.parametrize(("grade", "points"), [("1e5", 100000), ("2.5000000", 2.5), ("20", 20)])
def test_a_grade_is_kept(grade: str, points: float, tmp_path: Path) -> None:
    assert "CK863" not in codes(imported(true_false("<p>q</p>", f"<defaultgrade>{grade}</defaultgrade>"), tmp_path))
    assert bank_of(tmp_path, "imported/m01")["q001"]["points"] == points


@pytest.mark.parametrize("piece", [r"\(", r"\[", "$$a", r"{1:SA:\\", '<p class="source">', ' dir="ltr"', "`", "<"])
def test_reading_a_text_takes_time_by_its_length_alone(piece: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        html = piece * times
        cut_blanks(html, "_")
        escaped(html)
        list(candidates(html))
        return time.process_time() - start

    assert seconds(40_000) < 40 * seconds(4_000) + 1


@pytest.mark.parametrize(
    ("name", "shown", "own"),
    [
        ("my image (1).png", "my%20image%20%281%29.png", "my-image-1.png"),
        ("a b.png", "a b.png", "a-b.png"),
        ("a#1%.PNG", "a%231%25.PNG", "a-1.PNG"),
        ("a[1]&amp;.png", "a%5B1%5D&amp;.png", "a-1.png"),
        ("CON.png", "CON.png", "image-CON.png"),
        ("%2e%2e%2fx", "%252e%252e%252fx", "2e-2e-2fx"),
        ("a..b.png", "a..b.png", "a-b.png"),
        ("b.", "b.", "b"),
        ("图.png", "%E5%9B%BE.png", "image.png"),
        ("a" * 101 + ".png", "a" * 101 + ".png", "a" * 83 + ".png"),
        ("a.png", "a.png?time=123", "a.png"),
    ],
)
@pytest.mark.parametrize("kind", ["html", "markdown", "moodle_auto_format"])
def test_files_get_names_that_will_do(name: str, shown: str, own: str, kind: str, tmp_path: Path) -> None:
    shown = shown.replace(" ", "%20") if kind == "markdown" else shown
    text = f"see ![i](@@PLUGINFILE@@/{shown})" if kind == "markdown" else f'<img src="@@PLUGINFILE@@/{shown}" alt="i">'
    source = question(f"<![CDATA[{text}]]>", f'<file name="{name}" path="/" encoding="base64">YQ==</file>').decode()
    findings = imported(source.replace('format="html"', f'format="{kind}"').encode(), tmp_path)
    assert ("CK866" in codes(findings)) == (name != own)
    assert "CK863" not in codes(findings)
    assert (tmp_path / "paths/imported/m01" / own).read_bytes() == b"a"
    assert f"]({own})" in bank_of(tmp_path, "imported/m01")["q001"]["prompt"]
    linked(tmp_path)


def test_an_image_that_is_not_there_is_told(tmp_path: Path) -> None:
    findings = imported(true_false('<p><img src="@@PLUGINFILE@@/a.png" alt="i"></p>'), tmp_path)
    assert "CK863" in codes(findings)
