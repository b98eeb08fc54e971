"""Manifests of both editions, and what our own checks find in bad ones."""

from dataclasses import replace

import pytest
from lxml import etree
from tests.exporters.scorm.schemas import form_errors

from curriculumkit_scorm.checks import problems
from curriculumkit_scorm.manifest import Edition, Outline, fits, manifest
from curriculumkit_scorm.manifest.outline import Gate, Item, Metadata

FILES = {"index.html": b"", "player/player.js": b""}
METADATA = Metadata("en", "About <a> & b", ("one", "two"), "PT10H", "1.0", ("Explain it",))
ITEM = Item("c.p.m01", "A & B", "index.html", mastery="70", objectives=("c.p.m01.o1",))
OUTLINE = Outline("c.p.m01", "A & B", METADATA, (ITEM,))
FIRST = Item("c.p.m01", "One", "p/m01/index.html", mastery="70", told=True)
SECOND = Item("c.p.m02", "Two", "p/m02/index.html", mastery="80", counts=False)
EXAM = Item("c.p.exam", "Exam", "p/exam/index.html", mastery="75", minutes=150, attempts=3)
SEVERAL = {f"p/{name}/index.html": b"" for name in ("m01", "m02", "exam")} | {"player/player.js": b""}


def written(outline: Outline, edition: Edition = "1.2", files: dict[str, bytes] = FILES) -> bytes:
    own = {
        leaf.id: [name for name in files if name.startswith((leaf.launch or "").removesuffix("index.html"))]
        for leaf in outline.leaves
    }
    shared = {} if len(own) == 1 else {"shared": ["player/player.js"]}
    return manifest(outline, edition, {**own, **shared})


def found(text: bytes, edition: Edition = "1.2", files: dict[str, bytes] = FILES) -> list[str]:
    return [str(problem) for problem in problems({**files, "imsmanifest.xml": text}, edition)]


def several(gates: dict[str, Gate], take: int | None = None) -> Outline:
    items = [replace(item, gate=gates.get(item.id, Gate())) for item in (FIRST, SECOND, EXAM)]
    branch = Item("c.p", "Path", children=tuple(items), take=take)
    return Outline("c", "Course", METADATA, (branch,))


@pytest.mark.parametrize("edition", ["1.2", "2004"])
def test_good_manifest(edition: Edition) -> None:
    text = written(OUTLINE, edition)
    assert found(text, edition) == []
    assert form_errors(text, edition) == []


@pytest.mark.parametrize("edition", ["1.2", "2004"])
@pytest.mark.parametrize(
    "gate",
    [
        Gate(script="item.c.p.m01"),
        Gate(script="(item.c.p.m01|item.c.p.m02)"),
        Gate(line=True),
        Gate(after=(("c.p.m01",),)),
    ],
)
def test_good_manifest_of_several_items(edition: Edition, gate: Gate) -> None:
    text = written(several({"c.p.m02": gate, "c.p.exam": gate}, take=2), edition, SEVERAL)
    assert found(text, edition, SEVERAL) == []
    assert form_errors(text, edition) == []


@pytest.mark.parametrize(
    ("edition", "good", "bad", "says"),
    [
        ("1.2", 'identifierref="resource.', 'identifierref="resourse.', "resourse.c.p.m01 names no resource"),
        ("1.2", 'default="organization.', 'default="', "the default organization does not exist"),
        ("1.2", "<schemaversion>1.2<", "<schemaversion>1.2 <", "not ('ADL SCORM', '1.2')"),
        ("2004", ">2004 4th Edition<", ">2004 4th edition<", "not ('ADL SCORM', '2004 4th Edition')"),
        ("1.2", "<adlcp:masteryscore>70<", "<adlcp:masteryscore>180<", "180 is not a pass mark from 0 to 100"),
        ("1.2", "<adlcp:masteryscore>70<", "<adlcp:masteryscore>70%<", "70% is not a pass mark"),
        ("2004", "Measure>0.7<", "Measure>70<", "70 is not a pass mark from 0 to 1"),
        ("1.2", 'identifier="item.c.p.m01"', 'identifier="1 item"', "'1 item' is not an identifier"),
        ("1.2", 'identifier="item.c.p.m01"', 'identifier="manifest.c.p.m01"', "manifest.c.p.m01 is used twice"),
        ("1.2", '<file href="player/player.js"/>', "", "player/player.js is not listed"),
        ("1.2", '<file href="index.html"/>', "", "the launch file 'index.html' is not listed"),
        ("2004", '<file href="index.html"/>', '<file href="index.html"/><file href="x.css"/>', "x.css is listed and"),
        ("1.2", "<title>A &amp; B<", "<title>A &#38; B<", "numeric character references are lost"),
        ("1.2", "<title>A &amp; B<", "<title><![CDATA[A & B]]><", "CDATA"),
        ("1.2", "<title>A &amp; B<", f"<title>{'A' * 256}<", "a title has 256 characters"),
        ("1.2", "<title>A &amp; B<", "<title><", "a title has 0 characters"),
        ("1.2", "xmlns:adlcp=", "xmlns:adl=", "is not adlcp"),
        ("2004", 'xmlns:imsss="', 'xmlns:seq="', "is not imsss"),
        ("1.2", 'scormtype="sco"', 'scormtype="SCO"', "'SCO' is neither sco nor asset"),
        ("2004", 'scormType="sco"', 'scormType="Sco"', "'Sco' is neither sco nor asset"),
        ("1.2", 'adlcp:scormtype="sco" href="index.html"', 'adlcp:scormtype="sco"', "the launch file '' is not listed"),
        ("1.2", 'identifier="resource.c.p.m01"', "", "'' is not an identifier"),
    ],
)
def test_bad_manifest(edition: Edition, good: str, bad: str, says: str) -> None:
    text = written(OUTLINE, edition).decode()
    assert good in text
    broken = text.replace(good, bad)
    if bad.startswith("xmlns:"):
        old, new = (one.removeprefix("xmlns:").partition("=")[0] for one in (good, bad))
        broken = broken.replace(f"{old}:", f"{new}:").replace(f"xmlns:{old}", f"xmlns:{new}")
    assert any(says in problem for problem in found(broken.encode(), edition))


@pytest.mark.parametrize(
    ("edition", "gate", "says"),
    [
        ("1.2", Gate(script="item.c.p.m01&item.gone"), "the prerequisites name item.gone, which is no item"),
        ("1.2", Gate(script="&".join(["item.c.p.m01"] * 20)), "prerequisites of 259 characters are too long"),
        ("2004", Gate(after=(("c.p.m02",),)), "nothing ever satisfies the global objective done.c.p.m02"),
    ],
)
def test_bad_gate(edition: Edition, gate: Gate, says: str) -> None:
    assert says in found(written(several({"c.p.exam": gate}), edition, SEVERAL), edition, SEVERAL)


@pytest.mark.parametrize(
    ("edition", "good", "bad", "says"),
    [
        ("1.2", ">0002:30:00.00<", ">2:30:00<", "2:30:00 is not a time of the form HHHH:MM:SS.SS"),
        ("1.2", 'type="aicc_script"', 'type="script"', "prerequisites are of the type 'script'"),
        ("2004", '<imsss:primaryObjective objectiveID="c.p.primary"/>', "", "an empty list of objectives makes Moodle"),
    ],
)
def test_bad_manifest_of_several_items(edition: Edition, good: str, bad: str, says: str) -> None:
    text = written(several({"c.p.exam": Gate(script="item.c.p.m01")}), edition, SEVERAL).decode()
    assert good in text
    assert any(says in problem for problem in found(text.replace(good, bad).encode(), edition, SEVERAL))


def test_missing_manifest() -> None:
    missing = ["imsmanifest.xml is missing from the root of the package"]
    assert [str(problem) for problem in problems(FILES, "1.2")] == missing


def test_exam_has_its_limits() -> None:
    text = written(several({}), "1.2", SEVERAL).decode()
    assert "<adlcp:maxtimeallowed>0002:30:00.00</adlcp:maxtimeallowed>" in text
    assert "<adlcp:timelimitaction>continue,message</adlcp:timelimitaction>" in text
    text = written(several({}), "2004", SEVERAL).decode()
    assert '<imsss:limitConditions attemptLimit="3"/>' in text
    assert "<imsss:minNormalizedMeasure>0.75</imsss:minNormalizedMeasure>" in text


def test_line_stops_in_what_is_not_done_and_needs_no_global_objective() -> None:
    text = written(several({"c.p.m01": Gate(line=True)}), "2004", SEVERAL).decode()
    assert text.count('action="stopForwardTraversal"') == 1
    assert "referencedObjective" not in text


def test_mastery_score_only_where_something_is_marked() -> None:
    plain = replace(OUTLINE, items=(replace(ITEM, mastery=None),))
    assert b"masteryscore" not in written(plain)
    assert b"satisfiedByMeasure" not in written(plain, "2004")


def titles(title: str) -> set[str]:
    outline = Outline("m", title, Metadata("zh"), (Item("m", title, "index.html"),))
    root = etree.fromstring(written(outline))
    return {one.text or "" for one in root.iter("{http://www.imsproject.org/xsd/imscp_rootv1p1p2}title")}


def test_long_title_is_cut() -> None:
    assert fits("长" * 255)
    assert not fits("长" * 256)
    assert titles("长" * 256) == {"长" * 254 + "…"}


def test_title_keeps_its_spaces_and_needs_no_numbers() -> None:
    assert titles("<b> &  \n<i>") == {"<b>\u00a0&\u00a0<i>"}


def test_names_of_files_are_addresses() -> None:
    files = {**FILES, "assets/一 二.png": b""}
    text = written(OUTLINE, files=files)
    assert b"assets/%E4%B8%80%20%E4%BA%8C.png" in text
    assert found(text, files=files) == []
